import type { AccessIndex, BoundRole } from "./access-index.ts";
import { RolePowerTable } from "./escalation/held.ts";
import type { PowerId } from "./escalation/powers.ts";
import type { SubjectName } from "./identity.ts";
import { subjectKey } from "./identity.ts";
import { isSystemComponent } from "./system-subjects.ts";

/** Rights that a graph shows, gravest first. */
export const dangers = [
  "everything",
  "escalate",
  "bind",
  "impersonate",
  "certificates",
  "webhooks",
  "nodes",
  "volumes",
  "tokens",
  "pods",
  "exec",
  "secrets",
] as const;
export type Danger = (typeof dangers)[number];

/** Which right belongs to which danger, and whether a binding in a namespace gives it. */
const dangerOf: Readonly<Partial<Record<PowerId, readonly [danger: Danger, inNamespace: boolean]>>> = {
  everything: ["everything", true],
  escalateClusterRoles: ["escalate", false],
  escalateRoles: ["escalate", true],
  bindClusterRoles: ["bind", true],
  bindRoles: ["bind", true],
  impersonateUsers: ["impersonate", false],
  impersonateGroups: ["impersonate", false],
  impersonateAccounts: ["impersonate", true],
  approveSigners: ["certificates", false],
  mutatingWebhooks: ["webhooks", false],
  validatingWebhooks: ["webhooks", false],
  nodeProxy: ["nodes", false],
  createVolumes: ["volumes", false],
  requestTokens: ["tokens", true],
  createPods: ["pods", true],
  changeTemplates: ["pods", true],
  exec: ["exec", true],
  debug: ["exec", true],
  readSecrets: ["secrets", true],
};

/** What is an ordinary right where names limit it. */
const harmlessByName: ReadonlySet<Danger> = new Set(["everything", "nodes", "tokens", "pods", "exec", "secrets"]);

/** A binding that gives dangerous rights. */
export interface DangerousBinding {
  readonly bound: BoundRole;
  readonly subjects: readonly SubjectName[];
  /** Gravest first; `everything` stands for all others. */
  readonly dangers: readonly Danger[];
}

/** Bindings that give dangerous rights: cluster-wide ones first, the gravest first, as many as are asked for. */
export interface DangerGraph {
  readonly bindings: readonly DangerousBinding[];
  /** How many there are, those that were cut included. */
  readonly total: number;
}

/**
 * Who holds dangerous rights through which bindings and roles.
 *
 * @param system Kubernetes' own control plane and the administrators by definition too.
 * @param most bindings that are shown.
 */
export function dangerGraph(
  index: AccessIndex,
  { system, most }: { readonly system: boolean; readonly most: number },
): DangerGraph {
  const powersOf = new RolePowerTable((role) => index.rulesOf(role));
  const found = index.bindings.flatMap((bound): DangerousBinding[] => {
    if (bound.role === undefined) return [];
    const given = new Set<Danger>();
    for (const [id, held] of powersOf.of(bound.role)) {
      const [danger, inNamespace] = dangerOf[id] ?? [];
      if (danger === undefined || !(inNamespace || bound.namespace === "")) continue;
      if (!harmlessByName.has(danger) || held.some(({ names }) => names.length === 0)) given.add(danger);
    }
    const listed = given.has("everything") ? (["everything"] as const) : dangers.filter((danger) => given.has(danger));
    const subjects = [
      ...new Map(bound.binding.subjects.map((subject) => [subjectKey(subject), subject])).values(),
    ].filter((subject) => subjectKey(subject) !== undefined && (system || !isSystemComponent(subject)));
    return listed.length === 0 || subjects.length === 0 ? [] : [{ bound, subjects, dangers: listed }];
  });
  const gravity = ({ bound, dangers: [first = "secrets"] }: DangerousBinding) =>
    dangers.indexOf(first) + (bound.namespace === "" ? 0 : dangers.length);
  return { bindings: [...found].sort((a, b) => gravity(a) - gravity(b)).slice(0, most), total: found.length };
}
