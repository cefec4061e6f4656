import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import { at, objectAt, stringAt } from "../../../src/model/json.ts";
import { startControlPlane } from "./control-plane.ts";
import type { Client } from "./http.ts";
import { createClient, parseJson } from "./http.ts";
import { writeKubeconfig } from "./kubeconfig.ts";
import { runKubectl } from "./kubectl.ts";
import type { Command } from "./programs.ts";
import { findPrograms, lacking, lackingCluster } from "./programs.ts";
import type { Answer, ApiServer, CommandResult, ControlPlaneOptions, Identity, Missing } from "./types.ts";

/** The kubectl for the cluster of `REMPART_TEST_KUBECONFIG`: the machine's own, or else ours. */
async function findKubectl(): Promise<Command | Missing> {
  const { status } = spawnSync("kubectl", ["version", "--client"], { stdio: "ignore" });
  if (status === 0) return { file: "kubectl", args: [], endsWithStdin: false };
  const found = await findPrograms(["kubectl"]);
  return "missing" in found ? found : found.programs("kubectl");
}

/**
 * As {@link lackingCluster}, for a suite that only calls {@link openApiServer}.
 *
 * @throws under CI, where nothing may be lacking.
 */
export async function lackingApiServer(): Promise<string | false> {
  if (process.env.REMPART_TEST_KUBECONFIG === undefined) return lackingCluster();
  const kubectl = await findKubectl();
  return "missing" in kubectl ? lacking(kubectl) : false;
}

/**
 * An API server for suites that need no more than that: the one of `REMPART_TEST_KUBECONFIG`, which the tests may fill
 * and change, else one of our own with these options. The user of the kubeconfig must be known by a client certificate or
 * a token, and be allowed to impersonate.
 *
 * @throws as {@link startControlPlane}, and where the kubeconfig has no such user.
 */
export async function openApiServer(options: ControlPlaneOptions = {}): Promise<ApiServer> {
  const kubeconfig = process.env.REMPART_TEST_KUBECONFIG;
  if (kubeconfig === undefined) return startControlPlane(options);
  const kubectl = await findKubectl();
  if ("missing" in kubectl) throw new Error(`no kubectl: ${kubectl.missing}`);
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-cluster-"));
  try {
    return await openGiven(path.resolve(kubeconfig), kubectl, folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function openGiven(kubeconfig: string, kubectl: Command, folder: string): Promise<ApiServer> {
  const flags = ["--raw", "--minify", "--flatten", "-o", "json"];
  const view = await runKubectl(kubectl, { folder, kubeconfig }, ["config", "view", ...flags]);
  if (view.status !== 0) throw new Error(`${kubeconfig}: ${view.stderr}`);
  return new ExternalApiServer(parseJson(view.stdout), kubeconfig, kubectl, folder);
}

function decoded(object: JsonObject, key: string): string | undefined {
  const value = stringAt(object, [key]);
  return value === undefined ? undefined : Buffer.from(value, "base64").toString("utf8");
}

class ExternalApiServer implements ApiServer {
  readonly server: string;
  readonly kubeconfig: string;
  readonly #cluster: JsonObject;
  readonly #user: JsonObject;
  readonly #kubectl: Command;
  readonly #folder: string;
  readonly #client: Client;

  constructor(view: Json, kubeconfig: string, kubectl: Command, folder: string) {
    this.#cluster = objectAt(view, ["clusters", 0, "cluster"]) ?? {};
    this.#user = objectAt(view, ["users", 0, "user"]) ?? {};
    this.#kubectl = kubectl;
    this.#folder = folder;
    this.kubeconfig = kubeconfig;
    this.server = (stringAt(this.#cluster, ["server"]) ?? "").replace(/\/$/, "");
    this.#client = createClient(decoded(this.#cluster, "certificate-authority-data") ?? "");
    if (at(this.#user, ["client-certificate-data"]) === undefined && at(this.#user, ["token"]) === undefined)
      throw new Error(`${kubeconfig}: its user has neither a client certificate nor a token`);
  }

  request(method: string, requestPath: string, body?: Json, as?: Identity): Promise<Answer> {
    const url = this.server + requestPath;
    const content = body === undefined ? {} : { body };
    if (as === "anonymous") return this.#client.send({ url, method, ...content });
    if (as !== undefined && "token" in as)
      return this.#client.send({ url, method, ...content, headers: { authorization: `Bearer ${as.token}` } });
    const certificate = decoded(this.#user, "client-certificate-data");
    const key = decoded(this.#user, "client-key-data");
    const token = stringAt(this.#user, ["token"]);
    return this.#client.send({
      url,
      method,
      ...content,
      ...(certificate !== undefined && key !== undefined ? { certificate: { certificate, key } } : {}),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(as === undefined ? {} : { "impersonate-user": as.user, "impersonate-group": as.groups ?? [] }),
      },
    });
  }

  async kubeconfigFor(user: string, groups: readonly string[] = []): Promise<string> {
    return writeKubeconfig(this.#folder, user, this.#cluster, { ...this.#user, as: user, "as-groups": groups });
  }

  kubectl(args: readonly string[], stdin?: string): Promise<CommandResult> {
    return runKubectl(this.#kubectl, { folder: this.#folder, kubeconfig: this.kubeconfig }, args, stdin);
  }

  async stop(): Promise<void> {
    this.#client.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
