import type { Language, Text } from "../../model/text.ts";
import type { Plan, PlanItem } from "./plan.ts";

const comments = {
  head: {
    en: "The least rights that rempart reads a cluster with. It writes nothing.",
    fr: "Les droits minimaux avec lesquels rempart lit un cluster. Il n'écrit rien.",
  },
  secrets: {
    en: "rempart asks for the metadata of Secrets only, but no right is as small: list gives their values too.\nWithout it, what depends on Secrets is not checked. Take the marks away to grant it.",
    fr: "rempart ne demande que les métadonnées des Secrets, mais aucun droit n'est si petit : list donne aussi leurs valeurs.\nSans lui, ce qui dépend des Secrets n'est pas vérifié. Enlevez les marques pour l'accorder.",
  },
} as const satisfies Record<string, Text>;

export interface ClusterRoleOptions {
  readonly language?: Language;
  /** True to grant what is read of Secrets as well; by default that rule is there as a comment. */
  readonly secrets?: boolean;
}

/**
 * The least ClusterRole for a plan, as YAML: `list` on each resource, `get` on the namespaces of `--namespace` and on the
 * paths that tell what the API server is. Groups and resources are sorted.
 */
export function clusterRole(plan: Plan, options: ClusterRoleOptions = {}): string {
  const language = options.language ?? "en";
  const open = plan.filter(({ metadataOnly }) => !metadataOnly);
  const guarded = plan.filter(({ metadataOnly }) => metadataOnly);
  const guardedRules = rulesOf(guarded);
  return [
    ...commented(comments.head[language], ""),
    "apiVersion: rbac.authorization.k8s.io/v1",
    "kind: ClusterRole",
    "metadata:",
    "  name: rempart-reader",
    "rules:",
    ...ruleLines({ key: "apiGroups", of: [""] }, ["namespaces"], ["get", "list"]),
    ...rulesOf(open.filter(({ groupKind }) => groupKind !== "Namespace")),
    ...ruleLines(undefined, ["/api", "/api/*", "/apis", "/apis/*", "/metrics", "/version"], ["get"]),
    ...(guardedRules.length === 0 ? [] : commented(comments.secrets[language], "  ")),
    ...(options.secrets === true ? guardedRules : guardedRules.map((line) => `  # ${line.slice(2)}`)),
    "",
  ].join("\n");
}

function commented(text: string, indent: string): readonly string[] {
  return text.split("\n").map((line) => `${indent}# ${line}`);
}

function rulesOf(items: readonly PlanItem[]): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const { group, resource } of items) {
    const resources = groups.get(group);
    if (resources === undefined) groups.set(group, new Set([resource]));
    else resources.add(resource);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, resources]) => ruleLines({ key: "apiGroups", of: [group] }, [...resources].sort(), ["list"]));
}

function ruleLines(
  groups: { readonly key: "apiGroups"; readonly of: readonly string[] } | undefined,
  names: readonly string[],
  verbs: readonly string[],
): readonly string[] {
  const list = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
  const block = (values: readonly string[]) => values.map((value) => `      - ${JSON.stringify(value)}`);
  return groups === undefined
    ? ["  - nonResourceURLs:", ...block(names), `    verbs: ${list(verbs)}`]
    : [`  - ${groups.key}: ${list(groups.of)}`, "    resources:", ...block(names), `    verbs: ${list(verbs)}`];
}
