import path from "node:path";
import type { SourceFile } from "../model/record.ts";
import { readBytes, sha256 } from "../read/source/source-file.ts";
import { decodeText } from "../read/text.ts";

/** Texts kept at once: reports show the findings of one file near one another. */
const keptTexts = 64;

/**
 * Reads the text of a file again, for excerpts. Gives undefined where the file is no longer what was judged (its SHA-256
 * differs) or cannot be read again.
 */
export function sourceReader(
  workingDirectory: string,
  maxFileSize: number,
  stdin: () => Uint8Array,
): (file: SourceFile) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (texts.has(file.path)) return texts.get(file.path);
    const bytes = bytesOf(file);
    const decoded = bytes !== undefined && sha256(bytes) === file.sha256 ? decodeText(bytes) : undefined;
    const text = decoded?.ok === true ? decoded.text : undefined;
    if (texts.size >= keptTexts) texts.clear();
    texts.set(file.path, text);
    return text;
  };

  function bytesOf({ path: name, mode }: SourceFile): Uint8Array | undefined {
    if (name === "-") return stdin();
    // A pipe has been emptied; opening it again would wait for a writer.
    if (mode === undefined) return undefined;
    const read = readBytes(path.resolve(workingDirectory, name), name, maxFileSize);
    return "bytes" in read ? read.bytes : undefined;
  }
}
