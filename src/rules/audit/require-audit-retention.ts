import type { Unset } from "../../analyze/components/settings.ts";
import { settingOf } from "../../analyze/components/settings.ts";
import type { Component, Place, Setting } from "../../model/component.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-audit-retention.text.ts";

/** What CIS asks for: days, and megabytes in all (10 files of 100). */
const leastDays = 30;
const leastMegabytes = 1000;

/** What the log writer takes for `--audit-log-maxsize=0`, its default (lumberjack, `defaultMaxSize`). */
const defaultMegabytes = 100;

/**
 * Flags of kube-apiserver: `--audit-log-maxage` (days), `--audit-log-maxbackup` (old files) and `--audit-log-maxsize`
 * (megabytes a file), all 0 by default: then a file is turned at 100 MB and none is ever deleted. Asked of a log that is a
 * file: standard output (`-`) is kept by the container runtime, and without `--audit-policy-file` nothing is logged.
 * Allowed: at least 30 days where an age is set, at least 1000 MB where a number of files is, and one of the two limits.
 * A value that the API server would refuse is unknown. Kubernetes 1.8 and later.
 */
export const requireAuditRetention = defineRule({
  id: "require-audit-retention",
  question: "audit.retention",
  severity: "low",
  references: ["nsa:audit-logging", "cis:1.2.17", "cis:1.2.18", "cis:1.2.19", "owasp:K10", "owasp-2022:K05"],
  referencesOf: { endless: ["cis:1.2.17", "cis:1.2.18"], short: ["cis:1.2.17"], small: ["cis:1.2.18", "cis:1.2.19"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const lack = (reason: string) => report.unknown("component.flags", { component: component.name, reason });
    const policy = flag(component, "audit-policy-file");
    const log = flag(component, "audit-log-path");
    if (policy.state === "absent" || log.state === "absent") return report.notApplicable();
    if (log.state === "unknown") return lack(log.reason);
    if (log.value === "-" || log.value === "/dev/null") return report.notApplicable();
    const limits = ["audit-log-maxage", "audit-log-maxbackup", "audit-log-maxsize"].map((name) =>
      limit(component, name),
    );
    const hidden = limits.find((one) => one.state === "unknown");
    if (hidden?.state === "unknown") return lack(hidden.reason);
    const [days, files, size] = limits.map((one) => (one.state === "known" ? one : undefined));
    if (isUnset(days) && isUnset(files)) return report.fail("endless", {}, { at: log.place });
    if (days !== undefined && days.value > 0 && days.value < leastDays)
      report.fail("short", { days: days.value, least: leastDays }, { at: days.place });
    const megabytes = (files?.value ?? 0) * (size?.value || defaultMegabytes);
    if (files !== undefined && files.value > 0 && megabytes < leastMegabytes)
      report.fail("small", { files: files.value, megabytes, least: leastMegabytes }, { at: files.place });
  },
});

interface Limit {
  readonly state: "known";
  readonly value: number;
  readonly place: Place;
}

function limit(
  component: Component,
  name: string,
): Limit | { readonly state: "unknown"; readonly reason: string } | Unset {
  const setting = flag(component, name);
  if (setting.state !== "known") return setting;
  if (!/^\d{1,9}$/.test(setting.value)) return { state: "unknown", reason: `--${name}=${setting.value}` };
  return { state: "known", value: Number(setting.value), place: setting.place };
}

function isUnset(one: Limit | undefined): boolean {
  return one === undefined || one.value === 0;
}

function flag(component: Component, name: string): Setting | Unset {
  return settingOf(component, { flag: name, default: undefined });
}
