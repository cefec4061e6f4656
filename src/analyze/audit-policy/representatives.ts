import type { ResourceType } from "./evaluate.ts";
import { LONG_RUNNING_SUBRESOURCES } from "./evaluate.ts";
import type { AuditPolicy } from "./types.ts";

/**
 * Types that stand for all there may be. For each pattern of the policy the least matched type that it matches: a made-up
 * name wherever the pattern has a wildcard. A pattern that matches such a type has a wildcard there too, and matches all
 * that the first one does; so a rule that no representative reaches, no request reaches. The first one is matched by
 * wildcards alone.
 */
export function representativeTypes(policy: AuditPolicy): readonly ResourceType[] {
  const found = new Map<string, ResourceType>();
  const add = (group: string, resource: string, subresource: string): void => {
    found.set(`${group}\0${resource}\0${subresource}`, { group, resource, subresource });
  };
  const made = freshName(policy);
  const subresources = [made, ...(tellsLongRunningApart(policy) ? LONG_RUNNING_SUBRESOURCES : [])];
  add(`${made}.example`, made, "");
  for (const subresource of subresources) add(`${made}.example`, made, subresource);
  for (const entry of policy.rules.flatMap((rule) => rule.resources)) {
    const group = entry.group === "*" ? `${made}.example` : entry.group;
    const patterns = entry.resources.length === 0 ? ["*"] : entry.resources;
    for (const pattern of patterns) {
      const slash = pattern.indexOf("/");
      const resource = slash === -1 ? pattern : pattern.slice(0, slash);
      const subresource = slash === -1 ? "" : pattern.slice(slash + 1);
      const name = resource === "*" ? made : resource;
      if (subresource !== "*") add(group, name, subresource);
      if (subresource === "*" || pattern === "*") for (const one of subresources) add(group, name, one);
    }
  }
  return [...found.values()];
}

/** True where a rule records long-running requests alone: they then need representatives of their own. */
function tellsLongRunningApart(policy: AuditPolicy): boolean {
  return policy.rules.some(
    ({ omitStages }) =>
      omitStages.includes("RequestReceived") &&
      omitStages.includes("ResponseComplete") &&
      !omitStages.includes("ResponseStarted"),
  );
}

/** Paths that stand for all, in the same way: the first one is matched by `*` and `/*` alone. */
export function representativePaths(policy: AuditPolicy): readonly string[] {
  const specs = policy.rules.flatMap((rule) => rule.nonResourceURLs);
  const used = new Set(specs.flatMap((spec) => [...spec]));
  let code = "a".charCodeAt(0);
  while (used.has(String.fromCodePoint(code))) code = code === "z".charCodeAt(0) ? 0x4e00 : code + 1;
  const made = String.fromCodePoint(code);
  const found = new Set([`/${made}`]);
  for (const spec of specs) if (spec !== "*") found.add(spec.endsWith("*") ? `${spec.slice(0, -1)}${made}` : spec);
  return [...found];
}

/** A name that no pattern of the policy holds. */
function freshName(policy: AuditPolicy): string {
  let longest = 0;
  for (const entry of policy.rules.flatMap((rule) => rule.resources)) {
    for (const text of [entry.group, ...entry.resources]) {
      for (const [run] of text.matchAll(/any(x*)/g)) longest = Math.max(longest, run.length - 2);
    }
  }
  return `any${"x".repeat(longest)}`;
}
