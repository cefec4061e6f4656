import { defineRule } from "../../model/rule.ts";
import { serves } from "./controllers.ts";
import { text } from "./no-anonymous-controller-path.text.ts";
import { settledList } from "./settings.ts";

/** Health checks, which tell nothing but that the program works. */
const harmless = /^\/(?:healthz|livez|readyz)(?:\/.*)?\*?$/;

/**
 * Flag of kube-controller-manager and kube-scheduler: `--authorization-always-allow-paths`, default
 * `/healthz,/readyz,/livez`; what it names is answered without authorization, to requests without credentials too. Allowed:
 * those and what lies below them. `/metrics` is low: numbers about the cluster, no Secrets. Not applicable with
 * `--secure-port=0`. All Kubernetes versions since 1.12.
 */
export const noAnonymousControllerPath = defineRule({
  id: "no-anonymous-controller-path",
  question: "anonymous-access.controllers",
  severity: "medium",
  references: ["nsa:authentication", "attack:T1613", "owasp:K09", "owasp-2022:K06"],
  subject: "component",
  scope: "environment",
  components: ["kube-controller-manager", "kube-scheduler"],
  text,
  check(component, _context, report) {
    if (!serves(component)) return report.notApplicable();
    const source = { flag: "authorization-always-allow-paths", default: "/healthz,/readyz,/livez" };
    const paths = settledList(component, source, report);
    if (paths?.state !== "known") return;
    for (const { value, place } of paths.items)
      if (!harmless.test(value))
        report.fail(
          "open",
          { component: component.name, path: value },
          { at: place, severity: value === "/metrics" ? "low" : "medium" },
        );
  },
});
