import type { Examples } from "../../model/example.ts";
import { goodRoleBinding } from "../../model/example-base.ts";
import { account, clusterBinding, principal, roleBinding } from "./example-roles.ts";

const deployer = { kind: "Role", name: "deployer" };
const everyone = "system:authenticated";

export const examples: Examples = {
  bad: [
    {
      title: "everyone may look at everything",
      input: clusterBinding("lookers", "view", principal("Group", everyone, " #!")),
    },
    {
      title: "every pod may change everything",
      input: clusterBinding(
        "changers",
        "edit",
        account("deployer", "ci") + principal("Group", "system:serviceaccounts", " #!"),
      ),
    },
    {
      title: "every pod of a namespace may deploy in it",
      input: roleBinding("deployer", "prod", deployer, principal("Group", "system:serviceaccounts:prod", " #!")),
    },
    {
      title: "a Role that merely has a harmless name",
      input: roleBinding(
        "names",
        "prod",
        { kind: "Role", name: "system:discovery" },
        principal("Group", everyone, " #!"),
      ),
    },
  ],
  good: [
    { title: "a group of people", input: goodRoleBinding },
    ...["system:discovery", "system:basic-user", "system:public-info-viewer"].map((name) => ({
      title: `${name}, as every cluster has it`,
      input: clusterBinding(name, name, principal("Group", everyone)),
    })),
    {
      title: "public keys for every service account, as every cluster has it",
      input: clusterBinding(
        "system:service-account-issuer-discovery",
        "system:service-account-issuer-discovery",
        principal("Group", "system:serviceaccounts"),
      ),
    },
    {
      title: "what is in kube-public for all to read",
      input: roleBinding(
        "registry-hosting",
        "kube-public",
        { kind: "Role", name: "registry-hosting" },
        principal("Group", everyone),
      ),
    },
    {
      title: "nodes that join",
      input: clusterBinding(
        "kubeadm:get-nodes",
        "kubeadm:get-nodes",
        principal("Group", "system:bootstrappers:kubeadm:default-node-token"),
      ),
    },
    {
      title: "the use of a PodSecurityPolicy",
      input: clusterBinding("psp:restricted", "psp:restricted", principal("Group", everyone)),
      kubernetesVersion: "1.24",
    },
    {
      title: "cluster-admin, which another rule judges",
      input: clusterBinding("all", "cluster-admin", principal("Group", everyone)),
    },
    { title: "a user that merely has the name", input: clusterBinding("names", "view", principal("User", everyone)) },
  ],
};
