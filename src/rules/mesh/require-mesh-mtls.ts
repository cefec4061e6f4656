import { meshVerdict } from "../../analyze/mesh/verdict.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-mesh-mtls.text.ts";

/**
 * Fields: PeerAuthentication `spec.mtls.mode` and `spec.portLevelMtls` (security.istio.io) in force for the workload, policies
 * that select it before those of its namespace before those of istio-system; allowed: STRICT, for a workload that labels put
 * into the mesh. Linkerd: annotation `config.linkerd.io/default-inbound-policy` of the pod or its namespace; allowed:
 * all-authenticated, cluster-authenticated, deny. A mode that nobody wrote down (PERMISSIVE is Istio's own), workloads outside
 * of the mesh and inputs without a mesh leave the question open.
 */
export const requireMeshMtls = defineRule({
  id: "require-mesh-mtls",
  question: "encryption-in-transit.pods",
  severity: "medium",
  references: ["nsa:encryption", "nsa:service-meshes", "attack:T1040", "attack:T1557"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    const verdict = meshVerdict(workload, environment);
    if (verdict.state === "unknown")
      report.unknown(
        verdict.fact,
        verdict.fact === "namespace.labels" ? { namespace: workload.identity.namespace } : {},
      );
    if (verdict.state !== "plain") return;
    const { policy, place, port, mode } = verdict;
    const holes = { workload: workload.identity.name, policy };
    const options = { at: [...workload.templatePath, "metadata", "labels"], related: [place] };
    if (port !== undefined) report.fail("port", { ...holes, port }, { ...options, severity: "low" });
    else if (mode === "disabled") report.fail("disabled", holes, options);
    else report.fail("accepted", holes, { ...options, severity: "low" });
  },
});
