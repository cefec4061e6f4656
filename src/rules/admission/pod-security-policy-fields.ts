import { baselineCapabilities } from "../../analyze/pod-security/checks/capabilities-baseline.ts";
import { safeSysctls } from "../../analyze/pod-security/checks/sysctls.ts";
import { allowedVolumeSources } from "../../analyze/pod-security/volume-sources.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isList, listAt, numberAt, objectAt, stringAt } from "../../model/json.ts";

/** Who asks the same today: a level of Pod Security, another admission policy, or the workload's own definition. */
type Whole = "byBaseline" | "byRestricted" | "byUserNamespaces" | "byPolicy" | "byWorkload" | "seLinux";

/** A level asks for less than the policy did: what it admits, or the users that the policy asked for. */
type Partly = "baselineExcept" | "restrictedExcept" | "userRange";

/** What takes a field's place. */
export type Successor = { readonly message: Whole } | { readonly message: Partly; readonly what: string };

type Judge = (value: Json, policy: JsonObject, minor: number) => Successor | undefined;

/** First minor version whose level restricted lets pods with `hostUsers: false` run as root, and baseline unmask their /proc. */
const userNamespacesSince = 35;
/** First minor version with image volumes (KEP-4639). */
const imageVolumesSince = 31;
const largestId = 2_147_483_647;

const byBaseline: Successor = { message: "byBaseline" };
const byRestricted: Successor = { message: "byRestricted" };
const byPolicy: Successor = { message: "byPolicy" };
const byWorkload: Successor = { message: "byWorkload" };

const when =
  (refused: Json, successor: Successor): Judge =>
  (value) =>
    value === refused ? successor : undefined;

/** For lists that restrict nothing while they are empty. */
const whenFilled =
  (successor: Successor): Judge =>
  (value) =>
    isList(value) && value.length > 0 ? successor : undefined;

const groups: Judge = (value) => {
  const rule = stringAt(value, ["rule"]);
  return rule === undefined || rule === "RunAsAny" ? undefined : byPolicy;
};

const fields: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ["privileged", when(false, byBaseline)],
  ["hostPID", when(false, byBaseline)],
  ["hostIPC", when(false, byBaseline)],
  ["hostNetwork", when(false, byBaseline)],
  ["hostPorts", hostPorts],
  ["allowedHostPaths", hostPaths],
  ["allowedCapabilities", allowedCapabilities],
  ["requiredDropCapabilities", droppedCapabilities],
  ["allowedProcMountTypes", procMountTypes],
  ["seLinux", (value) => (stringAt(value, ["rule"]) === "MustRunAs" ? { message: "seLinux" } : undefined)],
  ["allowedUnsafeSysctls", (value) => (isList(value) && !value.includes("*") ? byBaseline : undefined)],
  ["forbiddenSysctls", forbiddenSysctls],
  ["volumes", volumes],
  ["allowPrivilegeEscalation", when(false, byRestricted)],
  ["runAsUser", users],
  ["readOnlyRootFilesystem", when(true, byPolicy)],
  ["runAsGroup", groups],
  ["supplementalGroups", groups],
  ["fsGroup", groups],
  ["allowedFlexVolumes", whenFilled(byRestricted)],
  ["allowedCSIDrivers", whenFilled(byPolicy)],
  ["runtimeClass", runtimeClasses],
  ["defaultAddCapabilities", whenFilled(byWorkload)],
  ["defaultAllowPrivilegeEscalation", when(false, byWorkload)],
]);

/**
 * What asks for the same as a field of `spec` of a PodSecurityPolicy, by its value; undefined where the value restricts
 * nothing. Where the level admits what the policy refused, that is named. "Mapping PodSecurityPolicies to Pod Security
 * Standards" and the checks of the levels (analyze/pod-security).
 */
export function successorOf(field: string, policy: JsonObject, minor: number): Successor | undefined {
  const value = policy[field];
  return value === undefined ? undefined : fields.get(field)?.(value, policy, minor);
}

/** The same for an annotation, by which policies restricted seccomp and AppArmor profiles. */
export function successorOfAnnotation(key: string, value: string): Successor | undefined {
  const known = /^(seccomp\.security\.alpha|apparmor\.security\.beta)\.kubernetes\.io\/(allowed|default)ProfileNames?$/;
  const [, kind, use] = known.exec(key) ?? [];
  if (kind === undefined) return undefined;
  if (use === "default") return byWorkload;
  const names = value.split(",").map((name) => name.trim());
  if (names.includes("*")) return undefined;
  const lost = [
    ...(names.includes("runtime/default") || names.includes("docker/default") ? [] : ["runtime/default"]),
    ...(names.includes("localhost/*") ? [] : ["localhost/*"]),
  ];
  return kind.startsWith("seccomp")
    ? except("restrictedExcept", lost, byRestricted)
    : except("baselineExcept", lost, byBaseline);
}

