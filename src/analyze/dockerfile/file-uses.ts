import type { Program } from "./programs.ts";
import { isShell, programOf } from "./programs.ts";
import type { ShellCommand } from "./shell.ts";

/** A path in one spelling: `${NAME}` as `$NAME`, no `./` in front, no doubled slashes. */
export function plainPath(path: string): string {
  return path
    .replace(/\$\{(\w+)\}/g, "$$$1")
    .replace(/\/{2,}/g, "/")
    .replace(/^(?:\.\/)+/, "");
}

/**
 * Whether two paths, each in one spelling, name one file as far as can be told: equal, or one of them relative and the end
 * of the other. Variables are compared by name.
 */
function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return short !== "" && !short.startsWith("/") && long.endsWith(`/${short}`);
}

type Arguments = readonly string[];

/** Those of a program's arguments that are files it unpacks, installs, runs or makes executable. */
type FilesOf = (args: Arguments) => Arguments;

/** Operands: what is neither an option nor the value of one of these options. */
function operandsOf(args: Arguments, withValue?: RegExp): Arguments {
  return args.filter((arg, at) => !arg.startsWith("-") && withValue?.test(args[at - 1] ?? "") !== true);
}

/** Extraction by tar, in the old style (`xzf`), by short options or by a long one. */
function isExtraction(args: Arguments): boolean {
  const [first = ""] = args;
  return /^[a-zA-Z]*x[a-zA-Z]*$/.test(first) || args.some((arg) => /^(?:-[a-zA-Z]*x|--(?:extract|get)$)/.test(arg));
}

/** What tar's option `f` names, in any style. */
function archivesOf(args: Arguments): Arguments {
  return args.flatMap((arg, at) => {
    if (arg.startsWith("--file=")) return [arg.slice("--file=".length)];
    const named = /^-[a-zA-Z]*f$|^--file$/.test(arg) || (at === 0 && /^[a-zA-Z]*f[a-zA-Z]*$/.test(arg));
    if (named) return args.slice(at + 1, at + 2);
    const attached = /^-[a-zA-Z]*?f(?<file>.+)$/.exec(arg)?.groups?.file;
    return attached === undefined ? [] : [attached];
  });
}

const byTar: FilesOf = (args) => (isExtraction(args) ? archivesOf(args) : []);
const bySevenZip: FilesOf = (args) => (/^[xe]$/.test(args[0] ?? "") ? operandsOf(args).slice(1, 2) : []);
const byJar: FilesOf = (args) => (/^-?[a-zA-Z]*x[a-zA-Z]*f/.test(args[0] ?? "") ? args.slice(1, 2) : []);

const byUnzip: FilesOf = (args) =>
  args.some((arg) => /^-[a-zA-Z]*[ltvz]/.test(arg)) ? [] : operandsOf(args, /^-[dP]$/).slice(0, 1);

const byDpkg: FilesOf = (args) => (args.some((arg) => /^(?:-i|--install|--unpack)$/.test(arg)) ? operandsOf(args) : []);

const byApt: FilesOf = (args) => (args.includes("install") ? args.filter((arg) => arg.includes("/")) : []);

const byPip: FilesOf = (args) =>
  args.includes("install") && !args.includes("--require-hashes")
    ? operandsOf(args, /^(?:-[rct]|--requirement|--constraint|--target)$/)
    : [];

const byJava: FilesOf = (args) => {
  const at = args.indexOf("-jar");
  return at < 0 ? [] : args.slice(at + 1, at + 2);
};

/** The script that an interpreter is given: the first operand, unless an option holds it. */
const byInterpreter: FilesOf = (args) => (/^-[a-zA-Z]*[cemr]$/.test(args[0] ?? "") ? [] : operandsOf(args).slice(0, 1));

const programFolder = /^\/(?:usr\/)?(?:local\/)?s?bin(?:\/|$)/;

/** Sources of a copy into a folder of programs. */
const intoPrograms: FilesOf = (args) => {
  const operands = operandsOf(args);
  return programFolder.test(plainPath(operands.at(-1) ?? "")) ? operands.slice(0, -1) : [];
};

function isExecutable(mode: string): boolean {
  return /^[0-7]?[1357][0-7]{2}$/.test(mode) || /^[ugoa]*[+=][rwst]*x/.test(mode);
}

const byChmod: FilesOf = (args) => {
  const [mode = "", ...files] = operandsOf(args);
  return isExecutable(mode) ? files : [];
};

const byInstall: FilesOf = (args) => {
  if (args.some((arg) => /^-[a-zA-Z]*d|^--directory$/.test(arg))) return [];
  const operands = operandsOf(args, /^(?:-[mogt]|--mode|--owner|--group)$/);
  const at = args.findIndex((arg) => /^(?:-m|--mode)/.test(arg));
  const option = args[at] ?? "";
  const mode = /^(?:-m|--mode)$/.test(option) ? (args[at + 1] ?? "") : option.replace(/^(?:-m|--mode=)/, "");
  return mode === "" ? intoPrograms(operands) : isExecutable(mode) ? operands.slice(0, -1) : [];
};

const users: ReadonlyMap<string, FilesOf> = new Map<string, FilesOf>([
  ["tar", byTar],
  ["gtar", byTar],
  ["bsdtar", byTar],
  ["unzip", byUnzip],
  ["7z", bySevenZip],
  ["7za", bySevenZip],
  ["jar", byJar],
  ["dpkg", byDpkg],
  ["apt", byApt],
  ["apt-get", byApt],
  ["pip", byPip],
  ["pip3", byPip],
  ["gem", (args) => (args.includes("install") ? operandsOf(args) : [])],
  ["java", byJava],
  ["chmod", byChmod],
  ["install", byInstall],
  ["mv", intoPrograms],
  ["cp", intoPrograms],
]);

const interpreters = /^(?:python[\d.]*|perl|ruby|node|php[\d.]*|Rscript|\.|source)$/;

/** True where a command unpacks, installs or runs a file, makes it executable or puts it among the programs. */
export function usesFile(command: ShellCommand, names: ReadonlySet<string>): boolean {
  const program = programOf(command);
  if (program === undefined) return false;
  const { name, args } = program;
  const filesOf = isShell(name) || interpreters.test(name) ? byInterpreter : users.get(name);
  return [...(filesOf?.(args) ?? []), ...pathOf(command, program)]
    .map(plainPath)
    .some((path) => [...names].some((known) => isSameFile(path, known)));
}

/** The program itself, where it is named by a path or by a variable. */
function pathOf({ words }: ShellCommand, program: Program): Arguments {
  const path = words[words.length - program.words.length - 1]?.text ?? "";
  return /[/$]/.test(path) ? [path] : [];
}

/** True where a command unpacks an archive that it is given on its standard input. */
export function unpacksInput(command: ShellCommand): boolean {
  const { name = "", args = [] } = programOf(command) ?? {};
  if (name === "cpio") return args.some((arg) => /^(?:-[a-zA-Z]*i|--extract$)/.test(arg));
  if (!/^(?:tar|gtar|bsdtar)$/.test(name) || !isExtraction(args)) return false;
  return archivesOf(args).every((archive) => archive === "-" || archive === "/dev/stdin");
}
