import { rootNamespace } from "../../analyze/mesh/istio-injection.ts";
import { givenMode, portModes } from "../../analyze/mesh/istio-mtls.ts";
import type { Json, Path } from "../../model/json.ts";
import { at, booleanAt, listAt, numberAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-plaintext-mesh-policy.text.ts";

/**
 * Istio. PeerAuthentication `spec.mtls.mode` and `spec.portLevelMtls.<port>.mode` (security.istio.io); allowed: STRICT, UNSET,
 * absent. Istio takes ports only from a policy with a selector, and leaves out one with a selector in the root namespace.
 * DestinationRule `tls` of `spec.trafficPolicy`, of its `portLevelSettings` and of `spec.subsets[].trafficPolicy`
 * (networking.istio.io); not allowed: `insecureSkipVerify: true`, and mode DISABLE for a host of the cluster. Passed:
 * DISABLE for the API server and for ports of TLS, where the programs speak TLS themselves, and for hosts that may lie
 * outside, where DISABLE keeps the mesh from wrapping the program's own TLS. Not applicable: policies that say nothing of TLS.
 */
export const noPlaintextMeshPolicy = defineRule({
  id: "no-plaintext-mesh-policy",
  question: "encryption-in-transit.mesh",
  severity: "medium",
  references: ["nsa:encryption", "nsa:service-meshes", "attack:T1040", "attack:T1557"],
  subject: "resource",
  scope: "subject",
  kinds: ["security.istio.io/PeerAuthentication", "networking.istio.io/DestinationRule"],
  text,
  check(policy, _context, report) {
    const judged =
      policy.identity.kind === "PeerAuthentication" ? judgePeers(policy, report) : judgeClients(policy, report);
    if (!judged) report.notApplicable();
  },
});

type Messages = Readonly<{
  accepted: "";
  disabled: "";
  portAccepted: "{port}";
  portDisabled: "{port}";
  client: "{host}";
  unverified: "{host}";
}>;

/** False where the policy says nothing of TLS. */
function judgePeers(policy: Resource, report: Report<Messages>): boolean {
  const selects = stringsAt(policy.object, ["spec", "selector", "matchLabels"]).size > 0;
  if (selects && policy.identity.namespace === rootNamespace) return false;
  const mode = givenMode(policy, ["spec", "mtls", "mode"]);
  const ports = selects ? portModes(policy) : [];
  if (mode?.mode === "PERMISSIVE") report.fail("accepted", {}, { at: mode.path, severity: "low" });
  if (mode?.mode === "DISABLE") report.fail("disabled", {}, { at: mode.path });
  for (const { mode: given, path, port = "" } of ports) {
    if (given === "PERMISSIVE") report.fail("portAccepted", { port }, { at: path, severity: "low" });
    if (given === "DISABLE") report.fail("portDisabled", { port }, { at: path, severity: "low" });
  }
  return mode !== undefined || ports.length > 0;
}

function judgeClients(rule: Resource, report: Report<Messages>): boolean {
  const host = stringAt(rule.object, ["spec", "host"])?.toLowerCase() ?? "";
  const settings = settingsOf(rule.object);
  for (const { path, port } of settings) {
    const tls = objectAt(rule.object, path);
    if (booleanAt(tls, ["insecureSkipVerify"]) === true)
      report.fail("unverified", { host }, { at: [...path, "insecureSkipVerify"] });
    const speaksTls = port !== undefined && /443$/.test(String(port));
    if (stringAt(tls, ["mode"]) === "DISABLE" && isInCluster(host) && !speaksTls)
      report.fail("client", { host }, { at: [...path, "mode"], severity: "low" });
  }
  return settings.length > 0;
}

interface TlsSettings {
  readonly path: Path;
  readonly port: number | undefined;
}

function settingsOf(object: Json): readonly TlsSettings[] {
  const policies: Path[] = [["spec", "trafficPolicy"]];
  listAt(object, ["spec", "subsets"]).forEach((_, index) => {
    policies.push(["spec", "subsets", index, "trafficPolicy"]);
  });
  const found: TlsSettings[] = [];
  for (const policy of policies) {
    found.push({ path: [...policy, "tls"], port: undefined });
    listAt(object, [...policy, "portLevelSettings"]).forEach((setting, index) => {
      found.push({ path: [...policy, "portLevelSettings", index, "tls"], port: numberAt(setting, ["port", "number"]) });
    });
  }
  return found.filter(({ path }) => objectAt(at(object, path), []) !== undefined);
}

/** A short name, or one of a Service; `a.b` and `a.local` may be domains outside. The API server speaks TLS itself. */
function isInCluster(host: string): boolean {
  if (/^kubernetes(?:\.default(?:\.svc(?:\.cluster\.local)?)?)?$/.test(host)) return false;
  return /^[a-z0-9-]+$/.test(host) || /\.svc(?:\.[a-z0-9.-]+)?$/.test(host) || /^\*(?:\.cluster)?\.local$/.test(host);
}
