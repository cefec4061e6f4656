import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { listAt, objectAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { labelsOf } from "../../model/resource.ts";
import type { LabelSelector } from "../labels/selector.ts";
import { matchesSelector, parseSelector } from "../labels/selector.ts";
import type { Subject } from "./bindings.ts";
import { bindingKinds, isEveryone, readBinding } from "./bindings.ts";
import { defaultRoles } from "./default-role-rules.ts";
import { isSystemComponent } from "./system-subjects.ts";

const group = "rbac.authorization.k8s.io";

/** Who has a role, as far as the input tells. */
export interface Holding {
  /**
   * The gravest of its holders: `everyone` where a group of all callers or all pods, or a `default` service account, is
   * among them; `some`; `system` where all of them are Kubernetes' own components and its administrators by definition.
   * `nobody` only where the input has the bindings of a whole cluster; `unknown` where it has none for this role.
   */
  readonly by: "everyone" | "some" | "system" | "nobody" | "unknown";
  /** A ClusterRole that is known to be bound by RoleBindings alone, each in a namespace other than kube-system. */
  readonly inNamespaces: boolean;
  /** The bindings that give it, those to everyone first. */
  readonly bindings: readonly Resource[];
}

/** What one environment knows of bindings, gathered once. */
interface Index {
  /** By {@link keyOf}. */
  readonly bindings: ReadonlyMap<string, readonly Resource[]>;
  readonly gatherers: readonly Gatherer[];
  readonly whole: boolean;
  readonly known: Map<Resource, Holding>;
}

/** A ClusterRole that gathers others by their labels. */
interface Gatherer {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly selectors: readonly LabelSelector[];
}

const indexes = new WeakMap<EnvironmentFacts, Index>();

/**
 * Who has a role: through the bindings that name it, and through those that name a ClusterRole which gathers it
 * (`aggregationRule`), at any remove. `admin`, `edit` and `view` gather as the API server sets them up, whether or not they
 * are in the input.
 */
export function holdersOf(role: Resource, environment: EnvironmentFacts): Holding {
  const index = indexOf(environment);
  const known = index.known.get(role);
  if (known !== undefined) return known;
  const holding = find(role, index);
  index.known.set(role, holding);
  return holding;
}

function find(role: Resource, { bindings, gatherers, whole }: Index): Holding {
  const { kind, name, namespace } = role.identity;
  const keys = new Set([keyOf(kind, name, namespace)]);
  const queue = kind === "ClusterRole" ? [labelsOf(role.object)] : [];
  for (const labels of queue)
    for (const gatherer of gatherers) {
      const key = keyOf("ClusterRole", gatherer.name, "");
      if (keys.has(key) || !gatherer.selectors.some((selector) => matchesSelector(selector, labels) === true)) continue;
      keys.add(key);
      queue.push(gatherer.labels);
    }
  const found = [...keys].flatMap((key) => bindings.get(key) ?? []);
  if (found.length === 0) return { by: whole ? "nobody" : "unknown", inNamespaces: false, bindings: [] };
  const subjectsOf = (binding: Resource): readonly Subject[] => readBinding(binding).subjects;
  const broad = found.filter((binding) => subjectsOf(binding).some(isEveryone));
  const system = found.every((binding) => subjectsOf(binding).every(isSystemComponent));
  return {
    by: broad.length > 0 ? "everyone" : system ? "system" : "some",
    inNamespaces:
      kind === "ClusterRole" &&
      whole &&
      found.every(({ identity }) => identity.kind === "RoleBinding" && identity.namespace !== "kube-system"),
    bindings: [...broad, ...found.filter((binding) => !broad.includes(binding))],
  };
}

function keyOf(kind: string, name: string, namespace: string): string {
  return `${kind}/${namespace}/${name}`;
}

function indexOf(environment: EnvironmentFacts): Index {
  const known = indexes.get(environment);
  if (known !== undefined) return known;
  const bindings = new Map<string, Resource[]>();
  const all = bindingKinds.flatMap((kind) => resourcesOf(environment, kind));
  for (const binding of all) {
    const { role, subjects } = readBinding(binding);
    if (subjects.length === 0) continue;
    const key = keyOf(role.kind, role.name, role.kind === "Role" ? binding.identity.namespace : "");
    const others = bindings.get(key);
    if (others === undefined) bindings.set(key, [binding]);
    else others.push(binding);
  }
  const index = { bindings, gatherers: gatherersOf(environment), whole: areAllBindings(all), known: new Map() };
  indexes.set(environment, index);
  return index;
}

/**
 * True where the input has the bindings of a whole cluster: those that the API server itself makes are among them, which no
 * project keeps in its files. Elsewhere a role may be bound by what is not in the input.
 */
function areAllBindings(bindings: readonly Resource[]): boolean {
  const own = bindings.filter(({ object }) => labelsOf(object).get("kubernetes.io/bootstrapping") === "rbac-defaults");
  return (
    own.some(({ identity }) => identity.kind === "ClusterRoleBinding" && identity.name === "cluster-admin") &&
    own.some(({ identity }) => identity.kind === "RoleBinding" && identity.namespace === "kube-system")
  );
}

function gatherersOf(environment: EnvironmentFacts): readonly Gatherer[] {
  const written = resourcesOf(environment, `${group}/ClusterRole`).flatMap(({ object, identity }): Gatherer[] => {
    if (objectAt(object, ["aggregationRule"]) === undefined) return [];
    const selectors = listAt(object, ["aggregationRule", "clusterRoleSelectors"]).flatMap((selector) => {
      const parsed = parseSelector(selector, "nothing");
      return parsed.state === "invalid" ? [] : [parsed];
    });
    return [{ name: identity.name, labels: labelsOf(object), selectors }];
  });
  const label = (name: string) => `${group}/aggregate-to-${name}`;
  const implied = defaultRoles.flatMap(({ name, into, gathers }): Gatherer[] => {
    const selector = parseSelector({ matchLabels: { [label(name)]: "true" } }, "nothing");
    if (!gathers || selector.state === "invalid" || written.some((gatherer) => gatherer.name === name)) return [];
    return [{ name, labels: new Map(into.map((target) => [label(target), "true"])), selectors: [selector] }];
  });
  return [...written, ...implied];
}
