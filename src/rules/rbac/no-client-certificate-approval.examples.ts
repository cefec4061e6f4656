import type { Examples } from "../../model/example.ts";
import { goodRole } from "../../model/example-base.ts";
import { aggregated, bootstrapping, clusterRole, role, rule } from "./example-roles.ts";

const group = "certificates.k8s.io";
const approval = rule(group, ["certificatesigningrequests/approval"], ["update"]);

export const examples: Examples = {
  bad: [
    {
      title: "every signer",
      input: clusterRole("approver", approval + rule(group, ["signers"], ["approve"], "resources")),
    },
    {
      title: "the signer of users, beside a harmless one",
      input: clusterRole(
        "approver",
        `${approval}  - apiGroups: ["${group}"]
    resources: ["signers"]
    resourceNames:
      - kubernetes.io/kubelet-serving
      - kubernetes.io/kube-apiserver-client #!
    verbs: ["approve"]
`,
      ),
    },
    {
      title: "every signer of Kubernetes",
      input: clusterRole(
        "issuer",
        rule(group, ["signers"], ["approve"], "none", '    resourceNames: ["kubernetes.io/*"] #!\n'),
      ),
    },
  ],
  good: [
    { title: "a role without certificates", input: goodRole },
    {
      title: "an approver of the kubelets' serving certificates",
      input: clusterRole(
        "kubelet-approver",
        approval +
          rule(group, ["signers"], ["approve"], "none", '    resourceNames: ["kubernetes.io/kubelet-serving"]\n'),
      ),
    },
    {
      title: "an issuer's own signers",
      input: clusterRole(
        "issuer",
        rule(group, ["signers"], ["approve", "sign"], "none", '    resourceNames: ["issuers.example.com/*"]\n'),
      ),
    },
    { title: "approval without a signer: the API server refuses", input: clusterRole("approval", approval) },
    {
      title: "signing, which takes the authority's key besides",
      input: clusterRole("signer", rule(group, ["signers"], ["sign"])),
    },
    { title: "reading signers", input: clusterRole("reader", rule(group, ["signers"], ["get"])) },
    {
      title: "the cluster's own approver",
      input: clusterRole(
        "system:certificates.k8s.io:kube-apiserver-client-approver",
        rule(group, ["signers"], ["approve"], "none", '    resourceNames: ["kubernetes.io/kube-apiserver-client"]\n'),
        bootstrapping,
      ),
    },
    {
      title: "a Role: signers have no namespace",
      input: role("nothing", "prod", rule(group, ["signers"], ["approve"])),
    },
    {
      title: "rules that a controller gathers from other roles",
      input: aggregated(rule(group, ["signers"], ["approve"])),
    },
  ],
};
