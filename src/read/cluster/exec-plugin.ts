import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { systemCode } from "../../errors.ts";
import type { Json } from "../../model/json.ts";
import { isObject, stringAt } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";
import { connectionTexts, reasonTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import { readCredentialFile } from "./credential-files.ts";
import type { CredentialSettings, CredentialSource, Presented } from "./credentials.ts";
import { expiryOf } from "./jwt-expiry.ts";
import type { ContextSettings, ExecSettings } from "./kubeconfig.ts";
import { fillText, quoted } from "./texts.ts";

const versions: ReadonlySet<string> = new Set([
  "client.authentication.k8s.io/v1",
  "client.authentication.k8s.io/v1beta1",
]);
/** In bytes of output. */
const largestOutput = 1_000_000;
/** In milliseconds: credentials are renewed a little before they expire. */
const margin = 10_000;

/**
 * Credentials of a plugin (KEP-541, client.authentication.k8s.io/v1): its command is run without a shell, its answer
 * remembered until `expirationTimestamp`. What it writes to stderr is shown only where a person may answer it: it goes to
 * stderr as it comes and into no message, since nothing keeps secrets out of it.
 */
export function execCredentials(
  exec: ExecSettings,
  context: ContextSettings,
  settings: CredentialSettings,
): CredentialSource {
  let known: { readonly presented: Presented; readonly expires: number } | undefined;
  let running: Promise<Presented> | undefined;
  const run = async (): Promise<Presented> => {
    const output = await runPlugin(exec, context, settings);
    known = parseCredential(output, exec, context.user.name);
    return known.presented;
  };
  return {
    get() {
      if (known !== undefined && known.expires - margin > Date.now()) return Promise.resolve(known.presented);
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    renew() {
      known = undefined;
      return true;
    },
  };
}

function failure(template: Text, exec: ExecSettings, user: string, holes: Record<string, number | Text> = {}) {
  const command = quoted(exec.command);
  return new ClusterError("cluster-credentials", fillText(template, { command, user, ...holes }));
}

function executionInfo(
  exec: ExecSettings,
  { cluster }: ContextSettings,
  authority: string | undefined,
  interactive: boolean,
): string {
  const info: Record<string, Json> = { interactive };
  if (exec.provideClusterInfo)
    info.cluster = {
      server: cluster.server,
      ...(cluster.tlsServerName !== undefined && { "tls-server-name": cluster.tlsServerName }),
      ...(cluster.insecure && { "insecure-skip-tls-verify": true }),
      ...(authority !== undefined && { "certificate-authority-data": authority }),
      ...(cluster.proxyUrl !== undefined && { "proxy-url": cluster.proxyUrl }),
      ...(cluster.execConfig !== undefined && { config: cluster.execConfig }),
    };
  return JSON.stringify({ apiVersion: exec.apiVersion, kind: "ExecCredential", spec: info });
}

async function authorityOf({ cluster }: ContextSettings): Promise<string | undefined> {
  if (cluster.authority === undefined || "base64" in cluster.authority) return cluster.authority?.base64;
  return Buffer.from(await readCredentialFile(cluster.authority.file)).toString("base64");
}

async function runPlugin(exec: ExecSettings, context: ContextSettings, settings: CredentialSettings): Promise<string> {
  const user = context.user.name;
  if (exec.command === "") throw failure(connectionTexts.pluginFailed, exec, user, { reason: reasonTexts.noCommand });
  if (!versions.has(exec.apiVersion))
    throw failure(connectionTexts.pluginFailed, exec, user, { reason: reasonTexts.apiVersion });
  if (exec.interactiveMode === "Always" && !settings.interactive)
    throw failure(connectionTexts.pluginTerminal, exec, user);
  const interactive = settings.interactive && exec.interactiveMode !== "Never";
  const authority = exec.provideClusterInfo ? await authorityOf(context) : undefined;
  const env = {
    ...settings.env,
    ...Object.fromEntries(exec.env),
    KUBERNETES_EXEC_INFO: executionInfo(exec, context, authority, interactive),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(exec.command, exec.args, {
      env,
      shell: false,
      windowsHide: true,
      stdio: interactive ? ["inherit", "pipe", "inherit"] : ["ignore", "pipe", "ignore"],
      // A group of its own, so that what the plugin started ends with it.
      detached: !interactive && process.platform !== "win32",
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let ended = false;
    const end = (error: Error | undefined) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      settings.signal?.removeEventListener("abort", abort);
      if (error === undefined) return resolve(Buffer.concat(chunks).toString("utf8"));
      kill(child, !interactive);
      reject(error);
    };
    const abort = () => end(new ClusterError("cluster-timeout", connectionTexts.outOfTime));
    // A person at a terminal may take longer than a program.
    const timeout = interactive ? settings.timeout * 5 : settings.timeout;
    const timer = setTimeout(() => {
      const holes = { seconds: Math.round(timeout / 1000) };
      end(failure(connectionTexts.pluginTimeout, exec, user, holes));
    }, timeout);
    settings.signal?.addEventListener("abort", abort);
    if (settings.signal?.aborted) abort();
    child.stdout?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestOutput) end(failure(connectionTexts.pluginFailed, exec, user, { reason: reasonTexts.tooMuch }));
      else chunks.push(chunk);
    });
    child.once("error", (error) => {
      const code = systemCode(error) ?? "?";
      if (code === "ENOENT") end(failure(connectionTexts.pluginMissing, exec, user));
      else
        end(failure(connectionTexts.pluginFailed, exec, user, { reason: fillText(reasonTexts.notStarted, { code }) }));
    });
    child.once("close", (code, signal) => {
      const reason = fillText(reasonTexts.exitCode, { code: code ?? signal ?? "?" });
      end(code === 0 ? undefined : failure(connectionTexts.pluginFailed, exec, user, { reason }));
    });
  });
}

function kill(child: ChildProcess, group: boolean): void {
  const { pid } = child;
  child.stdout?.destroy();
  if (pid === undefined) return;
  try {
    if (group && process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function parseCredential(output: string, exec: ExecSettings, user: string) {
  let value: unknown;
  try {
    value = JSON.parse(output);
  } catch {
    value = undefined;
  }
  const status =
    isObject(value) && value.kind === "ExecCredential" && value.apiVersion === exec.apiVersion ? value.status : null;
  const token = stringAt(status, ["token"]);
  const certificate = stringAt(status, ["clientCertificateData"]);
  const key = stringAt(status, ["clientKeyData"]);
  const pair = certificate !== undefined && key !== undefined ? { certificate, key } : undefined;
  if ((token === undefined || token === "") && pair === undefined)
    throw failure(connectionTexts.pluginFailed, exec, user, {
      reason: fillText(reasonTexts.noCredential, { apiVersion: exec.apiVersion }),
    });
  const said = Date.parse(stringAt(status, ["expirationTimestamp"]) ?? "");
  const expires = Number.isNaN(said) ? (token === undefined ? undefined : expiryOf(token)) : said;
  return {
    presented: {
      ...(token !== undefined && token !== "" && { authorization: `Bearer ${token}` }),
      ...(pair !== undefined && { certificate: pair }),
    },
    // Without an expiry credentials are kept until they are refused (client-go).
    expires: expires ?? Number.POSITIVE_INFINITY,
  };
}
