import type { Component, Place } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { listAt, stringAt } from "../../model/json.ts";
import { baseName } from "../../model/posix-path.ts";
import { settingOf } from "./settings.ts";

/** Where the audit webhook sends events, as far as files tell. */
export type AuditWebhook =
  | { readonly state: "absent" }
  /** `file` is what the flag names, or what hides the flag. */
  | { readonly state: "unknown"; readonly file: string }
  | { readonly state: "known"; readonly server: string; readonly place: Place; readonly file: string };

/**
 * Follows `--audit-webhook-config-file` to the kubeconfig it names, and that to the server of its current context (client-go
 * takes the only cluster there is when no context is named, as API server examples do). Any other kubeconfig of the input
 * is somebody's way to the cluster, so that unlike {@link followFlag} only a file of that path, or else the one of that name,
 * counts.
 */
export function auditWebhookOf(component: Component, environment: EnvironmentFacts): AuditWebhook {
  const setting = settingOf(component, { flag: "audit-webhook-config-file", default: undefined });
  if (setting.state === "absent") return { state: "absent" };
  if (setting.state === "unknown") return { state: "unknown", file: setting.reason };
  const file = setting.value;
  const configs = resourcesOf(environment, "Config");
  const ending = (suffix: string) => configs.filter(({ record }) => `/${record.origin.path}`.endsWith(suffix));
  const atPath = ending(file.startsWith("/") ? file : `/${file}`);
  const [config, another] = atPath.length > 0 ? atPath : ending(`/${baseName(file)}`);
  if (config === undefined || another !== undefined) return { state: "unknown", file };
  const { object, record } = config;
  const clusters = listAt(object, ["clusters"]);
  const current = stringAt(object, ["current-context"]);
  const context = listAt(object, ["contexts"]).find((entry) => stringAt(entry, ["name"]) === current);
  const wanted = stringAt(context, ["context", "cluster"]);
  const index =
    wanted === undefined && clusters.length === 1
      ? 0
      : clusters.findIndex((entry) => wanted !== undefined && stringAt(entry, ["name"]) === wanted);
  const server = stringAt(clusters[index], ["cluster", "server"]);
  if (server === undefined) return { state: "unknown", file };
  return { state: "known", server, file, place: { record: record.id, path: ["clusters", index, "cluster", "server"] } };
}

/** Where a server stands, by its address alone. */
export type ServerReach = "this-host" | "cluster-or-private" | "outside";

/**
 * Where a server stands: on the API server's host, at a Service's name or a private address (which may be the cluster's own
 * or a neighbour's), or outside (a full domain name, a public address). Undefined for what is no address.
 */
export function reachOf(server: string): ServerReach | undefined {
  const host = /^(?:https?:\/\/)?(?:[^@/?#]*@)?(\[[0-9a-f:.]+\]|[^/:?#[\]]+)(?:[:/?#]|$)/i
    .exec(server)?.[1]
    ?.toLowerCase();
  if (host === undefined) return undefined;
  if (host === "localhost" || host.endsWith(".localhost") || /^127(?:\.\d{1,3}){3}$/.test(host) || host === "[::1]")
    return "this-host";
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return isPrivate(host) ? "cluster-or-private" : "outside";
  if (host.startsWith("[")) return /^\[(?:f[cd]|fe[89ab]|::)/.test(host) ? "cluster-or-private" : "outside";
  if (!host.includes(".") || /(?:\.svc|\.cluster\.local|\.local|\.internal)\.?$/.test(host) || /\.svc\./.test(host))
    return "cluster-or-private";
  return "outside";
}

/** RFC 1918, RFC 6598 and link-local addresses. */
function isPrivate(address: string): boolean {
  const [first = 0, second = 0] = address.split(".").map(Number);
  if (first === 10 || (first === 192 && second === 168) || (first === 169 && second === 254)) return true;
  return (first === 172 && second >= 16 && second <= 31) || (first === 100 && second >= 64 && second <= 127);
}
