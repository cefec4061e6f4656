import type { Range } from "./types.ts";

/** A string in JSON text with the key it stands under; the range is between its quotes. */
export interface JsonText extends Range {
  readonly key: string;
  readonly value: string;
  /** The `kind` of the object two levels up, for `{ kind: Secret, data: { key: … } }`; with the key between. */
  readonly ownerKind?: string;
  readonly ownerKey?: string;
}

interface Frame {
  readonly isList: boolean;
  readonly parent: Frame | undefined;
  /** The key this object or list stands under. */
  readonly under: string;
  key: string | undefined;
  kind: string | undefined;
  name: string | undefined;
}

interface Found extends Range {
  readonly key: string;
  readonly value: string;
  readonly frame: Frame;
}

const maxDepth = 200;

/** The object `{"name": N, "value": V}` gives V under N, as in a container's env. Linear; tolerates text that is not quite JSON. */
export function jsonTexts(text: string): readonly JsonText[] {
  const found: Found[] = [];
  let frame: Frame | undefined;
  let depth = 0;
  for (let i = 0; i < text.length && depth < maxDepth; i += 1) {
    const character = text.charAt(i);
    if (character === "{" || character === "[") {
      frame = {
        isList: character === "[",
        parent: frame,
        under: frame?.key ?? frame?.under ?? "",
        key: undefined,
        kind: undefined,
        name: undefined,
      };
      depth += 1;
    } else if (character === "}" || character === "]") {
      frame = frame?.parent;
      depth -= 1;
    } else if (character === "," && frame !== undefined) {
      frame.key = undefined;
    } else if (character === '"') {
      const end = stringEnd(text, i);
      const closed = end - i >= 2 && text.charAt(end - 1) === '"';
      if (frame !== undefined && closed) take(frame, text.slice(i, end), i, found);
      else if (frame !== undefined) frame.key = undefined;
      i = end - 1;
    }
  }
  return found.map(({ key, value, start, end, frame: owner }) => {
    const above = owner.parent;
    const isPair = key === "value" && owner.name !== undefined;
    return {
      key: isPair ? (owner.name ?? key) : key,
      value,
      start,
      end,
      ...(above?.kind === undefined ? {} : { ownerKind: above.kind, ownerKey: owner.under }),
    };
  });
}

/** Behind the closing quote of the string that opens at `start`; an unclosed one ends with its line. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '"') return i + 1;
    if (character === "\n") return i;
    if (character === "\\") i += 1;
  }
  return text.length;
}

function take(frame: Frame, token: string, at: number, found: Found[]): void {
  const value = unquote(token);
  if (!frame.isList && frame.key === undefined) {
    frame.key = value;
    return;
  }
  const key = frame.isList ? frame.under : (frame.key ?? "");
  if (!frame.isList && key === "kind") frame.kind = value;
  if (!frame.isList && key === "name") frame.name = value;
  found.push({ key, value, start: at + 1, end: at + token.length - 1, frame });
}

function unquote(token: string): string {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" ? value : token.slice(1, -1);
  } catch {
    return token.slice(1, -1);
  }
}
