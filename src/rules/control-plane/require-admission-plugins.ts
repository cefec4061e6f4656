import type { SettingSource } from "../../analyze/components/settings.ts";
import { flagOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-admission-plugins.text.ts";
import { settledList } from "./settings.ts";

const enabled: SettingSource = {
  flag: "enable-admission-plugins",
  default: undefined,
  kubeadmDefault: "NodeRestriction",
};

const wanted = [
  ["DenyServiceExternalIPs", "externalIps", "low"],
  ["EventRateLimit", "eventRate", "info"],
] as const;

/**
 * Flag of kube-apiserver: `--enable-admission-plugins`, or `--admission-control` of old. Off by default
 * (kubeapiserver/options, DefaultOffAdmissionPlugins), and asked for by CIS: `DenyServiceExternalIPs` (CVE-2020-8554 has no
 * other fix in Kubernetes itself), and for information `EventRateLimit`, which needs limits that fit the cluster.
 * `AlwaysAdmit` has been without effect since 1.13, and is told of as well. A policy engine may do the same work: that is for
 * people to say, in an exception. AlwaysPullImages is for require-image-pull-verification.
 */
export const requireAdmissionPlugins = defineRule({
  id: "require-admission-plugins",
  question: "control-plane.optional-plugins",
  severity: "low",
  references: [
    "nsa:control-plane-hardening",
    "cis:1.2.3",
    "cis:1.2.9",
    "cis:1.2.10",
    "attack:T1557",
    "owasp:K04",
    "owasp-2022:K09",
  ],
  referencesOf: {
    externalIps: ["cis:1.2.3", "attack:T1557"],
    eventRate: ["cis:1.2.9"],
    alwaysAdmit: ["cis:1.2.10"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    const plugins = settledList(component, enabled, report);
    if (plugins === undefined) return;
    const ofOld = flagOf(component, "admission-control");
    const items = plugins.state === "known" ? plugins.items : [];
    const on = new Set([...items.map(({ value }) => value), ...(ofOld?.value.split(",") ?? [])]);
    const given = plugins.state === "known" && plugins.setBy === "flag" ? items[0]?.place : undefined;
    const at = given ?? ofOld?.place ?? component.flagsPlace;
    for (const [plugin, message, severity] of wanted) if (!on.has(plugin)) report.fail(message, {}, { at, severity });
    if (on.has("AlwaysAdmit")) report.fail("alwaysAdmit", {}, { at, severity: "info" });
  },
});
