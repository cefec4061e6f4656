import type { AccessIndex } from "../access-index.ts";
import type { SubjectName } from "../identity.ts";
import { accountOf, identityOf, subjectKey } from "../identity.ts";
import { isSystemComponent } from "../system-subjects.ts";
import { EscalationGraph } from "./graph.ts";
import type { Edge, State, Target } from "./states.ts";
import { stateKey } from "./states.ts";

/** One step: what is done, by which rights, and what it leads to. */
export interface Step extends Edge {
  readonly technique: NonNullable<Edge["technique"]>;
  /** Who or what it leads to: of a step that leads to several, the one that the path goes on with. */
  readonly to: State;
}

/** A shortest path from a subject to a target. */
export interface EscalationPath {
  readonly from: SubjectName;
  readonly steps: readonly [Step, ...Step[]];
}

export interface PathOptions {
  readonly to: Target;
  /** Only from this subject; from every subject of a binding where it is left out. */
  readonly from?: SubjectName;
  /** Further groups of `from`. */
  readonly groups?: readonly string[];
  /** Kubernetes' own control plane and the administrators by definition too. */
  readonly system?: boolean;
  /** Secrets of this namespace alone. */
  readonly namespace?: string;
}

/**
 * Shortest paths by which subjects come to what an attacker is after, one a subject, shortest first, then by name. A step
 * uses what the one who makes it holds alone: two who act together are not looked for. Steps of a subject found by itself
 * come through bindings that name it; those that it has through `system:authenticated` and the like are the group's.
 *
 * The work is bounded by subjects × namespaces × rights: ways that lead to many (any service account of a namespace) go
 * through one state that stands for them.
 */
export function findPaths(index: AccessIndex, options: PathOptions): readonly EscalationPath[] {
  const graph = new EscalationGraph(index);
  const isTarget = targetOf(options);
  const starts = options.from === undefined ? startsOf(index, options.system === true) : [options.from];
  const distances = new Distances(graph, isTarget);
  const ways = starts.map((from) => {
    const own = options.from === undefined ? subjectKey(from) : undefined;
    const all = graph.edgesOf(identityOf(from, options.groups));
    return { from, edges: all.filter((edge) => own === undefined || isOwn(edge, own)) };
  });
  for (const { edges } of ways) for (const { to } of edges) distances.explore(to);
  return ways
    .flatMap(({ from, edges }): EscalationPath[] => {
      const steps = distances.pathThrough(edges);
      return steps === undefined ? [] : [{ from, steps }];
    })
    .sort((a, b) => a.steps.length - b.steps.length);
}

function isOwn({ held }: Edge, key: string): boolean {
  return held.every(({ bound }) => bound?.binding.subjects.some((subject) => subjectKey(subject) === key));
}

function targetOf({ to, namespace }: PathOptions): (state: State) => boolean {
  switch (to) {
    case "cluster-admin":
      return ({ kind }) => kind === "cluster-admin";
    case "node":
      return ({ kind }) => kind === "node";
    case "secrets":
      return (state) =>
        state.kind === "secrets" &&
        (namespace === undefined || state.namespace === "" || state.namespace === namespace);
  }
}

function startsOf({ bindings }: AccessIndex, system: boolean): readonly SubjectName[] {
  const found = new Map<string, SubjectName>();
  for (const { binding } of bindings)
    for (const subject of binding.subjects) {
      const key = subjectKey(subject);
      if (key === undefined || (!system && isSystemComponent(subject))) continue;
      if (!found.has(key)) found.set(key, subject);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, subject]) => subject);
}

/** How many steps each state is away from the target. */
class Distances {
  readonly #graph: EscalationGraph;
  readonly #isTarget: (state: State) => boolean;
  readonly #edges = new Map<string, readonly Edge[]>();
  #steps: ReadonlyMap<string, number> | undefined;
  readonly #reached = new Map<string, State>();

  constructor(graph: EscalationGraph, isTarget: (state: State) => boolean) {
    this.#graph = graph;
    this.#isTarget = isTarget;
  }

  /** Makes all states known that can be reached from one. */
  explore(start: State): void {
    if (this.#reached.has(stateKey(start))) return;
    this.#steps = undefined;
    this.#reached.set(stateKey(start), start);
    const queue = [start];
    for (const state of queue) {
      const edges = this.#isTarget(state) ? [] : this.#graph.edgesFrom(state);
      this.#edges.set(stateKey(state), edges);
      for (const { to } of edges) {
        if (this.#reached.has(stateKey(to))) continue;
        this.#reached.set(stateKey(to), to);
        queue.push(to);
      }
    }
  }

  /** The steps of a shortest path that begins with one of these ways. */
  pathThrough(first: readonly Edge[]): EscalationPath["steps"] | undefined {
    this.#steps ??= this.#count();
    const steps: Step[] = [];
    for (let edges = first; ; ) {
      const edge = this.#nearest(edges);
      if (edge === undefined) return undefined;
      const last = steps.at(-1);
      if (edge.technique !== undefined) steps.push({ ...edge, technique: edge.technique });
      else if (last !== undefined && standsForSeveral(last.to)) steps.splice(-1, 1, { ...last, to: edge.to });
      if (this.#isTarget(edge.to)) break;
      edges = this.#edges.get(stateKey(edge.to)) ?? [];
    }
    const [step, ...more] = steps;
    return step === undefined ? undefined : [step, ...more];
  }

  #nearest(edges: readonly Edge[]): Edge | undefined {
    let best: Edge | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const edge of edges) {
      const steps = (this.#steps?.get(stateKey(edge.to)) ?? Number.POSITIVE_INFINITY) + costOf(edge);
      if (steps < least) [best, least] = [edge, steps];
    }
    return best;
  }

  /** Breadth first from the target backwards; what costs nothing goes first. */
  #count(): ReadonlyMap<string, number> {
    const before = new Map<string, { readonly key: string; readonly cost: number }[]>();
    const steps = new Map<string, number>();
    let level: string[] = [];
    for (const [key, state] of this.#reached) {
      if (this.#isTarget(state)) level.push(key);
      for (const edge of this.#edges.get(key) ?? []) {
        const to = stateKey(edge.to);
        const list = before.get(to);
        const entry = { key, cost: costOf(edge) };
        if (list === undefined) before.set(to, [entry]);
        else list.push(entry);
      }
    }
    for (let distance = 0; level.length > 0; distance++) {
      const next: string[] = [];
      for (const key of level) {
        if (steps.has(key)) continue;
        steps.set(key, distance);
        for (const entry of before.get(key) ?? []) (entry.cost === 0 ? level : next).push(entry.key);
      }
      level = next;
    }
    return steps;
  }
}

const several: ReadonlySet<State["kind"]> = new Set(["accounts", "tokens", "running", "daemons", "users", "groups"]);

function standsForSeveral({ kind }: State): boolean {
  return several.has(kind);
}

function costOf({ technique }: Edge): number {
  return technique === undefined ? 0 : 1;
}

/** The subject that a state is, where it is one: service accounts by their names. */
export function subjectIn(state: State): SubjectName | undefined {
  if (state.kind === "group") return { kind: "Group", name: state.name, namespace: "" };
  if (state.kind !== "user") return undefined;
  const account = accountOf(state.name);
  return account === undefined
    ? { kind: "User", name: state.name, namespace: "" }
    : { kind: "ServiceAccount", ...account };
}
