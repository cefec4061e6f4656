import { analyzeAuthorization } from "../../analyze/authentication/authorization.ts";
import type { NamedFile } from "../../analyze/components/named-files.ts";
import { followFlag } from "../../analyze/components/named-files.ts";
import { flagOf, settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { alwaysAllowIndex, authorizationMode } from "./authorization.ts";
import { text } from "./no-always-allow-authorization.text.ts";
import { settledList, unknownFile, unknownFlags } from "./settings.ts";

/**
 * Flags of kube-apiserver: `--authorization-config` (a file, KEP-3221, on by default since 1.30), else
 * `--authorization-mode`. Allowed: any list of modes without `AlwaysAllow`, wherever it stands, since no other mode but a
 * webhook refuses what it does not know. Without either flag the API server takes `AlwaysAllow` (kubeapiserver/options,
 * BuiltInAuthorizationOptions.Complete), kubeadm gives `Node,RBAC`. `--insecure-port` (up to 1.19, only 0 until 1.23)
 * goes round authentication and authorization alike.
 */
export const noAlwaysAllowAuthorization = defineRule({
  id: "no-always-allow-authorization",
  question: "control-plane.api-server-authorization",
  severity: "critical",
  references: ["nsa:control-plane-hardening", "cis:1.2.6", "cis:1.2.7", "cis:1.2.8", "owasp:K02", "owasp-2022:K03"],
  referencesOf: { notSet: ["cis:1.2.7", "cis:1.2.8"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, { environment }, report) {
    const insecure = flagOf(component, "insecure-port");
    if (insecure !== undefined && /^[1-9]\d*$/.test(insecure.value))
      report.fail("insecurePort", { port: insecure.value }, { at: insecure.place });
    const file = settingOf(component, { flag: "authorization-config", default: undefined });
    if (file.state === "known")
      judgeFile(component, followFlag(component, "authorization-config", environment), report);
    else judgeModes(component, file.state === "unknown" ? file.reason : undefined, report);
  },
});

type Messages = (typeof text)["en"]["messages"];

function judgeModes(component: Component, hiddenFile: string | undefined, report: Report<Messages>): void {
  const modes = settledList(component, authorizationMode, report);
  if (modes === undefined) return;
  if (modes.state === "absent") report.fail("notSet", {}, { at: component.flagsPlace });
  else if (modes.setBy === "default" && hiddenFile !== undefined) unknownFlags(component, hiddenFile, report);
  else {
    const open = modes.items.find(({ value }) => value === "AlwaysAllow");
    if (open !== undefined) report.fail(modes.setBy === "default" ? "notSet" : "mode", {}, { at: open.place });
  }
}

function judgeFile(component: Component, named: NamedFile, report: Report<Messages>): void {
  if (named.state === "absent") return;
  const flag = "--authorization-config";
  if (named.state === "unknown") {
    unknownFile(component, flag, named.file, report);
    return;
  }
  const { record, object } = named.resource;
  const index = alwaysAllowIndex(object);
  if (index >= 0) report.fail("authorizer", {}, { at: { record: record.id, path: ["authorizers", index, "type"] } });
  else if (analyzeAuthorization(object).state === "invalid") unknownFile(component, flag, named.file, report);
}
