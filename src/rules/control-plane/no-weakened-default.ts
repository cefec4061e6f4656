import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import { flagOf, isTrue } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-weakened-default.text.ts";
import { knownKubeletSetting, settled, unknownFlags } from "./settings.ts";

const longestRequest = 300;
const fewestEvents = 5;

const chains: KubeletSettingSource = {
  flag: "make-iptables-util-chains",
  field: ["makeIPTablesUtilChains"],
  default: "true",
  legacyDefault: "true",
};
const events: KubeletSettingSource = {
  flag: "event-qps",
  field: ["eventRecordQPS"],
  default: "50",
  legacyDefault: "50",
};

/**
 * Settings whose defaults are sound, and which CIS has looked at all the same; one that is left alone passes.
 * kube-apiserver `--request-timeout` (1m): up to 5 minutes. kube-controller-manager `--terminated-pod-gc-threshold` (12500):
 * above 0. kubelet `--streaming-connection-idle-timeout` (4h): not 0, which only the flag can mean, since the file's 0 is the
 * default; `--make-iptables-util-chains` (true); `--event-qps` (50): 0, no limit, or 5 and more; `--hostname-override`,
 * which kubeadm gives for a node registered by another name: for information.
 */
export const noWeakenedDefault = defineRule({
  id: "no-weakened-default",
  question: "control-plane.defaults",
  severity: "low",
  references: [
    "nsa:control-plane-hardening",
    "cis:1.2.20",
    "cis:1.3.1",
    "cis:4.2.5",
    "cis:4.2.6",
    "cis:4.2.7",
    "cis:4.2.8",
    "owasp:K07",
    "owasp-2022:K09",
  ],
  referencesOf: {
    "kube-apiserver": ["cis:1.2.20"],
    "kube-controller-manager": ["cis:1.3.1"],
    kubelet: ["cis:4.2.5", "cis:4.2.6", "cis:4.2.7", "cis:4.2.8"],
    requestTimeout: ["cis:1.2.20"],
    endedPods: ["cis:1.3.1"],
    idleStreams: ["cis:4.2.5"],
    chains: ["cis:4.2.6"],
    hostname: ["cis:4.2.7"],
    events: ["cis:4.2.8"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kube-controller-manager", "kubelet"],
  text,
  check(component, { environment }, report) {
    if (component.name === "kubelet") judgeKubelet(component, environment, report);
    else if (component.name === "kube-apiserver") judgeTimeout(component, report);
    else judgeEndedPods(component, report);
  },
});

type Reporter = Report<(typeof text)["en"]["messages"]>;

function judgeTimeout(component: Component, report: Reporter): void {
  const timeout = settled(component, { flag: "request-timeout", default: "1m0s" }, report);
  if (timeout?.state !== "known") return;
  const seconds = secondsOf(timeout.value);
  if (seconds === undefined) unknownFlags(component, `--request-timeout=${timeout.value}`, report);
  else if (seconds > longestRequest) report.fail("requestTimeout", { value: timeout.value }, { at: timeout.place });
}

function judgeEndedPods(component: Component, report: Reporter): void {
  const threshold = settled(component, { flag: "terminated-pod-gc-threshold", default: "12500" }, report);
  if (threshold?.state !== "known") return;
  if (!/^-?\d+$/.test(threshold.value))
    unknownFlags(component, `--terminated-pod-gc-threshold=${threshold.value}`, report);
  else if (Number(threshold.value) <= 0) report.fail("endedPods", { value: threshold.value }, { at: threshold.place });
}

function judgeKubelet(component: Component, environment: EnvironmentFacts, report: Reporter): void {
  const idle = flagOf(component, "streaming-connection-idle-timeout");
  if (idle !== undefined && secondsOf(idle.value) === 0) report.fail("idleStreams", {}, { at: idle.place });
  const name = flagOf(component, "hostname-override");
  if (name !== undefined) report.fail("hostname", { name: name.value }, { at: name.place, severity: "info" });
  if (component.flagsHiddenBy !== undefined) {
    unknownFlags(component, component.flagsHiddenBy, report);
    return;
  }
  const kept = knownKubeletSetting(component, chains, environment, report);
  if (kept === undefined) return;
  if (isTrue(kept.value) === false) report.fail("chains", {}, { at: kept.place });
  const rate = knownKubeletSetting(component, events, environment, report);
  if (rate === undefined) return;
  const count = Number(rate.value);
  if (count > 0 && count < fewestEvents)
    report.fail("events", { count: rate.value }, { at: rate.place, severity: "info" });
}

const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** A duration as Go's `time.ParseDuration` reads it, in seconds; undefined for anything else. */
function secondsOf(text: string): number | undefined {
  if (text === "0") return 0;
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:h|m|s|ms|us|µs|ns))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, count, unit = ""] of text.matchAll(/([\d.]+)([a-zµ]+)/g)) seconds += Number(count) * (units[unit] ?? 0);
  return seconds;
}
