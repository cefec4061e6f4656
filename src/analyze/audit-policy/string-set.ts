/** A finite set of strings, or all strings but a finite set. */
export type StringSet =
  | { readonly kind: "only"; readonly values: ReadonlySet<string> }
  | { readonly kind: "allBut"; readonly values: ReadonlySet<string> };

export const ALL: StringSet = { kind: "allBut", values: new Set() };

export function only(values: Iterable<string>): StringSet {
  return { kind: "only", values: new Set(values) };
}

export function allBut(values: Iterable<string>): StringSet {
  return { kind: "allBut", values: new Set(values) };
}

export function isEmpty(set: StringSet): boolean {
  return set.kind === "only" && set.values.size === 0;
}

export function contains(set: StringSet, value: string): boolean {
  return set.values.has(value) === (set.kind === "only");
}

export function intersect(a: StringSet, b: StringSet): StringSet {
  if (a.kind === "only") return only([...a.values].filter((value) => contains(b, value)));
  if (b.kind === "only") return only([...b.values].filter((value) => contains(a, value)));
  return allBut([...a.values, ...b.values]);
}

export function subtract(a: StringSet, b: StringSet): StringSet {
  return intersect(a, { kind: b.kind === "only" ? "allBut" : "only", values: b.values });
}

/** A member; for an infinite set `preferred`, made longer until it is a member. The set is not empty. */
export function pick(set: StringSet, preferred: string): string {
  if (set.kind === "only") {
    for (const value of set.values) return value;
    return preferred;
  }
  let value = preferred;
  while (set.values.has(value)) value += "x";
  return value;
}
