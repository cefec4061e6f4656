import { listAt, stringAt } from "../../model/json.ts";
import { nearest } from "../../model/nearest.ts";
import type { Resource } from "../../model/resource.ts";
import { apiResourceLines } from "./api-resources.data.ts";

/** A resource of an API, as RBAC and discovery name it. */
export interface ApiResource {
  /** Empty for the core group. */
  readonly apiGroup: string;
  /** `deployments`. */
  readonly plural: string;
  /** `Deployment`; undefined for what only authorization knows, such as `signers`. */
  readonly kind: string | undefined;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
  readonly subresources: readonly string[];
}

let builtin: readonly ApiResource[] | undefined;

/** The resources of Kubernetes' own API groups. */
export function builtinResources(): readonly ApiResource[] {
  if (builtin !== undefined) return builtin;
  const found: ApiResource[] = [];
  const listed = (text: string) => (text === "-" ? [] : text.split(","));
  let apiGroup = "";
  for (const line of apiResourceLines.trim().split("\n")) {
    if (line.startsWith("[")) {
      apiGroup = line.slice(1, -1);
      continue;
    }
    const [plural = "", kind = "", scope, shortNames = "-", subresources = "-"] = line.split(" ");
    found.push({
      apiGroup,
      plural,
      kind: kind === "-" ? undefined : kind,
      namespaced: scope === "n",
      shortNames: listed(shortNames),
      subresources: listed(subresources),
    });
  }
  builtin = found;
  return found;
}

/** The resource that a CustomResourceDefinition defines; undefined where it names none. */
export function customResource({ object }: Resource): ApiResource | undefined {
  const apiGroup = stringAt(object, ["spec", "group"]);
  const plural = stringAt(object, ["spec", "names", "plural"]);
  if (apiGroup === undefined || plural === undefined) return undefined;
  return {
    apiGroup,
    plural,
    kind: stringAt(object, ["spec", "names", "kind"]),
    namespaced: stringAt(object, ["spec", "scope"]) !== "Cluster",
    shortNames: listAt(object, ["spec", "names", "shortNames"]).filter((name) => typeof name === "string"),
    subresources: ["status", "scale"],
  };
}

/** What a user means by a resource. */
export interface NamedResource {
  readonly apiGroup: string;
  /** With its subresource, as RBAC writes it: `pods/exec`. */
  readonly resource: string;
  /** `unknown` for a resource of a group that is in no table. */
  readonly namespaced: boolean | "unknown";
}

/** That a word names no resource; `meant` is the name that is spelt nearly so. */
export interface UnknownResource {
  readonly unknown: string;
  readonly meant: string | undefined;
}

/**
 * Reads a resource as kubectl users write it: plural, singular, kind or short name, each with its group where needed
 * (`deployments.apps`, `certificates.cert-manager.io`), then a subresource after a slash. A word with a group that is in no
 * table is taken as it is: it may be of another project. Of several groups the first in the table counts (core first, as in
 * kubectl).
 *
 * @param custom resources of the input's CustomResourceDefinitions.
 */
export function parseResource(text: string, custom: readonly ApiResource[]): NamedResource | UnknownResource {
  const slash = text.indexOf("/");
  const word = slash < 0 ? text : text.slice(0, slash);
  const subresource = slash < 0 ? "" : text.slice(slash);
  if (word === "*") return { apiGroup: "*", resource: `*${subresource}`, namespaced: "unknown" };
  const dot = word.indexOf(".");
  const name = (dot < 0 ? word : word.slice(0, dot)).toLowerCase();
  const group = dot < 0 ? undefined : word.slice(dot + 1);
  const all = [...builtinResources(), ...custom];
  const inGroup = group === undefined ? all : all.filter(({ apiGroup }) => apiGroup === group);
  const found = inGroup.find((resource) => isNamed(resource, name));
  if (found === undefined) {
    if (group !== undefined && inGroup.length === 0 && /^[a-z0-9.-]+$/.test(group) && /^[a-z0-9-]+$/.test(name))
      return { apiGroup: group, resource: `${name}${subresource}`, namespaced: "unknown" };
    const meant = nearest(name, inGroup.flatMap(namesOf));
    return { unknown: word, meant: meant === undefined || group === undefined ? meant : `${meant}.${group}` };
  }
  const { subresources } = found;
  const sub = subresource.slice(1);
  if (slash >= 0 && subresources.length > 0 && !subresources.includes(sub) && !custom.includes(found)) {
    const meant = nearest(sub, subresources);
    return { unknown: `${word}${subresource}`, meant: meant === undefined ? undefined : `${word}/${meant}` };
  }
  return { apiGroup: found.apiGroup, resource: `${found.plural}${subresource}`, namespaced: found.namespaced };
}

function isNamed(resource: ApiResource, name: string): boolean {
  return namesOf(resource).includes(name);
}

function namesOf({ plural, kind, shortNames }: ApiResource): readonly string[] {
  return kind === undefined ? [plural] : [plural, kind.toLowerCase(), ...shortNames];
}
