import { access, readFile } from "node:fs/promises";
import { isIPv6 } from "node:net";
import path from "node:path";
import type { ContextSettings } from "./kubeconfig.ts";

/** Where a pod finds its service account (the admission plugin ServiceAccount mounts it). */
export const serviceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

/**
 * The connection of a pod to its own cluster, as client-go's InClusterConfig makes it; undefined where this is no pod with
 * a service account. The token is read anew from its file, since the kubelet rotates it.
 */
export async function inClusterContext(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<ContextSettings | undefined> {
  const host = env.KUBERNETES_SERVICE_HOST;
  const port = env.KUBERNETES_SERVICE_PORT;
  const tokenFile = path.join(folder, "token");
  if (host === undefined || host === "" || port === undefined || port === "") return undefined;
  try {
    await access(tokenFile);
  } catch {
    return undefined;
  }
  const namespace = await readFile(path.join(folder, "namespace"), "utf8").catch(() => "");
  return {
    name: "in-cluster",
    namespace: namespace.trim() === "" ? undefined : namespace.trim(),
    cluster: {
      name: "in-cluster",
      server: `https://${isIPv6(host) ? `[${host}]` : host}:${port}`,
      authority: { file: path.join(folder, "ca.crt") },
      tlsServerName: undefined,
      insecure: false,
      proxyUrl: undefined,
      compression: true,
      execConfig: undefined,
    },
    user: {
      name: "service account",
      certificate: undefined,
      key: undefined,
      token: undefined,
      tokenFile,
      username: undefined,
      password: undefined,
      exec: undefined,
      authProvider: undefined,
      impersonation: {},
    },
  };
}