/** The level baseline allows none at all. */
function hostPorts(value: Json): Successor | undefined {
  if (!isList(value)) return undefined;
  const all = value.some((range) => (numberAt(range, ["max"]) ?? 0) >= 65_535 && (numberAt(range, ["min"]) ?? 0) <= 1);
  return all ? undefined : byBaseline;
}

/** The level baseline allows none at all. */
function hostPaths(value: Json): Successor | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  const all = value.some((path) => stringAt(path, ["pathPrefix"]) === "/" && objectAt(path, [])?.readOnly !== true);
  return all ? undefined : byBaseline;
}

/** What baseline lets a container add it has by default, unless the policy drops all: then restricted is what to compare with. */
function allowedCapabilities(value: Json, policy: JsonObject): Successor | undefined {
  if (!isList(value) || value.includes("*")) return undefined;
  if (!listAt(policy, ["requiredDropCapabilities"]).includes("ALL")) return byBaseline;
  const added = [...value, ...listAt(policy, ["defaultAddCapabilities"])];
  return except("restrictedExcept", added.includes(bind) ? [] : [bind], byRestricted);
}

const bind = "NET_BIND_SERVICE";

/** The level restricted asks to drop all, and allows one to be added. */
function droppedCapabilities(value: Json, policy: JsonObject): Successor | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  const added = listAt(policy, ["defaultAddCapabilities"]);
  if (value.includes("ALL")) {
    const told = isList(policy.allowedCapabilities) || added.includes(bind);
    return except("restrictedExcept", told ? [] : [bind], byRestricted);
  }
  const byDefault = (name: Json) => typeof name === "string" && (baselineCapabilities.has(name) || name === "NET_RAW");
  if (!value.some(byDefault)) return byBaseline;
  return except("restrictedExcept", value.includes(bind) ? [bind] : [], byRestricted);
}

function procMountTypes(value: Json, _policy: JsonObject, minor: number): Successor | undefined {
  if (!isList(value) || value.includes("Unmasked")) return undefined;
  return minor < userNamespacesSince ? byBaseline : byRestricted;
}

/** Policies could forbid safe sysctls too, by name or as `net.*`; baseline allows all of them. */
function forbiddenSysctls(value: Json, _policy: JsonObject, minor: number): Successor | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  const isForbidden = (name: string) =>
    value.some(
      (entry) =>
        typeof entry === "string" && (entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : name === entry),
    );
  return except("baselineExcept", safeSysctls(minor).filter(isForbidden), byBaseline);
}

function volumes(value: Json, _policy: JsonObject, minor: number): Successor | undefined {
  if (!isList(value) || value.includes("*")) return undefined;
  const lost = allowedVolumeSources.filter(
    (source) => !value.includes(source) && (source !== "image" || minor >= imageVolumesSince),
  );
  return except("restrictedExcept", lost, byRestricted);
}

/** The level restricted asks for a user other than root, and from 1.35 on only of pods without a user namespace of their own. */
function users(value: Json, _policy: JsonObject, minor: number): Successor | undefined {
  const rule = stringAt(value, ["rule"]);
  const nonRoot: Successor = minor < userNamespacesSince ? byRestricted : { message: "byUserNamespaces" };
  if (rule === "MustRunAsNonRoot") return nonRoot;
  if (rule !== "MustRunAs") return undefined;
  const ranges = listAt(value, ["ranges"]).map((range) => ({
    min: numberAt(range, ["min"]) ?? 0,
    max: numberAt(range, ["max"]) ?? 0,
  }));
  const widest = ranges.find(({ min, max }) => min <= 1 && max >= largestId);
  if (widest !== undefined) return widest.min === 1 ? nonRoot : undefined;
  if (ranges.length === 0) return undefined;
  const what = listed(ranges.map(({ min, max }) => (min === max ? `${min}` : `${min}-${max}`)));
  return { message: "userRange", what };
}

function runtimeClasses(value: Json): Successor | undefined {
  if (objectAt(value, []) === undefined) return undefined;
  if (!listAt(value, ["allowedRuntimeClassNames"]).includes("*")) return byPolicy;
  return stringAt(value, ["defaultRuntimeClassName"]) === undefined ? undefined : byWorkload;
}

function except(message: Partly, lost: readonly string[], otherwise: Successor): Successor {
  return lost.length === 0 ? otherwise : { message, what: listed(lost) };
}

const shown = 9;

function listed(names: readonly string[]): string {
  return names.length > shown ? `${names.slice(0, 3).join(", ")}, … (${names.length})` : names.join(", ");
}
