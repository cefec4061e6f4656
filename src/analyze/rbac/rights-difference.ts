import type { AccessIndex } from "./access-index.ts";
import type { SubjectName } from "./identity.ts";
import { identityOf, keysOf, subjectKey } from "./identity.ts";
import { coversUrl } from "./policy-rule.ts";
import type { Right } from "./rights.ts";
import { rightsOf } from "./rights.ts";

/** How the rights of one subject differ. */
export interface SubjectDifference {
  readonly subject: SubjectName;
  /** What the second input gives and the first did not; `verbs` and `names` are those that differ. */
  readonly gained: readonly Right[];
  readonly lost: readonly Right[];
}

/**
 * Who has which rights in one input and not in the other, by effect: a right counts as held before where any rule gave it,
 * through whatever role, binding, wildcard or group that everyone of the kind is in. Verbs, resources and names are open
 * sets, so that no list of single ones ever makes up a wildcard.
 */
export function differenceOf(before: AccessIndex, after: AccessIndex): readonly SubjectDifference[] {
  const subjects = new Map<string, SubjectName>();
  for (const { binding } of [...before.bindings, ...after.bindings])
    for (const subject of binding.subjects) {
      const key = subjectKey(subject);
      if (key !== undefined && !subjects.has(key)) subjects.set(key, subject);
    }
  return [...subjects]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([, subject]) => {
      const gained = beyond(subject, after, before);
      const lost = beyond(subject, before, after);
      return gained.length + lost.length === 0 ? [] : [{ subject, gained, lost }];
    });
}

/** What bindings of the subject itself give in one input, and nothing that they have gives in the other. */
function beyond(subject: SubjectName, here: AccessIndex, there: AccessIndex): readonly Right[] {
  const identity = identityOf(subject);
  const [key] = subject.kind === "Group" ? [`g:${subject.name}`] : keysOf(identity);
  const own = [...here.bindingsFor(identity)].filter(({ binding }) =>
    binding.subjects.some((other) => subjectKey(other) === key),
  );
  const { rights } = rightsOf(identity, here, own);
  if (rights.length === 0) return [];
  const cover = new Cover(rightsOf(identity, there).rights);
  return rights.flatMap((right) => cover.without(right));
}

/** Rights to hold others against, found by what they are about. */
class Cover {
  readonly #rights = new Map<string, Right[]>();
  readonly #urls: Right[] = [];

  constructor(rights: readonly Right[]) {
    for (const right of rights) {
      if (right.isUrl) this.#urls.push(right);
      const key = placeKey(right.namespace, right.apiGroup, right.resource);
      const others = this.#rights.get(key);
      if (right.isUrl) continue;
      if (others === undefined) this.#rights.set(key, [right]);
      else others.push(right);
    }
  }

  /** What is left of a right: the part for every name, or for those names, and the verbs, that nothing here gives. */
  without(right: Right): readonly Right[] {
    const candidates = this.#about(right);
    const covers = (other: Right, verb: string, name: string | undefined) =>
      (other.verbs.includes("*") || other.verbs.includes(verb)) &&
      (other.names.length === 0 || (name !== undefined && other.names.includes(name)));
    const left = new Map<string, { names: string[]; verbs: readonly string[] }>();
    for (const name of right.names.length === 0 ? [undefined] : right.names) {
      const verbs = right.verbs.filter((verb) => !candidates.some((other) => covers(other, verb, name)));
      if (verbs.length === 0) continue;
      const key = verbs.join(" ");
      const same = left.get(key) ?? { names: [], verbs };
      if (name !== undefined) same.names.push(name);
      left.set(key, same);
    }
    return [...left.values()].map(({ names, verbs }) => ({ ...right, names, verbs }));
  }

  #about({ namespace, apiGroup, resource, isUrl }: Right): readonly Right[] {
    if (isUrl) return this.#urls.filter((other) => coversUrl(other.resource, resource));
    const slash = resource.indexOf("/");
    const resources = new Set([resource, "*", ...(slash < 0 ? [] : [`*${resource.slice(slash)}`])]);
    const places = [...new Set([namespace, ""])];
    const groups = [...new Set([apiGroup, "*"])];
    return places.flatMap((place) =>
      groups.flatMap((group) => [...resources].flatMap((name) => this.#rights.get(placeKey(place, group, name)) ?? [])),
    );
  }
}

function placeKey(namespace: string, apiGroup: string, resource: string): string {
  return JSON.stringify([namespace, apiGroup, resource]);
}
