import type { FlagUse } from "../../model/component.ts";
import { isList, isObject, type Json, type JsonObject, listAt, type Path, stringAt } from "../../model/json.ts";
import type { RecordId } from "../../model/record.ts";

/** Flags by name, without their dashes; a flag that is given twice has two uses, the last of which holds. */
export type Flags = Map<string, FlagUse[]>;

/** What the command line of a container gives. */
export interface CommandLine {
  /** Base name of the program, undefined where a shell or a variable hides it. */
  readonly program: string | undefined;
  readonly flags: Flags;
  /** Why flags may be hidden, undefined when all are known. */
  readonly hiddenBy: string | undefined;
}

interface Word {
  readonly text: string;
  readonly path: Path;
}

const shells: ReadonlySet<string> = new Set(["sh", "bash", "dash", "ash"]);

/** Reads program and flags from a container's `command` and `args`, as `--flag=value`, `--flag value` or `--flag`. */
export function readCommandLine(container: JsonObject, containerPath: Path, record: RecordId): CommandLine {
  const words = [...wordsOf(container, containerPath, "command"), ...wordsOf(container, containerPath, "args")];
  const first = words[0];
  if (first === undefined) return { program: undefined, flags: new Map(), hiddenBy: undefined };
  const program = first.text.slice(first.text.lastIndexOf("/") + 1);
  if (shells.has(program)) return throughShell(words);
  return { program, flags: readFlags(words.slice(1), record), hiddenBy: hiddenBy(words) };
}

function wordsOf(container: JsonObject, containerPath: Path, field: string): Word[] {
  return listAt(container, [field]).flatMap((word: Json, index) =>
    typeof word === "string" ? [{ text: word, path: [...containerPath, field, index] }] : [],
  );
}

const componentWord = /(?:^|[\s/])(kube-apiserver|kube-controller-manager|kube-scheduler|etcd|kubelet)(?=\s|$)/;

function throughShell(words: readonly Word[]): CommandLine {
  const script = words.map((word) => word.text.slice(0, 20_000)).join(" ");
  return { program: componentWord.exec(script)?.[1], flags: new Map(), hiddenBy: "a shell script" };
}

function hiddenBy(words: readonly Word[]): string | undefined {
  const variable = words.find((word) => /^\$\(?\{?\w+\}?\)?$/.test(word.text));
  return variable === undefined ? undefined : `the variable ${variable.text}`;
}

function readFlags(words: readonly Word[], record: RecordId): Flags {
  const flags: Flags = new Map();
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined || !word.text.startsWith("-")) continue;
    const body = word.text.replace(/^--?/, "");
    const equals = body.indexOf("=");
    const next = words[index + 1];
    if (equals >= 0) addFlag(flags, body.slice(0, equals), body.slice(equals + 1), { record, path: word.path });
    else if (next !== undefined && !next.text.startsWith("-")) {
      addFlag(flags, body, next.text, { record, path: next.path });
      index++;
    } else addFlag(flags, body, "true", { record, path: word.path });
  }
  return flags;
}

function addFlag(flags: Flags, name: string, value: string, place: FlagUse["place"]): void {
  const uses = flags.get(name);
  if (uses === undefined) flags.set(name, [{ value, place }]);
  else uses.push({ value, place });
}

/**
 * Reads kubeadm's extra arguments: an object up to v1beta3 (`{name: value}`), a list of `{name, value}` since v1beta4.
 */
export function readExtraArgs(extraArgs: Json | undefined, path: Path, record: RecordId): Flags {
  const flags: Flags = new Map();
  if (isList(extraArgs)) {
    extraArgs.forEach((entry, index) => {
      const name = stringAt(entry, ["name"]);
      const value = stringAt(entry, ["value"]);
      if (name !== undefined) addFlag(flags, name, value ?? "", { record, path: [...path, index, "value"] });
    });
  } else if (isObject(extraArgs)) {
    for (const [name, value] of Object.entries(extraArgs))
      if (typeof value === "string") addFlag(flags, name, value, { record, path: [...path, name] });
  }
  return flags;
}
