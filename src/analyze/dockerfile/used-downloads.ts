import type { InstructionOf } from "../../model/dockerfile.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import { baseName } from "../../model/posix-path.ts";
import type { BuildCommand } from "./commands.ts";
import { mayVerify, speaksOfVerification } from "./content-checks.ts";
import type { Download } from "./downloads.ts";
import { downloadOf, isLocalUrl, joined, redirectedTo } from "./downloads.ts";
import { plainPath, unpacksInput, usesFile } from "./file-uses.ts";
import { programOf } from "./programs.ts";
import type { ShellCommand, ShellPipeline } from "./shell.ts";
import { knownValue } from "./verification.ts";

/** A download that its stage goes on to unpack, install or run. */
export interface UsedDownload {
  readonly download: Download;
  readonly command: ShellCommand;
  /** The RUN it is in. */
  readonly run: BuildCommand;
  /** An address over plain HTTP is among them. */
  readonly plain: boolean;
  /** False where something in the stage may verify it after all: a script between it and its use, words about checksums. */
  readonly certain: boolean;
}

/** A stage's commands and its variables. */
interface Stage {
  readonly runs: BuildCommand[];
  readonly variables: Pick<InstructionOf<"ENV">, "range" | "pairs">[];
}

interface Step {
  readonly run: BuildCommand;
  readonly pipeline: ShellPipeline;
  readonly command: ShellCommand;
  /** Its place in the pipeline. */
  readonly at: number;
}

/** How far after a download its use is looked for, in commands, and how many downloads of a stage are followed. */
const farthest = 300;
const mostDownloads = 500;

/**
 * The downloads by curl and wget, from addresses of other machines, whose file the same stage unpacks, installs, runs or
 * makes executable. A file is known by its name as written: variables are compared by their names, so it does not matter
 * what a condition or a substitution assigns to them. Stages with a command that cannot be read yield nothing.
 *
 * @param commands those of the Dockerfile, in order; leave out the stages that are not asked about.
 */
export function usedDownloads(record: DockerfileRecord, commands: readonly BuildCommand[]): readonly UsedDownload[] {
  const stages = new Map<number | null, Stage>();
  for (const run of commands) {
    const { stage } = run.instruction;
    const known = stages.get(stage);
    if (known === undefined) stages.set(stage, { runs: [run], variables: [] });
    else known.runs.push(run);
  }
  for (const instruction of record.dockerfile.instructions)
    if (instruction.keyword === "ENV") stages.get(instruction.stage)?.variables.push(instruction);
  return [...stages.values()].flatMap((stage) => (stage.runs.every(({ readable }) => readable) ? ofStage(stage) : []));
}

function ofStage({ runs, variables }: Stage): readonly UsedDownload[] {
  const steps = runs.flatMap((run) =>
    run.scripts
      .flat()
      .sort((a, b) => startOf(a) - startOf(b))
      .flatMap((pipeline) => pipeline.map((command, at): Step => ({ run, pipeline, command, at }))),
  );
  const mentioned = runs.some(({ instruction }) => speaksOfVerification(instruction));
  const found: UsedDownload[] = [];
  let followed = 0;
  for (const [index, step] of steps.entries()) {
    const { run, command } = step;
    const download = downloadOf(command);
    if (download === undefined) continue;
    if (++followed > mostDownloads) break;
    const addresses = download.urls.flatMap((url) => addressesOf(url, run, variables));
    const use = addresses.length > 0 ? useOf(step, download, addresses, steps, index) : undefined;
    const plain = addresses.some((address) => /^http:/i.test(address));
    if (use !== undefined) found.push({ download, command, run, plain, certain: use === "certain" && !mentioned });
  }
  return found;
}

function startOf(pipeline: ShellPipeline): number {
  return pipeline[0]?.range.start ?? 0;
}

