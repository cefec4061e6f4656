import type { AccessIndex } from "../access-index.ts";
import type { Identity, SubjectName } from "../identity.ts";
import { identityOf } from "../identity.ts";
import type { Role } from "../role-table.ts";
import { edgesOfAccess, edgesOfPods } from "./edges-of-pods.ts";
import type { Position } from "./edges-of-rights.ts";
import { edgesOfNames, edgesOfRoles } from "./edges-of-rights.ts";
import { HeldPowers, RolePowerTable } from "./held.ts";
import type { Edge, State } from "./states.ts";
import { Surroundings } from "./surroundings.ts";

/** All ways from any state, made when they are first asked for. */
export class EscalationGraph {
  readonly index: AccessIndex;
  readonly around: Surroundings;
  readonly #powersOf: RolePowerTable;

  constructor(index: AccessIndex) {
    this.index = index;
    this.around = new Surroundings(index);
    this.#powersOf = new RolePowerTable((role) => index.rulesOf(role));
  }

  /** The ways on from a state, in a fixed order; those that rest on an assumption come last. */
  edgesFrom(state: State): readonly Edge[] {
    const edges = [...this.#edges(state)];
    return [...edges.filter(({ assumes }) => !assumes), ...edges.filter(({ assumes }) => assumes)];
  }

  /** The ways on from someone, with groups beside those that everyone of the kind is in. */
  edgesOf(identity: Identity): readonly Edge[] {
    const edges = [...this.#ofPositions(this.#positionsOf(identity))];
    return [...edges.filter(({ assumes }) => !assumes), ...edges.filter(({ assumes }) => assumes)];
  }

  *#edges(state: State): Iterable<Edge> {
    const { around } = this;
    const implied = (to: State): Edge => ({ to, technique: undefined, held: [] });
    const users = (names: readonly string[]) => names.map((name) => implied({ kind: "user", name }));
    switch (state.kind) {
      case "user":
      case "group":
        yield* this.edgesOf(identityOf(subjectOf(state)));
        return;
      case "role":
        yield* this.#ofPositions([this.#positionOf(state.role, state.namespace)]);
        return;
      case "cluster-admin":
        yield implied({ kind: "secrets", namespace: "" });
        yield implied({ kind: "node", any: true });
        return;
      case "namespace-admin": {
        const { namespace } = state;
        yield implied({ kind: "secrets", namespace });
        yield { to: { kind: "accounts", namespace }, technique: "create-pods", held: [], namespace };
        const { admitted, ...assumes } = around.hostAccess(namespace);
        if (admitted)
          yield { to: { kind: "node", any: true }, technique: "host-path", held: [], namespace, ...assumes };
        return;
      }
      case "node": {
        if (state.any) yield implied({ kind: "node", any: false });
        const to: State = state.any ? { kind: "running", namespace: "" } : { kind: "daemons" };
        yield { to, technique: "pods-of-node", held: [] };
        return;
      }
      case "secrets":
        return;
      case "accounts":
        for (const [namespace, names] of around.accounts)
          if (state.namespace === "" || state.namespace === namespace) yield* users(names);
        return;
      case "tokens":
        yield* users(around.accountsOfTokens(state.namespace));
        return;
      case "running":
        yield* users(around.accountsIn(around.runners(state.namespace)));
        return;
      case "daemons":
        yield* users(around.accountsIn(around.runners("").filter(({ everywhere }) => everywhere)));
        return;
      case "users":
        yield* users(around.users);
        return;
      case "groups":
        for (const name of around.groups) if (name !== "system:masters") yield implied({ kind: "group", name });
    }
  }

  *#ofPositions(positions: readonly Position[]): Iterable<Edge> {
    const { around, index } = this;
    for (const position of positions) {
      const { namespace } = position;
      yield* edgesOfRoles(position, index.roles);
      yield* edgesOfAccess(position, index.objects.tokenSecrets);
      yield* edgesOfPods(position, around);
      yield* edgesOfNames(position, (name) => around.accountsNamed(name, namespace));
    }
  }

  /** What someone holds cluster-wide, then in each namespace where they hold something by a binding of its own. */
  #positionsOf(identity: Identity): readonly Position[] {
    const places = new Map<string, { powers: HeldPowers; ownRoles: Set<string> }>();
    for (const bound of this.index.bindingsFor(identity)) {
      const { role, namespace } = bound;
      if (role === undefined) continue;
      const place = places.get(namespace) ?? { powers: new HeldPowers(), ownRoles: new Set<string>() };
      places.set(namespace, place);
      place.powers.add(this.#powersOf.of(role), bound);
      place.ownRoles.add(`${role.kind}/${role.name}`);
    }
    const wide = places.get("");
    for (const [namespace, { powers }] of places) if (namespace !== "" && wide) powers.addAll(wide.powers);
    return [...places]
      .filter(([, { powers }]) => !powers.isEmpty)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([namespace, place]) => ({ namespace, ...place }));
  }

  #positionOf(role: Role, namespace: string): Position {
    const powers = new HeldPowers();
    powers.add(this.#powersOf.of(role), undefined);
    return { namespace, powers, ownRoles: new Set([`${role.kind}/${role.name}`]) };
  }
}

/** The subject that a state is about. */
function subjectOf(state: Extract<State, { kind: "user" | "group" }>): SubjectName {
  return { kind: state.kind === "user" ? "User" : "Group", name: state.name, namespace: "" };
}
