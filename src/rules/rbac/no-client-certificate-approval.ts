import type { Power } from "../../analyze/rbac/policy-rule.ts";
import { defineRule } from "../../model/rule.ts";
import { grantsOf, isClusterRole, roleKinds, weighed } from "./grants.ts";
import { text } from "./no-client-certificate-approval.text.ts";

const ofKubelets = "kubernetes.io/kube-apiserver-client-kubelet";

const signers: Power = { apiGroup: "certificates.k8s.io", resource: "signers", verbs: ["approve"] };

/** Signers whose certificates the API server takes for a user's or a node's. */
const ofClients: ReadonlySet<string> = new Set(["kubernetes.io/*", "kubernetes.io/kube-apiserver-client", ofKubelets]);

/**
 * Fields: `rules[]` of ClusterRole; refused: `approve` on `signers` of certificates.k8s.io without `resourceNames`, or with
 * `kubernetes.io/*`, `kubernetes.io/kube-apiserver-client` or `kubernetes.io/kube-apiserver-client-kubelet` (a node's: medium):
 * the controller manager signs what is approved, and the API server takes the certificate for its subject. Allowed:
 * `kubernetes.io/kubelet-serving` and signers of one's own. `certificatesigningrequests/approval` alone gives nothing, since
 * approving also asks for the signer (admission plugin CertificateApproval, 1.18 and later); nor does `sign`, without the
 * key of the authority. Graver or lighter by who has the role (`weighed`). Not applicable: a Role, since signers have no namespace.
 */
export const noClientCertificateApproval = defineRule({
  id: "no-client-certificate-approval",
  question: "control-plane.certificate-approval",
  severity: "high",
  references: ["nsa:rbac", "cis:5.1.11", "attack:T1098", "owasp:K02", "owasp-2022:K03"],
  subject: "resource",
  scope: "environment",
  kinds: roleKinds,
  text,
  check(role, { environment }, report) {
    if (!isClusterRole(role)) return report.notApplicable();
    for (const { rule, place } of grantsOf(role, [signers], report)) {
      if (rule.resourceNames.length === 0) report.fail("every", {}, weighed(role, environment, place, "high"));
      rule.resourceNames.forEach((signer, index) => {
        if (typeof signer !== "string" || !ofClients.has(signer)) return;
        const at = [...rule.path, "resourceNames", index];
        report.fail("client", { signer }, weighed(role, environment, at, signer === ofKubelets ? "medium" : "high"));
      });
    }
  },
});
