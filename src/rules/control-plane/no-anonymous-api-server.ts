import type { AnonymousPath } from "../../analyze/authentication/anonymous.ts";
import { anonymousAccess } from "../../analyze/authentication/anonymous.ts";
import { followFlag } from "../../analyze/components/named-files.ts";
import { isTrue, listSettingOf, settingOf } from "../../analyze/components/settings.ts";
import type { Component, Place } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { alwaysAllowIndex, authorizationMode } from "./authorization.ts";
import { text } from "./no-anonymous-api-server.text.ts";
import { settled, unknownFile, unknownFlags } from "./settings.ts";

/** What OpenID Connect discovery has to show to anyone (KEP-1393): the issuer's name and its public keys. */
const publicPaths: ReadonlySet<string> = new Set(["/.well-known/openid-configuration", "/openid/v1/jwks"]);

/**
 * Flags of kube-apiserver: `--authentication-config`, whose file may hold `anonymous` (KEP-4633, on by default since 1.32),
 * else `--anonymous-auth`, default true; kubeadm leaves it so. The two exclude each other, so that with the flag given the
 * file need not be known. Allowed: false; `anonymous` limited to /livez, /readyz, /healthz, kubeadm's cluster-info and
 * OpenID discovery. With `--authorization-mode=AlwaysAllow`, also by default, the API server turns the flag off itself
 * (kubeapiserver/options, ApplyAuthorization), not so with an AuthorizationConfiguration: then anyone may do anything.
 */
export const noAnonymousApiServer = defineRule({
  id: "no-anonymous-api-server",
  question: "anonymous-access.api-server",
  severity: "high",
  references: ["nsa:authentication", "cis:1.2.1", "attack:T1190", "owasp:K09", "owasp-2022:K06"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, { environment }, report) {
    const flagged = component.flags.has("anonymous-auth");
    const file = followFlag(component, "authentication-config", environment);
    if (flagged || file.state === "absent") return judgeFlag(component, environment, report);
    if (file.state === "known") return judgeFile(component, file.resource, file.file, environment, report);
    if (component.flags.has("authentication-config"))
      unknownFile(component, "--authentication-config", file.file, report);
    else unknownFlags(component, file.file, report);
  },
});

type Messages = (typeof text)["en"]["messages"];

function judgeFlag(component: Component, environment: EnvironmentFacts, report: Report<Messages>): void {
  const setting = settled(component, { flag: "anonymous-auth", default: "true" }, report);
  if (setting === undefined) return;
  const on = setting.state === "known" ? isTrue(setting.value) : undefined;
  if (setting.state === "absent" || on === undefined) unknownFlags(component, "--anonymous-auth", report);
  else if (on && !turnedOffByAlwaysAllow(component))
    failEverything(
      component,
      setting.place,
      setting.setBy === "default" ? "byDefault" : "enabled",
      environment,
      report,
    );
}

function judgeFile(
  component: Component,
  { record, object }: Resource,
  file: string,
  environment: EnvironmentFacts,
  report: Report<Messages>,
): void {
  const access = anonymousAccess(object);
  if (access.state === "notConfigured") judgeFlag(component, environment, report);
  else if (access.state === "invalid") unknownFile(component, "--authentication-config", file, report);
  else if (access.state === "everything")
    failEverything(component, { record: record.id, path: access.path }, "enabled", environment, report);
  else if (access.state === "limited")
    for (const { value, path } of access.paths.filter(isExposed))
      report.fail("path", { path: value }, { at: { record: record.id, path }, severity: "medium" });
}

function isExposed({ kind, value }: AnonymousPath): boolean {
  return kind === "other" && !publicPaths.has(value);
}

function failEverything(
  component: Component,
  place: Place,
  message: "enabled" | "byDefault",
  environment: EnvironmentFacts,
  report: Report<Messages>,
): void {
  if (allowsAlways(component, environment)) report.fail("anythingAllowed", {}, { at: place, severity: "critical" });
  else report.fail(message, {}, { at: place });
}

function turnedOffByAlwaysAllow(component: Component): boolean {
  if (settingOf(component, { flag: "authorization-config", default: undefined }).state !== "absent") return false;
  const modes = listSettingOf(component, authorizationMode);
  if (modes.state === "absent") return true;
  return modes.state === "known" && modes.items.some(({ value }) => value === "AlwaysAllow");
}

function allowsAlways(component: Component, environment: EnvironmentFacts): boolean {
  const file = followFlag(component, "authorization-config", environment);
  return file.state === "known" && alwaysAllowIndex(file.resource.object) >= 0;
}
