import type { BoundRole } from "../access-index.ts";
import type { Power } from "../policy-rule.ts";
import { grantOf } from "../policy-rule.ts";
import type { Role, RoleRule } from "../role-table.ts";
import type { PowerId } from "./powers.ts";
import { powers } from "./powers.ts";

/** A right that someone holds: the rule that gives it, and the binding that it comes through. */
export interface Held extends RoleRule {
  /** Undefined where the role is held without a binding that is in the input: one that was just made. */
  readonly bound: BoundRole | undefined;
  /** Where in the rule the resource stands. */
  readonly path: RoleRule["rule"]["path"];
  /** Names that limit it; none where it is not limited. */
  readonly names: readonly string[];
}

type RolePowers = ReadonlyMap<PowerId, readonly Omit<Held, "bound">[]>;

const ids = Object.keys(powers).filter((id): id is PowerId => Object.hasOwn(powers, id));

/** What roles give of the rights that lead further; gathered once for each role. */
export class RolePowerTable {
  readonly #rulesOf: (role: Role) => readonly RoleRule[];
  readonly #known = new Map<Role, RolePowers>();

  constructor(rulesOf: (role: Role) => readonly RoleRule[]) {
    this.#rulesOf = rulesOf;
  }

  /** The rights of a role, in the order of its rules. */
  of(role: Role): RolePowers {
    const known = this.#known.get(role);
    if (known !== undefined) return known;
    const found = new Map<PowerId, Omit<Held, "bound">[]>();
    for (const one of this.#rulesOf(role))
      for (const id of ids)
        for (const power of powers[id]) {
          const held = heldOf(one, power);
          if (held === undefined) continue;
          const list = found.get(id);
          if (list === undefined) found.set(id, [held]);
          else list.push(held);
        }
    this.#known.set(role, found);
    return found;
  }
}

/** What is made anew has no name when it is authorized: a rule that is limited to names does not give that. */
function heldOf({ role, rule }: RoleRule, power: Power): Omit<Held, "bound"> | undefined {
  const grant = grantOf(rule, power);
  if (grant === undefined) return undefined;
  const names = rule.resourceNames.filter((name) => typeof name === "string");
  const onlyCreate = power.verbs.every((verb) => verb === "create") && !power.resource.includes("/");
  if (rule.resourceNames.length > 0 && (onlyCreate || names.length === 0)) return undefined;
  return { role, rule, path: grant.place, names };
}

/** What someone holds in one place: cluster-wide, or in a namespace together with what they hold cluster-wide. */
export class HeldPowers {
  readonly #held = new Map<PowerId, Held[]>();

  add(powersOfRole: RolePowers, bound: BoundRole | undefined): void {
    for (const [id, list] of powersOfRole) {
      const held = list.map((one) => ({ ...one, bound }));
      const known = this.#held.get(id);
      if (known === undefined) this.#held.set(id, held);
      else known.push(...held);
    }
  }

  addAll(other: HeldPowers): void {
    for (const [id, list] of other.#held) this.#held.set(id, [...list, ...(this.#held.get(id) ?? [])]);
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  /** Every grant of a right, those without limit first. */
  all(id: PowerId): readonly Held[] {
    const list = this.#held.get(id) ?? [];
    return [...list.filter(({ names }) => names.length === 0), ...list.filter(({ names }) => names.length > 0)];
  }

  /** A grant of a right that no name limits. */
  unlimited(id: PowerId): Held | undefined {
    return this.#held.get(id)?.find(({ names }) => names.length === 0);
  }

  /** The grants of several rights together; undefined where one of them is lacking or limited to names. */
  together(...wanted: readonly PowerId[]): readonly Held[] | undefined {
    const found = wanted.map((id) => this.unlimited(id));
    return found.every((held) => held !== undefined) ? found : undefined;
  }
}
