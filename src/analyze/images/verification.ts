import type { Place } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { Json } from "../../model/json.ts";
import { at, isObject, listAt, own, stringAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import { followFlag } from "../components/named-files.ts";
import { listSettingOf } from "../components/settings.ts";

/**
 * What a check of images does with one that was not signed or analysed: `refuses` every such image, `admits` it (it only
 * reports or warns, or lets it in while its backend is away), or refuses some (`partial`: not every image, namespace or
 * mode of it can be told).
 */
export interface ImageCheck {
  readonly effect: "refuses" | "admits" | "partial";
  /** The kind of the object, or the admission plugin. */
  readonly kind: string;
  readonly name: string;
  /** What makes it admit. */
  readonly place: Place;
}

/** Kinds of objects that check images, for the environment to keep. */
export const imageCheckKinds: readonly GroupKind[] = [
  "kyverno.io/ClusterPolicy",
  "kyverno.io/Policy",
  "policies.kyverno.io/ImageValidatingPolicy",
  "policy.sigstore.dev/ClusterImagePolicy",
  "constraints.gatekeeper.sh/RatifyVerification",
];

/**
 * The checks of images that an environment configures: the API server's ImagePolicyWebhook plugin, Kyverno
 * (`verifyImages`, ImageValidatingPolicy), sigstore's policy-controller (ClusterImagePolicy) and Ratify with Gatekeeper
 * (the constraint RatifyVerification). Scanners that only report (Trivy operator) check nothing at admission.
 */
export function imageChecksOf(environment: EnvironmentFacts): readonly ImageCheck[] {
  const of = (kind: GroupKind, judge: (resource: Resource) => readonly ImageCheck[]): readonly ImageCheck[] =>
    resourcesOf(environment, kind).flatMap(judge);
  return [
    ...imagePolicyWebhook(environment),
    ...of("kyverno.io/ClusterPolicy", kyvernoPolicy),
    ...of("kyverno.io/Policy", kyvernoPolicy),
    ...of("policies.kyverno.io/ImageValidatingPolicy", imageValidatingPolicy),
    ...of("policy.sigstore.dev/ClusterImagePolicy", (resource) => [clusterImagePolicy(resource, environment)]),
    ...of("constraints.gatekeeper.sh/RatifyVerification", (resource) => [ratifyConstraint(resource)]),
  ];
}

type Effect = ImageCheck["effect"];

function check({ record, identity }: Resource, effect: Effect, path: Place["path"]): ImageCheck {
  return { effect, kind: identity.kind, name: identity.name, place: { record: record.id, path } };
}

/** `verifyImages` of a Kyverno policy: an entry's `failureAction` before the policy's `validationFailureAction`, else Audit. */
function kyvernoPolicy(resource: Resource): readonly ImageCheck[] {
  const { object } = resource;
  const ofPolicy = stringAt(object, ["spec", "validationFailureAction"]);
  const overridden = listAt(object, ["spec", "validationFailureActionOverrides"]).length > 0;
  return listAt(object, ["spec", "rules"]).flatMap((rule, ruleIndex) =>
    listAt(rule, ["verifyImages"]).map((entry, index) => {
      const path = ["spec", "rules", ruleIndex, "verifyImages", index];
      const ofEntry = stringAt(entry, ["failureAction"]);
      const action = (ofEntry ?? ofPolicy ?? "Audit").toLowerCase();
      const actionPath =
        ofEntry === undefined && ofPolicy !== undefined
          ? ["spec", "validationFailureAction"]
          : [...path, "failureAction"];
      if (action === "audit" && !overridden) return check(resource, "admits", actionPath);
      if (action !== "enforce" || overridden || resource.identity.kind === "Policy")
        return check(resource, "partial", path);
      if (at(entry, ["required"]) === false) return check(resource, "admits", [...path, "required"]);
      const all =
        listAt(entry, ["imageReferences"]).includes("*") && listAt(entry, ["skipImageReferences"]).length === 0;
      return check(resource, all && matchesEveryPod(rule) ? "refuses" : "partial", path);
    }),
  );
}

/** True for a rule of Kyverno that is about every Pod: no names, namespaces, selectors, users or exclusions. */
function matchesEveryPod(rule: Json): boolean {
  if (at(rule, ["exclude"]) !== undefined || at(rule, ["preconditions"]) !== undefined) return false;
  const filters = [...listAt(rule, ["match", "any"]), at(rule, ["match"])];
  return filters.some((filter) => {
    const resources = at(filter, ["resources"]);
    if (!isObject(filter) || !isObject(resources) || !listAt(resources, ["kinds"]).some(isPodKind)) return false;
    const restricting = [...Object.keys(filter), ...Object.keys(resources)];
    return restricting.every((key) => key === "resources" || key === "kinds");
  });
}

function isPodKind(kind: Json): boolean {
  return kind === "Pod" || kind === "v1/Pod" || kind === "*/Pod";
}

/** `spec.validationActions` of Kyverno's ImageValidatingPolicy: what has no Deny only reports. */
function imageValidatingPolicy(resource: Resource): readonly ImageCheck[] {
  const actions = listAt(resource.object, ["spec", "validationActions"]);
  const path = ["spec", "validationActions"];
  if (actions.length === 0) return [check(resource, "partial", path)];
  if (!actions.includes("Deny")) return [check(resource, "admits", path)];
  const all = listAt(resource.object, ["spec", "matchImageReferences"]).some(
    (match) => stringAt(match, ["glob"]) === "*",
  );
  const restricted =
    at(resource.object, ["spec", "matchConditions"]) !== undefined ||
    ["namespaceSelector", "objectSelector", "excludeResourceRules"].some(
      (key) => at(resource.object, ["spec", "matchConstraints", key]) !== undefined,
    );
  return [check(resource, all && !restricted ? "refuses" : "partial", path)];
}

/** policy-controller checks the namespaces that carry `policy.sigstore.dev/include: "true"`. */
function clusterImagePolicy(resource: Resource, { namespaces }: EnvironmentFacts): ImageCheck {
  if (stringAt(resource.object, ["spec", "mode"]) === "warn") return check(resource, "admits", ["spec", "mode"]);
  const all = listAt(resource.object, ["spec", "images"]).some((image) => stringAt(image, ["glob"]) === "**");
  const authorities = listAt(resource.object, ["spec", "authorities"]);
  const verifies = authorities.length > 0 && authorities.every((authority) => at(authority, ["static"]) === undefined);
  const restricted = at(resource.object, ["spec", "match"]) !== undefined;
  const used = namespaces.filter(({ workloads }) => workloads.length > 0);
  const included = used.every(
    ({ object }) => object !== undefined && labelsOf(object.object).get("policy.sigstore.dev/include") === "true",
  );
  const refuses = all && verifies && !restricted && used.length > 0 && included;
  return check(resource, refuses ? "refuses" : "partial", ["spec"]);
}

/** `spec.enforcementAction` of a Gatekeeper constraint: deny by default. */
function ratifyConstraint(resource: Resource): ImageCheck {
  const action = stringAt(resource.object, ["spec", "enforcementAction"]) ?? "deny";
  const path = ["spec", "enforcementAction"];
  if (action === "dryrun" || action === "warn") return check(resource, "admits", path);
  const match = at(resource.object, ["spec", "match"]);
  const restricted = isObject(match) && Object.keys(match).some((key) => key !== "kinds");
  return check(resource, action === "deny" && !restricted ? "refuses" : "partial", path);
}

/** ImagePolicyWebhook of the API server: `imagePolicy.defaultAllow: true` lets all in while its backend does not answer. */
function imagePolicyWebhook(environment: EnvironmentFacts): readonly ImageCheck[] {
  const name = "ImagePolicyWebhook";
  return environment.components.flatMap((component): readonly ImageCheck[] => {
    if (component.name !== "kube-apiserver") return [];
    const enabled = listSettingOf(component, { flag: "enable-admission-plugins", default: undefined });
    if (enabled.state !== "known" || !enabled.items.some(({ value }) => value === name)) return [];
    const webhook = (effect: Effect, place: Place): ImageCheck => ({ effect, kind: "kube-apiserver", name, place });
    const file = followFlag(component, "admission-control-config-file", environment);
    if (file.state !== "known") return [webhook("partial", component.flagsPlace)];
    const plugins = listAt(file.resource.object, ["plugins"]);
    const index = plugins.findIndex((plugin) => stringAt(plugin, ["name"]) === name);
    const settings = at(plugins[index], ["configuration", "imagePolicy"]);
    const path = ["plugins", Math.max(0, index), "configuration", "imagePolicy"];
    const place = { record: file.resource.record.id, path: [...path, "defaultAllow"] };
    if (!isObject(settings)) return [webhook("partial", place)];
    return [webhook(own(settings, "defaultAllow") === true ? "admits" : "refuses", place)];
  });
}
