import type { StringSet } from "./string-set.ts";
import { contains, intersect, isEmpty, pick, subtract } from "./string-set.ts";

/**
 * A set of requests that differ in who makes them and on which object: every user of `user`, with any groups out of
 * `groups` of which at least one is in each set of `member`, in every namespace of `namespace`, on every name of `name`.
 */
export interface Region {
  readonly user: StringSet;
  readonly groups: StringSet;
  readonly member: readonly StringSet[];
  readonly namespace: StringSet;
  readonly name: StringSet;
}

/** What a rule asks of a request besides verb and target; undefined asks nothing. */
export interface Condition {
  readonly user: StringSet | undefined;
  readonly member: StringSet | undefined;
  readonly namespace: StringSet | undefined;
  readonly name: StringSet | undefined;
}

function isEmptyRegion({ user, groups, member, namespace, name }: Region): boolean {
  if (isEmpty(user) || isEmpty(namespace) || isEmpty(name)) return true;
  return member.some((set) => isEmpty(intersect(set, groups)));
}

/** Splits a region into what meets the condition and the (disjoint) rest; empty ones are left out. */
export function split(region: Region, condition: Condition): { inside: Region | undefined; outside: Region[] } {
  const outside: Region[] = [];
  let inside = region;
  const keep = (rest: Region): void => {
    if (!isEmptyRegion(rest)) outside.push(rest);
  };
  for (const field of ["user", "namespace", "name"] as const) {
    const asked = condition[field];
    if (asked === undefined) continue;
    keep({ ...inside, [field]: subtract(inside[field], asked) });
    inside = { ...inside, [field]: intersect(inside[field], asked) };
    if (isEmpty(inside[field])) return { inside: undefined, outside };
  }
  if (condition.member !== undefined) {
    keep({ ...inside, groups: subtract(inside.groups, condition.member) });
    inside = { ...inside, member: [...inside.member, condition.member] };
  }
  return { inside: isEmptyRegion(inside) ? undefined : inside, outside };
}

/** How many strings a region holds, which is what splitting it costs. */
export function sizeOf({ user, groups, member, namespace, name }: Region): number {
  return [user, groups, namespace, name, ...member].reduce((sum, set) => sum + 1 + set.values.size, 0);
}

/** One request of a region that is not empty, with the plainest names that it has. */
export function exampleOf({ user, groups, member, namespace, name }: Region): {
  user: string;
  groups: string[];
  namespace: string;
  name: string;
} {
  const held: string[] = [];
  for (const set of member) {
    if (!held.some((group) => contains(set, group))) held.push(pick(intersect(set, groups), "some-group"));
  }
  return {
    user: pick(user, "some-user"),
    groups: held,
    namespace: pick(namespace, "some-namespace"),
    name: pick(name, "some-name"),
  };
}