const remote = /^https?:\/\/[^$`/\s]/i;

/** The addresses that a text stands for; none where one may be of the machine itself, or of no web server. */
function addressesOf(url: string, run: BuildCommand, variables: Stage["variables"]): readonly string[] {
  const variable = /^\$(?:\{(\w+)\}|(\w+))/.exec(url);
  const name = variable?.[1] ?? variable?.[2];
  const rest = url.slice(variable?.[0].length ?? 0);
  const urls = name === undefined ? [url] : valuesOf(name, run, variables).map((value) => value + rest);
  return urls.every((address) => remote.test(address) && !isLocalUrl(address)) ? urls : [];
}

/** Values of a variable beyond these are not told apart. */
const mostValues = 16;

/** What a variable may hold in a RUN: all that the RUN assigns to it, and what ENV of its stage gives it before. */
function valuesOf(name: string, run: BuildCommand, variables: Stage["variables"]): readonly string[] {
  const ofStage = variables.findLast(
    ({ range, pairs }) => range.start < run.range.start && pairs.some(({ key }) => knownValue(key) === name),
  );
  const value = ofStage?.pairs.findLast(({ key }) => knownValue(key) === name)?.value?.value;
  const values = [...(assignmentsOf(run).get(name) ?? [])];
  if (value !== undefined) values.push(value.state === "known" && !value.dependsOnArgument ? value.value : "");
  return values.length > mostValues ? [""] : values;
}

const known = new WeakMap<BuildCommand, ReadonlyMap<string, readonly string[]>>();

function assignmentsOf(run: BuildCommand): ReadonlyMap<string, readonly string[]> {
  const before = known.get(run);
  if (before !== undefined) return before;
  const values = new Map<string, string[]>();
  for (const text of run.scripts.flat(2).flatMap(assigned)) {
    const { name = "", value = "" } = /^(?<name>\w+)\+?=(?<value>.*)$/s.exec(text)?.groups ?? {};
    const others = values.get(name);
    if (others === undefined) values.set(name, [value]);
    else others.push(value);
  }
  known.set(run, values);
  return values;
}

/** The assignments that a command makes, as written. */
function assigned(command: ShellCommand): readonly string[] {
  const program = programOf(command);
  const declared = /^(?:export|local|readonly|declare)$/.test(program?.name ?? "") ? (program?.args ?? []) : [];
  return [...command.assignments.map(({ text }) => text), ...declared];
}

const decompressors = /^(?:gunzip|gzip|zcat|xz|unxz|xzcat|bunzip2|bzip2|bzcat|zstd|unzstd|cat|pv)$/;

function useOf(
  { pipeline, at }: Step,
  download: Download,
  addresses: readonly string[],
  steps: readonly Step[],
  index: number,
): "certain" | "uncertain" | undefined {
  const { folder, files, toStandardOutput } = download;
  const names = new Set<string>();
  const add = (paths: readonly string[]): void => {
    for (const path of paths) if (/[^./]/.test(path) && !path.startsWith("/dev/")) names.add(plainPath(path));
  };
  add(files);
  if (folder !== undefined) add(addresses.flatMap((address) => fileNames(address).map((name) => joined(folder, name))));
  if (toStandardOutput)
    for (const next of pipeline.slice(at + 1)) {
      if (unpacksInput(next)) return "certain";
      if (!decompressors.test(programOf(next)?.name ?? "")) return undefined;
      add(redirectedTo(next));
    }
  if (names.size === 0) return undefined;
  let verified = false;
  for (const { command } of steps.slice(index + 1, index + 1 + farthest)) {
    if (usesFile(command, names)) return verified ? "uncertain" : "certain";
    if (assigned(command).some((text) => changes(text, names))) return undefined;
    verified ||= mayVerify(command);
  }
  return undefined;
}

/** What curl and wget call the file of an address: the last part of its path, with or without its query. */
function fileNames(address: string): readonly string[] {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const name = baseName(path.replace(/[?].*$/, ""));
  return name === "" ? [] : [name, baseName(path)];
}

/** True where an assignment changes a variable that a name is made of. */
function changes(assignment: string, names: ReadonlySet<string>): boolean {
  const variable = new RegExp(`\\$\\{?${/^\w*/.exec(assignment)?.[0] ?? ""}(?!\\w)`);
  return [...names].some((name) => variable.test(name));
}
