import path from "node:path";
import type { Json, JsonObject } from "../../model/json.ts";
import { booleanAt, isObject, listAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import { fillText } from "./texts.ts";

/** A kubeconfig file as read; relative paths in it are relative to its folder. */
export interface KubeconfigFile {
  readonly path: string;
  readonly config: JsonObject;
}

/** Inline base64, or the path of a file. Where both are given the inline data counts (clientcmd, `*-data`). */
export type Material = { readonly base64: string } | { readonly file: string };

/** The `cluster` of a kubeconfig. */
export interface ClusterSettings {
  readonly name: string;
  readonly server: string;
  readonly authority: Material | undefined;
  readonly tlsServerName: string | undefined;
  readonly insecure: boolean;
  readonly proxyUrl: string | undefined;
  readonly compression: boolean;
  /** Settings for exec plugins, by the cluster extension `client.authentication.k8s.io/exec`. */
  readonly execConfig: Json | undefined;
}

/** The `user.exec` of a kubeconfig. */
export interface ExecSettings {
  readonly apiVersion: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly interactiveMode: "Never" | "IfAvailable" | "Always";
  readonly provideClusterInfo: boolean;
}

/** The `user` of a kubeconfig. Everything in it but the names may be a credential. */
export interface UserSettings {
  readonly name: string;
  readonly certificate: Material | undefined;
  readonly key: Material | undefined;
  readonly token: string | undefined;
  readonly tokenFile: string | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly exec: ExecSettings | undefined;
  readonly authProvider: { readonly name: string; readonly config: ReadonlyMap<string, string> } | undefined;
  /** Headers of impersonation: `as`, `as-uid`, `as-groups`, `as-user-extra`. */
  readonly impersonation: Readonly<Record<string, string | readonly string[]>>;
}

/** What a kubeconfig says of one context. */
export interface ContextSettings {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly cluster: ClusterSettings;
  readonly user: UserSettings;
}

/**
 * The context to use of these files, put together as kubectl does: the first file that has a name, or a current-context,
 * counts (clientcmd's loading rules).
 *
 * @throws ClusterError where there is no such context, or it names what is not there.
 */
export function chooseContext(files: readonly KubeconfigFile[], wanted: string | undefined): ContextSettings {
  const contexts = files.flatMap(({ config }) => namesOf(config, "contexts"));
  const shown = [...new Set(contexts)].slice(0, 20).join(", ") || "–";
  const current = files
    .map(({ config }) => stringAt(config, ["current-context"]))
    .find((name) => name !== undefined && name !== "");
  const name = wanted ?? current;
  if (name === undefined)
    throw new ClusterError("context-not-found", fillText(connectionTexts.noCurrentContext, { contexts: shown }));
  const context = find(files, "contexts", "context", name);
  if (context === undefined)
    throw new ClusterError(
      "context-not-found",
      fillText(connectionTexts.unknownContext, { context: name, contexts: shown }),
    );
  const clusterName = stringAt(context.entry, ["cluster"]) ?? "";
  const userName = stringAt(context.entry, ["user"]) ?? "";
  const cluster = find(files, "clusters", "cluster", clusterName);
  const user = find(files, "users", "user", userName);
  if (cluster === undefined) throw unknownPart(name, "clusters", clusterName);
  if (user === undefined && userName !== "") throw unknownPart(name, "users", userName);
  const namespace = stringAt(context.entry, ["namespace"]);
  return {
    name,
    namespace: namespace === "" ? undefined : namespace,
    cluster: clusterSettings(clusterName, cluster.entry, cluster.folder),
    user: userSettings(userName, user?.entry ?? {}, user?.folder ?? "."),
  };
}

function unknownPart(context: string, part: string, name: string): ClusterError {
  return new ClusterError("context-not-found", fillText(connectionTexts.unknownPart, { context, part, name }));
}

function namesOf(config: JsonObject, list: string): readonly string[] {
  return listAt(config, [list]).flatMap((entry) => stringAt(entry, ["name"]) ?? []);
}

interface Found {
  readonly entry: JsonObject;
  readonly folder: string;
}

function find(files: readonly KubeconfigFile[], list: string, key: string, name: string): Found | undefined {
  for (const file of files) {
    const entry = listAt(file.config, [list]).find((item) => stringAt(item, ["name"]) === name);
    if (entry !== undefined && isObject(entry))
      return { entry: objectAt(entry, [key]) ?? {}, folder: path.dirname(file.path) };
  }
  return undefined;
}

function nonEmpty(entry: JsonObject, key: string): string | undefined {
  const value = stringAt(entry, [key]);
  return value === "" ? undefined : value;
}

function material(entry: JsonObject, key: string, folder: string): Material | undefined {
  const base64 = nonEmpty(entry, `${key}-data`);
  if (base64 !== undefined) return { base64 };
  const file = nonEmpty(entry, key);
  return file === undefined ? undefined : { file: path.resolve(folder, file) };
}

function clusterSettings(name: string, entry: JsonObject, folder: string): ClusterSettings {
  const extension = listAt(entry, ["extensions"]).find(
    (item) => stringAt(item, ["name"]) === "client.authentication.k8s.io/exec",
  );
  return {
    name,
    server: stringAt(entry, ["server"]) ?? "",
    authority: material(entry, "certificate-authority", folder),
    tlsServerName: nonEmpty(entry, "tls-server-name"),
    insecure: booleanAt(entry, ["insecure-skip-tls-verify"]) === true,
    proxyUrl: nonEmpty(entry, "proxy-url"),
    compression: booleanAt(entry, ["disable-compression"]) !== true,
    execConfig: isObject(extension) ? extension.extension : undefined,
  };
}

function userSettings(name: string, entry: JsonObject, folder: string): UserSettings {
  const tokenFile = nonEmpty(entry, "tokenFile");
  const provider = stringAt(entry, ["auth-provider", "name"]);
  return {
    name,
    certificate: material(entry, "client-certificate", folder),
    key: material(entry, "client-key", folder),
    token: nonEmpty(entry, "token"),
    tokenFile: tokenFile === undefined ? undefined : path.resolve(folder, tokenFile),
    username: nonEmpty(entry, "username"),
    password: stringAt(entry, ["password"]),
    exec: execSettings(objectAt(entry, ["exec"]), folder),
    authProvider:
      provider === undefined ? undefined : { name: provider, config: stringsAt(entry, ["auth-provider", "config"]) },
    impersonation: impersonation(entry),
  };
}

function execSettings(exec: JsonObject | undefined, folder: string): ExecSettings | undefined {
  if (exec === undefined) return undefined;
  const command = stringAt(exec, ["command"]) ?? "";
  const mode = stringAt(exec, ["interactiveMode"]);
  return {
    apiVersion: stringAt(exec, ["apiVersion"]) ?? "",
    // A bare name is looked up on the PATH, anything else lies beside the kubeconfig (clientcmd, ResolveLocalPaths).
    command: /[/\\]/.test(command) ? path.resolve(folder, command) : command,
    args: listAt(exec, ["args"]).filter((argument) => typeof argument === "string"),
    env: new Map(
      listAt(exec, ["env"]).flatMap((variable) => {
        const key = stringAt(variable, ["name"]);
        return key === undefined ? [] : [[key, stringAt(variable, ["value"]) ?? ""] as const];
      }),
    ),
    interactiveMode: mode === "Never" || mode === "Always" ? mode : "IfAvailable",
    provideClusterInfo: booleanAt(exec, ["provideClusterInfo"]) === true,
  };
}

/** Characters that HTTP allows in a header's name (RFC 9110, token). */
const notInHeaderName = /[^A-Za-z0-9!#$&'*+\-.^_`|~]/g;

function impersonation(entry: JsonObject): Readonly<Record<string, string | readonly string[]>> {
  const as = nonEmpty(entry, "as");
  const uid = nonEmpty(entry, "as-uid");
  const groups = listAt(entry, ["as-groups"]).filter((group) => typeof group === "string");
  const extra = Object.entries(objectAt(entry, ["as-user-extra"]) ?? {}).map(([key, values]) => {
    const escaped = key.replace(notInHeaderName, (character) => encodeURIComponent(character).toUpperCase());
    const list = Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
    return [`Impersonate-Extra-${escaped}`, list] as const;
  });
  return {
    ...(as !== undefined && { "Impersonate-User": as }),
    ...(uid !== undefined && { "Impersonate-Uid": uid }),
    ...(groups.length > 0 && { "Impersonate-Group": groups }),
    ...Object.fromEntries(extra),
  };
}
