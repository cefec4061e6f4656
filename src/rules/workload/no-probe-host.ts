import { runsControlPlane } from "../../analyze/components/components.ts";
import { booleanAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-probe-host.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { refusedFields } from "./refused-fields.ts";

/** First minor version whose baseline level asks for it (KEP-4940). */
const baselineSince = 34;
const read = ["livenessProbe", "readinessProbe", "startupProbe", "lifecycle"] as const;

/**
 * Fields: `httpGet.host` and `tcpSocket.host` of every container's livenessProbe, readinessProbe, startupProbe,
 * lifecycle.postStart and lifecycle.preStop; allowed: absent or empty, which is the pod's own address (Pod Security
 * Standards, Baseline, "Host Probes / Lifecycle Hooks", from 1.34 on; the kubelet follows the field in every version, so
 * before that it is low). A pod in the node's network that is probed at the loopback address reaches but itself and its
 * node: low. Pods of the control plane are probed that way by kubeadm.
 */
export const noProbeHost = defineRule({
  id: "no-probe-host",
  question: "pod-security.probe-hosts",
  severity: "medium",
  references: ["nsa:pod-security-enforcement", "pss:baseline", "attack:T1046", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    if (runsControlPlane(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const minor = Math.max(kubernetesMinor, baselineSince);
    const { fields, unreadable } = refusedFields(workload, "hostProbesAndHostLifecycle", minor, read);
    if (unreadable) reportUnrendered(workload, report);
    const onHost = booleanAt(workload.podSpec, ["hostNetwork"]) === true;
    for (const { path, container } of fields) {
      const host = stringAt(workload.resource.object, path) ?? "";
      const handler = String(path.findLast((step) => typeof step === "string" && handlers.has(step)) ?? "");
      const light = kubernetesMinor < baselineSince || (onHost && isLoopback(host));
      report.fail("host", { name: container ?? "", handler, host }, { at: path, severity: light ? "low" : "medium" });
    }
  },
});

const handlers: ReadonlySet<string> = new Set([
  "livenessProbe",
  "readinessProbe",
  "startupProbe",
  "postStart",
  "preStop",
]);

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
