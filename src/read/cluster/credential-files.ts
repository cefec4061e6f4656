import { readFile } from "node:fs/promises";
import { systemCode } from "../../errors.ts";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import type { Material } from "./kubeconfig.ts";
import { fillText } from "./texts.ts";

/**
 * Reads a file that a kubeconfig names.
 *
 * @throws ClusterError where it cannot be read.
 */
export async function readCredentialFile(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    throw new ClusterError("kubeconfig-invalid", fillText(connectionTexts.unreadableFile, { path: file, reason }));
  }
}

/** The text of a certificate or key that a kubeconfig gives inline or names. */
export async function readMaterial(material: Material | undefined): Promise<string | undefined> {
  if (material === undefined) return undefined;
  return "file" in material
    ? readCredentialFile(material.file)
    : Buffer.from(material.base64, "base64").toString("utf8");
}
