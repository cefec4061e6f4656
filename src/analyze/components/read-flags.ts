import type { FlagUse } from "../../model/component.ts";
import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, listAt, stringAt } from "../../model/json.ts";
import { baseName } from "../../model/posix-path.ts";
import type { RecordId } from "../../model/record.ts";
import type { Variables } from "./variables.ts";
import { expandVariables, isReference } from "./variables.ts";

/** Flags by name, without their dashes, in the order they are given. */
export type Flags = Map<string, FlagUse[]>;

/** What the command line of a container gives. */
export interface CommandLine {
  /** Base name of the program, undefined where nothing names it. */
  readonly program: string | undefined;
  /** True where a shell runs the program, so that its name is an inference from the script. */
  readonly throughShell: boolean;
  readonly flags: Flags;
  /** Why flags may be hidden, undefined when all are known: a word of the command line, the same in every language. */
  readonly hiddenBy: string | undefined;
}

interface Word {
  readonly text: string;
  readonly path: Path;
}

const shells: ReadonlySet<string> = new Set(["sh", "bash", "dash", "ash", "zsh"]);

/** Programs that do nothing but run the next one: `hyperkube kube-apiserver`, `go-runner --log-file=… kube-apiserver`. */
const wrappers: ReadonlySet<string> = new Set(["hyperkube", "go-runner", "tini", "dumb-init", "exec", "nice", "env"]);

const componentNames = /^(?:kube-apiserver|kube-controller-manager|kube-scheduler|etcd|kubelet)$/;

/**
 * Reads program and flags from a container's `command` and `args`, as `--flag=value`, `--flag value` or `--flag`; `$(NAME)`
 * is replaced as the kubelet does, from `variables`. Where no program is named, the image's name tells it.
 */
export function readCommandLine(
  container: JsonObject,
  containerPath: Path,
  record: RecordId,
  variables: Variables = new Map(),
): CommandLine {
  const words = [
    ...wordsOf(container, containerPath, "command", variables),
    ...wordsOf(container, containerPath, "args", variables),
  ];
  const first = words[0];
  const hiddenBy = words.find((word) => isReference(word.text))?.text;
  if (first === undefined || first.text.startsWith("-"))
    return { program: imageName(container), throughShell: false, flags: readFlags(words, record), hiddenBy };
  const program = baseName(first.text);
  if (shells.has(program)) return behindShell(words);
  const start = wrappers.has(program) ? words.findIndex((word) => componentNames.test(baseName(word.text))) : 0;
  const named = words[start] ?? first;
  return {
    program: baseName(named.text),
    throughShell: false,
    flags: readFlags(words.slice(Math.max(start, 0) + 1), record),
    hiddenBy,
  };
}

function wordsOf(container: JsonObject, containerPath: Path, field: string, variables: Variables): Word[] {
  return listAt(container, [field]).flatMap((word: Json, index) =>
    typeof word === "string"
      ? [{ text: expandVariables(word, variables), path: [...containerPath, field, index] }]
      : [],
  );
}

function imageName(container: JsonObject): string | undefined {
  const image = stringAt(container, ["image"]);
  return image === undefined ? undefined : /^(?:.*\/)?([^/:@]+)/.exec(image)?.[1];
}

/** A component where a script runs a program: at its start, after an operator, after `exec`. */
const runInScript =
  /(?:^|[;&|\n])[ \t]*(?:exec[ \t]+)?(?:[\w./-]*\/)?(kube-apiserver|kube-controller-manager|kube-scheduler|etcd|kubelet)(?=\s|$)/;

const longestScript = 20_000;

function behindShell(words: readonly Word[]): CommandLine {
  const scripts = words.slice(1).map((word) => runInScript.exec(word.text.slice(0, longestScript))?.[1]);
  const program = scripts.find((found) => found !== undefined);
  return { program, throughShell: true, flags: new Map(), hiddenBy: words[0]?.text };
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
    else if (next !== undefined && !next.text.startsWith("-") && !isReference(next.text)) {
      addFlag(flags, body, next.text, { record, path: next.path });
      index++;
    } else addFlag(flags, body, "true", { record, path: word.path });
  }
  return flags;
}

/** The components read `_` in a flag's name as `-` (component-base, WordSepNormalizeFunc). */
function addFlag(flags: Flags, name: string, value: string, place: FlagUse["place"]): void {
  const key = name.replace(/_/g, "-");
  const uses = flags.get(key);
  if (uses === undefined) flags.set(key, [{ value, place }]);
  else uses.push({ value, place });
}

/**
 * Reads kubeadm's extra arguments: an object up to v1beta3 (`{name: value}`), a list of `{name, value}` since v1beta4.
 * A boolean or number without quotes, which kubeadm refuses, is taken as it was meant.
 */
export function readExtraArgs(extraArgs: Json | undefined, path: Path, record: RecordId): Flags {
  const flags: Flags = new Map();
  if (isList(extraArgs)) {
    extraArgs.forEach((entry, index) => {
      const name = stringAt(entry, ["name"]);
      if (name === undefined || !isObject(entry)) return;
      addFlag(flags, name, scalarText(entry.value) ?? "", { record, path: [...path, index, "value"] });
    });
  } else if (isObject(extraArgs)) {
    for (const [name, value] of Object.entries(extraArgs)) {
      const text = scalarText(value);
      if (text !== undefined) addFlag(flags, name, text, { record, path: [...path, name] });
    }
  }
  return flags;
}

function scalarText(value: Json | undefined): string | undefined {
  return typeof value === "string" || typeof value === "boolean" || typeof value === "number"
    ? String(value)
    : undefined;
}
