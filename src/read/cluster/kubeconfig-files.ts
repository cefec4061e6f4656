import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { systemCode } from "../../errors.ts";
import { isObject } from "../../model/json.ts";
import { readDocuments } from "../documents.ts";
import { decodeText } from "../text.ts";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import type { KubeconfigFile } from "./kubeconfig.ts";
import { fillText } from "./texts.ts";

/** In bytes; kubeconfigs of large fleets hold some megabytes of certificates. */
const largestKubeconfig = 16_000_000;

/** Where kubeconfigs are looked for. */
export interface KubeconfigPlaces {
  /** A path that was given: no other place is looked at. */
  readonly kubeconfig?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly workingDirectory: string;
}

/**
 * Paths to look at, in kubectl's order: the one given, else those of KUBECONFIG, else `.kube/config` in the home folder.
 * Only a path that was given must exist.
 */
export function kubeconfigPaths(places: KubeconfigPlaces): readonly string[] {
  const { kubeconfig, env, workingDirectory } = places;
  if (kubeconfig !== undefined) return [path.resolve(workingDirectory, kubeconfig)];
  const listed = (env.KUBECONFIG ?? "").split(path.delimiter).filter((entry) => entry !== "");
  if (listed.length > 0) return listed.map((entry) => path.resolve(workingDirectory, entry));
  const home = env.HOME ?? env.USERPROFILE;
  return home === undefined || home === "" ? [] : [path.join(home, ".kube", "config")];
}

/**
 * Reads the kubeconfigs that exist among these paths.
 *
 * @throws ClusterError for one that cannot be read or is no kubeconfig, and for one that `mustExist` and does not.
 */
export async function readKubeconfigs(
  paths: readonly string[],
  mustExist: boolean,
): Promise<readonly KubeconfigFile[]> {
  const files: KubeconfigFile[] = [];
  for (const file of paths) {
    const bytes = await bytesOf(file, mustExist);
    if (bytes !== undefined) files.push({ path: file, config: parse(file, bytes) });
  }
  return files;
}

async function bytesOf(file: string, mustExist: boolean): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(file);
    if (size > largestKubeconfig) throw new ClusterError("kubeconfig-invalid", noConfig(file));
    return await readFile(file);
  } catch (error) {
    const reason = systemCode(error);
    if (reason === "ENOENT" && !mustExist) return undefined;
    if (reason === "ENOENT")
      throw new ClusterError("kubeconfig-not-found", fillText(connectionTexts.missingFile, { path: file }));
    if (reason === undefined) throw error;
    throw new ClusterError("kubeconfig-invalid", fillText(connectionTexts.unreadableFile, { path: file, reason }));
  }
}

function parse(file: string, bytes: Buffer): KubeconfigFile["config"] {
  const decoded = decodeText(bytes);
  const first = decoded.ok ? readDocuments(decoded.text)[0] : undefined;
  // An empty file is an empty kubeconfig for kubectl.
  if (decoded.ok && (first === undefined || (first.ok && first.value === null))) return {};
  if (first === undefined || !first.ok || !isObject(first.value))
    throw new ClusterError("kubeconfig-invalid", noConfig(file));
  return first.value;
}

function noConfig(file: string) {
  return fillText(connectionTexts.noConfig, { path: file });
}
