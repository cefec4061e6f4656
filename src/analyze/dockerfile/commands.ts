import type {
  Dockerfile,
  DockerfileCommand,
  DockerfileInstruction,
  InstructionOf,
  SourceText,
} from "../../model/dockerfile.ts";
import { rangeWithin } from "../../model/dockerfile.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import { baseName } from "../../model/posix-path.ts";
import type { TextRange } from "../../model/span.ts";
import { parseImageReference } from "../images/reference.ts";
import { isWindowsImage } from "../images/windows.ts";
import { inlineScript, isShell, programOf, scriptsWithin } from "./programs.ts";
import type { ShellScript } from "./shell.ts";
import { parseShell } from "./shell.ts";

/** What one RUN of a Dockerfile runs. */
export interface BuildCommand {
  readonly instruction: InstructionOf<"RUN">;
  /** Its scripts, inner ones included; empty where it cannot be read. */
  readonly scripts: readonly ShellScript[];
  /** False for a command for another shell, a script of another language, or one that was masked. */
  readonly readable: boolean;
  /** Whether its files are in the image, not merely in a stage that the image copies from. */
  readonly shipped: boolean;
  readonly range: TextRange;
}

/**
 * The commands of the stages that the final one needs, in order; triggers of ONBUILD count as their stage's. Shell form
 * is read where the stage's shell is one of POSIX (SHELL, inherited from the stage it starts from; `/bin/sh -c` unless
 * set, `cmd` on Windows), exec form for `sh -c` alone, here-documents that the shell is given as its script.
 */
export function buildCommandsOf({ dockerfile, sensitive }: DockerfileRecord): readonly BuildCommand[] {
  const masked = new Set(sensitive.map(({ path }) => path[0]));
  const shellOf = new Map<number, boolean>();
  const commands: BuildCommand[] = [];
  dockerfile.instructions.forEach((instruction, index) => {
    const { keyword, stage } = instruction;
    if (stage === null || dockerfile.stages[stage]?.built !== true) return;
    const posix = shellOf.get(stage) ?? inheritedShell(dockerfile, stage, shellOf);
    if (keyword === "SHELL" && !instruction.onbuild) shellOf.set(stage, isPosix(instruction.command));
    if (keyword !== "RUN") return;
    const script = masked.has(index) ? undefined : scriptOf(instruction, posix);
    commands.push({
      instruction,
      scripts: script === undefined ? [] : scriptsWithin(script),
      readable: script !== undefined,
      shipped: dockerfile.finalChain.includes(stage),
      range: instruction.range,
    });
  });
  return commands;
}

function inheritedShell({ stages }: Dockerfile, stage: number, known: Map<number, boolean>): boolean {
  const { base, platform } = stages[stage] ?? {};
  let posix = true;
  if (base?.kind === "stage") posix = known.get(base.stage) ?? true;
  else if (base?.kind === "image") {
    const parsed = parseImageReference(base.image);
    const wanted = platform?.value.state === "known" ? platform.value.value : "";
    posix = parsed.state !== "reference" || !isWindowsImage(parsed.reference, wanted);
  }
  known.set(stage, posix);
  return posix;
}

function isPosix(command: DockerfileCommand): boolean {
  const [first] = command.form === "exec" ? command.words : [];
  return first !== undefined && isShell(programName(first));
}

function programName({ text }: SourceText): string {
  return programOf({ words: [{ text, substitutions: [] }] })?.name ?? "";
}

function scriptOf({ command, heredocs }: InstructionOf<"RUN">, posix: boolean): ShellScript | undefined {
  if (command.form === "exec") {
    const words = command.words.map(({ text }) => ({ text, substitutions: [] }));
    return [[{ words, assignments: [], redirections: [], range: command.range }]];
  }
  if (!posix) return undefined;
  const script = parse(command.line);
  const [heredoc] = heredocs;
  if (heredoc === undefined) return script;
  const [first] = script[0] ?? [];
  const alone = script.length === 1 && first?.words.length === 0;
  const interpreter = first === undefined ? undefined : programOf(first)?.name;
  if (alone) return isShellScript(heredoc.text) ? parse(heredoc) : undefined;
  if (interpreter !== undefined && isShell(interpreter) && first !== undefined && inlineScript(first) === undefined)
    return [...script, ...parse(heredoc)];
  return script;
}

/** A script whose commands lie where they are in the Dockerfile. */
function parse(source: SourceText): ShellScript {
  return parseShell(source.text, (start, end) => rangeWithin(source, start, end));
}

function isShellScript(text: string): boolean {
  const interpreter = /^#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  if (interpreter === null) return true;
  const [, path = "", argument = ""] = interpreter;
  const name = baseName(path);
  return isShell(name === "env" ? argument : name);
}

/** True for an instruction whose files are in the image: of the final stage, or of one that it starts from. */
export function isShipped({ finalChain }: Dockerfile, { stage }: Pick<DockerfileInstruction, "stage">): boolean {
  return stage !== null && finalChain.includes(stage);
}
