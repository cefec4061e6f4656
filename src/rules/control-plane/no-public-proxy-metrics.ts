import { stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-public-proxy-metrics.text.ts";

/**
 * Field: KubeProxyConfiguration `metricsBindAddress`; allowed: absent or empty (127.0.0.1:10249), a loopback address. All
 * Kubernetes versions.
 */
export const noPublicProxyMetrics = defineRule({
  id: "no-public-proxy-metrics",
  question: "control-plane.proxy-metrics",
  severity: "low",
  references: ["nsa:control-plane-hardening", "cis:4.3.1", "attack:T1046", "owasp:K06", "owasp-2022:K09"],
  subject: "resource",
  scope: "subject",
  kinds: ["kubeproxy.config.k8s.io/KubeProxyConfiguration"],
  text,
  check({ object }, _context, report) {
    const address = stringAt(object, ["metricsBindAddress"]) ?? "";
    if (address !== "" && !/^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)(?::\d+)?$/.test(address))
      report.fail("public", { address }, { at: ["metricsBindAddress"] });
  },
});
