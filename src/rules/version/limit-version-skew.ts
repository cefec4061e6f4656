import { apiServerSkew, kubernetesSkew } from "../../analyze/versions/skew.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { KnownVersion } from "./known-version.ts";
import { text } from "./limit-version-skew.text.ts";
import type { RunningVersion } from "./versions.ts";
import { runningVersions } from "./versions.ts";

/**
 * The minor versions of kube-controller-manager, kube-scheduler, kube-proxy and the kubelets against those of the API
 * servers, and of the API servers among each other, by the Kubernetes "Version Skew Policy": no component is newer than the
 * API server; controller manager and scheduler at most one minor older, kubelets and kube-proxy three (two below 1.25), API
 * servers one apart.
 * What is not known on both sides stays open: without a kubelet's version the question is not answered.
 */
export const limitVersionSkew = defineRule({
  id: "limit-version-skew",
  question: "updates.skew",
  severity: "medium",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "environment",
  scope: "environment",
  text,
  check(environment, _context, report) {
    const { apiServers, others } = runningVersions(environment);
    if (apiServers.length === 0 || !others.some(({ component }) => component === "kubelet"))
      report.unknown("component.versions");
    reportApart(apiServers, report);
    for (const other of others) reportSkew(other, apiServers, report);
  },
});

type Messages = (typeof text)["en"]["messages"];

function reportApart(apiServers: readonly KnownVersion[], report: Report<Messages>): void {
  const skew = apiServerSkew(apiServers.map(({ version }) => version));
  if (skew.state !== "unsupported") return;
  const oldest = apiServers.find(({ version }) => version === skew.against);
  const newest = apiServers.find(({ version }) => version.minor === skew.against.minor + skew.distance);
  if (oldest === undefined || newest === undefined) return;
  const holes = { version: oldest.value, other: newest.value, distance: skew.distance };
  report.fail("apart", holes, { at: oldest.place, related: [newest.place] });
}

function reportSkew(other: RunningVersion, apiServers: readonly KnownVersion[], report: Report<Messages>): void {
  const skew = kubernetesSkew(
    other.component,
    other.version,
    apiServers.map(({ version }) => version),
  );
  if (skew.state !== "unsupported") return;
  const server = apiServers.find(({ version }) => version === skew.against);
  if (server === undefined) return;
  const component = other.name === other.component ? other.component : `${other.component} (${other.name})`;
  const holes = { component, version: other.value, server: server.value, distance: skew.distance };
  const options = { at: other.place, related: [server.place] };
  if (skew.reason === "newer") report.fail("newer", { component, version: other.value, server: server.value }, options);
  else report.fail("older", { ...holes, allowed: skew.allowed }, options);
}
