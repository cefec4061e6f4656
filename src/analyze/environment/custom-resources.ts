import { stringAt } from "../../model/json.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { groupKindOf, groupOf, isConfiguration } from "../../model/resource.ts";
import { builtinKinds } from "../schema/builtin.ts";

/** The kinds that the CustomResourceDefinitions among these resources define, each once. */
export function definedKinds(resources: ReadonlyMap<GroupKind, readonly Resource[]>): ReadonlySet<GroupKind> {
  const kinds = new Set<GroupKind>();
  for (const { object } of resources.get("apiextensions.k8s.io/CustomResourceDefinition") ?? []) {
    const group = stringAt(object, ["spec", "group"]);
    const kind = stringAt(object, ["spec", "names", "kind"]);
    if (group !== undefined && kind !== undefined) kinds.add(groupKindOf(`${group}/v1`, kind));
  }
  return kinds;
}

/** In UTF-16 units of their text: what is kept of custom resources in case their definition is still to come. */
const mostText = 8_000_000;

/** Custom resources, held back until it is known which of them have their CustomResourceDefinition in the input. */
export class CustomResources {
  readonly #held = new Map<GroupKind, Resource[]>();
  readonly #leftOut = new Set<GroupKind>();
  #text = 0;

  /** Keeps a custom resource; nothing else, and no more than there is room for. */
  add(resource: Resource): void {
    const { groupKind, identity, record } = resource;
    if (!groupOf(identity.apiVersion).includes(".") || isConfiguration(groupKind)) return;
    if (builtinKinds().has(`${identity.apiVersion} ${identity.kind}`)) return;
    // The API server holds what it takes against their definition, whose schema is not read from it.
    if (record.origin.kind === "api") return;
    this.#text += record.origin.end - record.origin.start;
    if (this.#text > mostText) {
      this.#leftOut.add(groupKind);
      return;
    }
    const held = this.#held.get(groupKind);
    if (held === undefined) this.#held.set(groupKind, [resource]);
    else held.push(resource);
  }

  /** Adds those that are defined to the resources of an environment, lets the others go and tells what was left out. */
  moveInto(resources: Map<GroupKind, Resource[]>): readonly GroupKind[] {
    for (const groupKind of definedKinds(resources)) {
      const held = this.#held.get(groupKind);
      if (held !== undefined && !resources.has(groupKind)) resources.set(groupKind, held);
    }
    this.#held.clear();
    return [...this.#leftOut];
  }
}
