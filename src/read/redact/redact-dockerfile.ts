import { judgeValue, sensitiveParts } from "../../analyze/sensitive-values/judge.ts";
import type { ValueContext } from "../../analyze/sensitive-values/types.ts";
import type { Dockerfile, DockerfileInstruction, SourceText } from "../../model/dockerfile.ts";
import { rangeWithin } from "../../model/dockerfile.ts";
import type { DockerfileRecord } from "../../model/facts.ts";

type Sensitive = DockerfileRecord["sensitive"][number];

/** The sensitive values that a Dockerfile writes into an image: in ENV, ARG and LABEL, and in commands. */
export function sensitiveInDockerfile(dockerfile: Dockerfile): readonly Sensitive[] {
  return dockerfile.instructions.flatMap((instruction, index) => inInstruction(instruction, index));
}

const contexts: Readonly<Record<"ENV" | "ARG" | "LABEL", ValueContext>> = {
  ENV: "dockerfile-env",
  ARG: "dockerfile-arg",
  LABEL: "label",
};

function inInstruction(instruction: DockerfileInstruction, index: number): readonly Sensitive[] {
  switch (instruction.keyword) {
    case "ENV":
    case "ARG":
    case "LABEL":
      return instruction.pairs.flatMap(({ key, value }) =>
        value === null ? [] : judged(value, index, contexts[instruction.keyword], key.text),
      );
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
      return inCommand(instruction, index);
    default:
      return [];
  }
}

function inCommand(
  instruction: Extract<DockerfileInstruction, { readonly keyword: "RUN" | "CMD" | "ENTRYPOINT" | "SHELL" }>,
  index: number,
): readonly Sensitive[] {
  const { command, heredocs } = instruction;
  const scripts = [...(command.form === "shell" ? [command.line] : []), ...heredocs];
  const words = command.form === "exec" ? command.words : [];
  return [
    ...words.flatMap((word) => judged(word, index, "argument")),
    ...scripts.flatMap((script) =>
      judged(script, index, "argument").map((found) => ({ ...found, at: placeOf(script) ?? found.range })),
    ),
  ];
}

/** Where the first sensitive value of a script is: scripts are masked whole, since they are read as a whole. */
function placeOf(script: SourceText): Sensitive["range"] | undefined {
  const [first] = sensitiveParts({ value: script.text, context: "argument" });
  return first && rangeWithin(script, first.start, first.end);
}

function judged(text: SourceText, index: number, context: ValueContext, name?: string): readonly Sensitive[] {
  const value = "value" in text && isKnown(text.value) ? text.value.value : text.text;
  const judgement = judgeValue({ value, context, ...(name !== undefined && { name }) });
  if (!judgement.sensitive) return [];
  return [
    {
      path: [index, name ?? ""],
      format: judgement.format,
      length: judgement.ranges.reduce((sum, { start, end }) => sum + end - start, 0),
      ...(name !== undefined && { name }),
      range: text.range,
    },
  ];
}

function isKnown(value: unknown): value is { readonly state: "known"; readonly value: string } {
  return typeof value === "object" && value !== null && "state" in value && value.state === "known";
}
