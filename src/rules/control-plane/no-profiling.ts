import { flagOf, isTrue, settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { booleanAt } from "../../model/json.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { serves } from "./controllers.ts";
import { text } from "./no-profiling.text.ts";
import { unknownFile, unknownFlags } from "./settings.ts";

/**
 * Flag of kube-apiserver, kube-controller-manager and kube-scheduler: `--profiling`, default true, kubeadm's too; must be
 * false. A scheduler with `--config` ignores the flag: then `enableProfiling` of its KubeSchedulerConfiguration, default
 * true, decides. Not applicable to one that serves nothing (`--secure-port=0`). All Kubernetes versions.
 */
export const noProfiling = defineRule({
  id: "no-profiling",
  question: "control-plane.profiling",
  severity: "low",
  references: ["nsa:control-plane-hardening", "cis:1.2.15", "cis:1.3.2", "cis:1.4.1", "owasp:K07", "owasp-2022:K09"],
  referencesOf: {
    "kube-apiserver": ["cis:1.2.15"],
    "kube-controller-manager": ["cis:1.3.2"],
    "kube-scheduler": ["cis:1.4.1"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kube-controller-manager", "kube-scheduler"],
  text,
  check(component, { environment }, report) {
    if (!serves(component)) return report.notApplicable();
    const file = component.name === "kube-scheduler" ? flagOf(component, "config")?.value : undefined;
    if (file) {
      judgeFile(component, file, environment, report);
      return;
    }
    const profiling = settingOf(component, { flag: "profiling", default: "true" });
    if (profiling.state === "unknown") unknownFlags(component, profiling.reason, report);
    else if (profiling.state === "known" && isTrue(profiling.value) === true)
      report.fail("on", { component: component.name }, { at: profiling.place });
  },
});

function judgeFile(
  component: Component,
  file: string,
  environment: EnvironmentFacts,
  report: Report<(typeof text)["en"]["messages"]>,
): void {
  const kind = "kubescheduler.config.k8s.io/KubeSchedulerConfiguration";
  const [configuration, another] = resourcesOf(environment, kind);
  const path = ["enableProfiling"];
  if (configuration === undefined || another !== undefined) unknownFile(component, "--config", file, report);
  else if (booleanAt(configuration.object, path) !== false)
    report.fail("onInFile", { component: component.name }, { at: { record: configuration.record.id, path } });
}
