import { booleanAt } from "../../../model/json.ts";
import { labelsOf } from "../../../model/resource.ts";
import { effectivePodSecurity } from "../../pod-security-labels/effective.ts";
import type { AccessIndex } from "../access-index.ts";
import { accountOf, accountUser, subjectKey } from "../identity.ts";
import type { Runner } from "../runners.ts";
import type { TokenSecret } from "../token-secrets.ts";
import type { Assumption } from "./states.ts";

/** Whether pods that hold their node are admitted to a namespace. */
export interface HostAccess {
  readonly admitted: boolean;
  readonly assumes?: Assumption;
}

/** A place from where nodes are held: each there is, or one that others choose. */
export interface NodeAccess {
  readonly namespace: string;
  readonly any: boolean;
  readonly assumes?: Assumption;
}

/** What there is to reach: accounts, users and groups by name, what runs where, and which namespaces hold pods back. */
export class Surroundings {
  /** User names of the service accounts that are known, by namespace, sorted. */
  readonly accounts: ReadonlyMap<string, readonly string[]>;
  /** Users that are no service accounts. */
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly namespaces: readonly string[];
  readonly #runners = new Map<string, Runner[]>();
  readonly #automount = new Map<string, boolean>();
  readonly #labels = new Map<string, ReadonlyMap<string, string>>();
  readonly #tokenSecrets: readonly TokenSecret[];
  readonly #nodeHolders = new Map<string, readonly NodeAccess[]>();
  readonly #debuggable = new Map<string, readonly NodeAccess[]>();

  constructor({ objects, bindings }: AccessIndex) {
    this.#tokenSecrets = objects.tokenSecrets;
    const accounts = new Map<string, Set<string>>();
    const users = new Set<string>();
    const groups = new Set<string>();
    const addAccount = (namespace: string, name: string) => {
      const known = accounts.get(namespace);
      const user = accountUser(namespace, name);
      if (known === undefined) accounts.set(namespace, new Set([user]));
      else known.add(user);
    };
    for (const { object, identity } of objects.serviceAccounts) {
      addAccount(identity.namespace, identity.name);
      const automount = booleanAt(object, ["automountServiceAccountToken"]);
      if (automount !== undefined) this.#automount.set(accountUser(identity.namespace, identity.name), automount);
    }
    for (const runner of objects.runners) {
      addAccount(runner.namespace, runner.serviceAccount);
      const others = this.#runners.get(runner.namespace);
      if (others === undefined) this.#runners.set(runner.namespace, [runner]);
      else others.push(runner);
    }
    for (const { binding } of bindings)
      for (const subject of binding.subjects) {
        if (subjectKey(subject) === undefined) continue;
        if (subject.kind === "ServiceAccount") addAccount(subject.namespace, subject.name);
        else (subject.kind === "Group" ? groups : users).add(subject.name);
      }
    for (const { object, identity } of objects.namespaces) this.#labels.set(identity.name, labelsOf(object));
    this.accounts = new Map([...accounts].sort(byKey).map(([namespace, names]) => [namespace, [...names].sort()]));
    this.users = [...users].sort();
    this.groups = [...groups].sort();
    this.namespaces = [...new Set([...this.#labels.keys(), ...this.accounts.keys()])].sort();
  }

  /** What runs in a namespace; in all of them where it is empty. */
  runners(namespace: string): readonly Runner[] {
    if (namespace !== "") return this.#runners.get(namespace) ?? [];
    return [...this.#runners].sort(byKey).flatMap(([, runners]) => runners);
  }

  /** User names of the service accounts whose tokens lie in pods of these workloads, each once. */
  accountsIn(runners: readonly Runner[]): readonly string[] {
    const found = runners.flatMap(({ namespace, serviceAccount, mountsToken }) => {
      const user = accountUser(namespace, serviceAccount);
      return (mountsToken ?? this.#automount.get(user) ?? true) ? [user] : [];
    });
    return [...new Set(found)].sort();
  }

  /** User names of the accounts whose tokens lie in Secrets of a namespace; of all where it is empty. */
  accountsOfTokens(namespace: string): readonly string[] {
    const found = this.#tokenSecrets.flatMap(({ resource: { identity }, serviceAccount }) =>
      namespace === "" || identity.namespace === namespace ? [accountUser(identity.namespace, serviceAccount)] : [],
    );
    return [...new Set(found)].sort();
  }

  /** Where containers run in a namespace that hold their node: one that is on every node, and one that is not. */
  nodeHolders(namespace: string): readonly NodeAccess[] {
    const known = this.#nodeHolders.get(namespace);
    if (known !== undefined) return known;
    const holders = this.runners(namespace).filter(({ holdsNode }) => holdsNode);
    const found = firstOfEach(holders.map((runner) => ({ namespace: runner.namespace, any: runner.everywhere })));
    this.#nodeHolders.set(namespace, found);
    return found;
  }

  /** Where pods run to which a privileged debug container may be added. */
  debuggable(namespace: string): readonly NodeAccess[] {
    const known = this.#debuggable.get(namespace);
    if (known !== undefined) return known;
    const open = this.runners(namespace).flatMap((runner): NodeAccess[] => {
      const { admitted, assumes } = this.hostAccess(runner.namespace);
      if (!admitted) return [];
      return [{ namespace: runner.namespace, any: runner.everywhere, ...(assumes !== undefined && { assumes }) }];
    });
    const found = firstOfEach([...open.filter(({ assumes }) => !assumes), ...open.filter(({ assumes }) => assumes)]);
    this.#debuggable.set(namespace, found);
    return found;
  }

  /** User names of the accounts of a name in a namespace; in every namespace that has one, where it is empty. */
  accountsNamed(name: string, namespace: string): readonly string[] {
    if (namespace !== "") return [accountUser(namespace, name)];
    return [...this.accounts.values()].flat().filter((user) => accountOf(user)?.name === name);
  }

  /**
   * Whether Pod Security Admission lets in pods with host paths and privileged containers: its level `privileged` alone
   * does. Without a label that is the API server's default, unless it was configured otherwise.
   */
  hostAccess(namespace: string): HostAccess {
    const labels = this.#labels.get(namespace);
    if (labels === undefined) return { admitted: true, assumes: "pod-security-unknown" };
    const { level, levelFrom } = effectivePodSecurity(namespace, labels, "absent").enforce;
    if (level !== "privileged") return { admitted: false };
    return levelFrom === "label" ? { admitted: true } : { admitted: true, assumes: "pod-security-default" };
  }

  /** The namespace where such pods are let in most surely, `kube-system` where none is known; undefined where all refuse. */
  openNamespace(): { readonly namespace: string; readonly access: HostAccess } | undefined {
    const names = this.#labels.has("kube-system") ? this.namespaces : [...this.namespaces, "kube-system"];
    const open = names
      .map((namespace) => ({ namespace, access: this.hostAccess(namespace) }))
      .filter(({ access }) => access.admitted);
    const sureness = ({ access }: (typeof open)[number]) =>
      access.assumes === undefined ? 0 : access.assumes === "pod-security-default" ? 1 : 2;
    return open.sort((a, b) => sureness(a) - sureness(b))[0];
  }
}

function firstOfEach(places: readonly NodeAccess[]): readonly NodeAccess[] {
  return [true, false].flatMap((any) => places.find((place) => place.any === any) ?? []);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
