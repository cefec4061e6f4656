import type { DockerfileInstruction, SourceText, StageBase, StageReference } from "../../model/dockerfile.ts";
import { errorAt } from "./errors.ts";
import type { Reports } from "./reports.ts";

/** What references are looked up in, once all stages are known. */
export interface StageNames {
  readonly bases: readonly StageBase[];
  named(name: string): number | undefined;
}

/**
 * What `--from` in stage `stage` refers to: the number of a stage, the name of one in any case, else an image. A stage
 * that comes later does not exist yet; a variable is refused (BuildKit's `toCommand`).
 */
function reference({ text, range }: SourceText, stage: number, names: StageNames, reports: Reports): StageReference {
  const earlier = (index: number): StageReference => {
    if (index < stage) return { kind: "stage", stage: index };
    reports.add(errorAt("laterStage", range), stage);
    return { kind: "unresolved" };
  };
  if (/^[+-]?[0-9]+$/.test(text)) {
    const index = Number(text);
    if (index >= 0 && index < names.bases.length) return earlier(Math.abs(index));
    reports.add(errorAt("stageIndex", range));
    return { kind: "unresolved" };
  }
  const named = names.named(text);
  if (named !== undefined) return earlier(named);
  if (!text.includes("$")) return { kind: "image", image: text };
  reports.add(errorAt("stageVariable", range));
  return { kind: "unresolved" };
}

/** Gives every COPY what its `--from` refers to. A deferred one means a stage of another file. */
export function resolveReferences(
  instructions: readonly DockerfileInstruction[],
  names: StageNames,
  reports: Reports,
): readonly DockerfileInstruction[] {
  return instructions.map((instruction) => {
    if (instruction.keyword !== "COPY") return instruction;
    const from = instruction.flags.find((flag) => flag.name === "from")?.value;
    if (from === undefined || from === null) return instruction;
    if (instruction.onbuild || instruction.stage === null) return { ...instruction, from: { kind: "unresolved" } };
    return { ...instruction, from: reference(from, instruction.stage, names, reports) };
  });
}

/** The stages that the final one needs: those it starts from, copies from and mounts, and what they need in turn. */
export function builtStages(instructions: readonly DockerfileInstruction[], names: StageNames): ReadonlySet<number> {
  const needs = names.bases.map((base) => new Set(base.kind === "stage" ? [base.stage] : []));
  for (const instruction of instructions) {
    const own = instruction.stage === null ? undefined : needs[instruction.stage];
    if (instruction.keyword === "COPY" && instruction.from?.kind === "stage") own?.add(instruction.from.stage);
    if (instruction.keyword !== "RUN") continue;
    for (const { options } of instruction.mounts) {
      const from = options.find((option) => option.name === "from")?.value;
      const named = from === undefined ? undefined : names.named(from);
      if (named !== undefined) own?.add(named);
    }
  }
  const built = new Set<number>(needs.length > 0 ? [needs.length - 1] : []);
  for (const stage of built) for (const needed of needs[stage] ?? []) built.add(needed);
  return built;
}
