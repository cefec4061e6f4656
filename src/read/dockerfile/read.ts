import type {
  Dockerfile,
  DockerfileError,
  DockerfileInstruction,
  DockerfileStage,
  ExpandedText,
  SourceText,
} from "../../model/dockerfile.ts";
import { byteOrderMark, readDirectives } from "./directives.ts";
import { errorAt } from "./errors.ts";
import type { InstructionContext } from "./instruction.ts";
import { readInstruction } from "./instruction.ts";
import { keywordOf } from "./keywords.ts";
import { isComment, lineAt, readLogicalLine } from "./lines.ts";
import { builtStages, resolveReferences } from "./references.ts";
import { Reports } from "./reports.ts";
import type { Scope } from "./scope.ts";
import { Budget } from "./scope.ts";
import { Stages } from "./stages.ts";

/**
 * Reads a Dockerfile or Containerfile: text in, facts with UTF-16 offsets into that text out. Follows BuildKit's
 * frontend (`frontend/dockerfile`), the Dockerfile reference where that is silent. Never throws; what is wrong is in
 * `errors`, and the rest is read all the same. Work and memory grow with the length of the text alone. What only a build
 * knows stays unknown: build arguments, `--target`, `--build-context`, the base images and their ONBUILD triggers.
 */
export function readDockerfile(source: string): Dockerfile {
  const directives = readDirectives(source, byteOrderMark(source));
  const { escapeToken } = directives;
  const reports = new Reports();
  for (const error of directives.errors) reports.add(error);
  const report = (error: DockerfileError): void => reports.add(error);
  const stages = new Stages({ budget: new Budget(source.length), escapeToken, report });
  const instructions: DockerfileInstruction[] = [];
  let context = contextOf(source, escapeToken, stages, reports);
  let next = directives.next;
  for (let line = lineAt(source, next); line !== undefined; line = lineAt(source, next)) {
    const logical = isComment(source, line) ? undefined : readLogicalLine(source, line, escapeToken);
    next = logical?.next ?? line.next;
    if (logical === undefined) continue;
    const read = readInstruction(logical, context);
    next = read.next;
    const { count } = stages;
    instructions.push(place(read.instruction, stages, report));
    if (stages.count > count) context = contextOf(source, escapeToken, stages, reports);
    if (read.truncated) stages.truncate(read.instruction.range);
  }
  if (stages.count === 0) report(errorAt("noFrom", { start: 0, end: 0 }));
  return assemble(directives, instructions, stages, reports);
}

function contextOf(source: string, escapeToken: string, stages: Stages, reports: Reports): InstructionContext {
  const { scope, global } = stages;
  const report = (error: DockerfileError): void => reports.add(error);
  const stage = stages.count === 0 ? null : stages.count - 1;
  const expandIn =
    (variables: Scope, refuse: (error: DockerfileError) => void) =>
    (text: SourceText): ExpandedText => {
      const expanded = variables.expanded(text);
      const { value } = expanded;
      if (value.state === "unknown" && value.reason === "badSubstitution" && value.variable === null)
        refuse(errorAt("badSubstitution", text.range));
      return expanded;
    };
  return {
    source,
    escapeToken,
    stage,
    expand: expandIn(scope, (error) => reports.add(error, stage)),
    expandGlobal: expandIn(global, report),
    report,
    declare: ({ key, value }) => scope.declare(key.text, value?.value ?? null, stage === null ? undefined : global),
    defer: (text) => ({ ...text, value: { state: "unknown", reason: "onbuild", variable: null } }),
  };
}

/** Gives an instruction to its stage, and opens the stage where it is a FROM. */
function place(
  instruction: DockerfileInstruction,
  stages: Stages,
  report: (error: DockerfileError) => void,
): DockerfileInstruction {
  const { keyword, range, keywordRange } = instruction;
  const brokenFrom = keyword === "INVALID" && !instruction.onbuild && keywordOf(instruction.written) === "FROM";
  if (keyword === "FROM" || brokenFrom) {
    stages.begin(range, keyword === "FROM" ? instruction : undefined);
    return { ...instruction, stage: stages.count - 1 };
  }
  if (stages.count > 0) stages.apply(instruction);
  else if (keyword !== "ARG" && keyword !== "INVALID")
    report(errorAt("instructionBeforeFrom", keywordRange, { keyword: instruction.onbuild ? "ONBUILD" : keyword }));
  return instruction;
}

function assemble(
  directives: Pick<Dockerfile, "directives" | "escapeToken">,
  instructions: readonly DockerfileInstruction[],
  open: Stages,
  reports: Reports,
): Dockerfile {
  const resolved = resolveReferences(instructions, open, reports);
  const built = builtStages(resolved, open);
  const stages = open.finish(built);
  const final = stages.at(-1);
  return {
    directives: directives.directives,
    escapeToken: directives.escapeToken,
    instructions: resolved,
    stages,
    finalStage: final?.index ?? null,
    finalChain: chainOf(stages),
    effectiveUser: final?.user ?? { state: "unknown", reason: "noStage", range: null },
    errors: reports.finish(built),
  };
}

function chainOf(stages: readonly DockerfileStage[]): readonly number[] {
  const chain: number[] = [];
  for (let stage = stages.at(-1); stage !== undefined; ) {
    chain.push(stage.index);
    stage = stage.base.kind === "stage" ? stages[stage.base.stage] : undefined;
  }
  return chain;
}
