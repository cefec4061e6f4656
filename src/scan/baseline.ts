import path from "node:path";
import { RempartError } from "../errors.ts";
import type { Json } from "../model/json.ts";
import { listAt, stringAt } from "../model/json.ts";
import type { Text } from "../model/text.ts";
import { readBytes } from "../read/source/source-file.ts";

/** Findings of an earlier scan. */
export interface Baseline {
  /** As it was given. */
  readonly path: string;
  readonly fingerprints: ReadonlySet<string>;
}

/** `schema` of the result of `scan --format json`. */
const scanSchema = "urn:rempart:schema:scan:1";
const largest = 500_000_000;

/**
 * Reads the result of an earlier `scan --format json`. What was excepted then is not part of it: an exception that has
 * gone or expired brings its findings back. Throws a RempartError where the file cannot be read or is no such result.
 */
export function readBaseline(given: string, workingDirectory: string): Baseline {
  const read = readBytes(path.resolve(workingDirectory, given), given, largest);
  if ("code" in read) throw refuse(given, read.message);
  let value: Json;
  try {
    value = JSON.parse(
      Buffer.from(read.bytes)
        .toString("utf8")
        .replace(/^\ufeff/, ""),
    );
  } catch {
    throw refuse(given, { en: "It is not JSON.", fr: "Ce n'est pas du JSON." });
  }
  if (stringAt(value, ["schema"]) !== scanSchema)
    throw refuse(given, {
      en: "It is not the result of rempart scan --format json.",
      fr: "Ce n'est pas le résultat de rempart scan --format json.",
    });
  const fingerprints = listAt(value, ["findings"]).flatMap((finding) => {
    const fingerprint = stringAt(finding, ["fingerprint"]);
    return fingerprint === undefined || stringAt(finding, ["state"]) === "excepted" ? [] : [fingerprint];
  });
  return { path: given, fingerprints: new Set(fingerprints) };
}

function refuse(given: string, { en, fr }: Text): RempartError {
  return new RempartError({
    code: "baseline-invalid",
    path: given,
    message: { en: `This is no baseline. ${en}`, fr: `Ceci n'est pas une référence. ${fr}` },
  });
}
