import { isShipped } from "../../analyze/dockerfile/commands.ts";
import { credentialFile } from "../../analyze/dockerfile/credential-files.ts";
import { knownValue } from "../../analyze/dockerfile/verification.ts";
import { classifyName } from "../../analyze/sensitive-values/names.ts";
import type { DockerfileInstruction, DockerfilePair, InstructionOf } from "../../model/dockerfile.ts";
import { defineRule } from "../../model/rule.ts";
import type { TextRange } from "../../model/span.ts";
import { text } from "./no-build-secret-in-layer.text.ts";

/**
 * In the stages that the image consists of: sources of COPY and ADD that are credential files by their name, and ARGs
 * named as a credential whose value RUN or ENV uses. What COPY put there stays in its layer when a later one deletes it;
 * ENV and the values of ARG that RUN sees stay in the image's configuration and history (Dockerfile reference, "ARG";
 * BuildKit's check SecretsUsedInArgOrEnv). An ARG with a value of its own is left to no-secret-in-dockerfile. Secret
 * mounts leave nothing behind. Folders copied whole are not looked into.
 */
export const noBuildSecretInLayer = defineRule({
  id: "no-build-secret-in-layer",
  question: "secrets.image-files",
  severity: "high",
  references: ["nsa:secrets", "attack:T1552.001", "owasp:K03", "owasp-2022:K08"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check({ dockerfile }, _context, report) {
    if (dockerfile.stages.length === 0) report.notApplicable();
    const shipped = dockerfile.instructions.filter((instruction) => isShipped(dockerfile, instruction));
    for (const instruction of shipped) {
      if (instruction.keyword === "COPY" || instruction.keyword === "ADD")
        for (const { file, kind, range } of credentialsIn(instruction))
          report.fail(
            kind,
            { keyword: instruction.keyword, file },
            { at: range, ...(kind === "usual" && { severity: "medium" }) },
          );
    }
    for (const { name, range, kept, run } of usedSecrets(shipped))
      if (kept !== undefined) report.fail("variable", { name }, { at: range, related: [kept] });
      else if (run !== undefined) report.fail("argument", { name }, { at: range, related: [run], severity: "medium" });
  },
});

interface Uses {
  /** The ENV that keeps the value. */
  readonly kept: TextRange | undefined;
  readonly run: TextRange | undefined;
}

/** The arguments named as a credential, with what uses them later in their stage. From the end, so that each is read once. */
function usedSecrets(
  instructions: readonly DockerfileInstruction[],
): readonly (Uses & { readonly name: string; readonly range: TextRange })[] {
  const uses = new Map<string, Uses>();
  const found: (Uses & { name: string; range: TextRange })[] = [];
  for (const instruction of instructions.toReversed()) {
    const { stage, range } = instruction;
    const use = (name: string, how: Partial<Uses>): void => {
      const key = `${stage} ${name}`;
      uses.set(key, { ...(uses.get(key) ?? { kept: undefined, run: undefined }), ...how });
    };
    if (instruction.keyword === "ARG")
      for (const pair of instruction.pairs.filter(isSecret)) {
        const name = pair.key.text;
        const later = uses.get(`${stage} ${name}`);
        if (later !== undefined) found.push({ ...later, name, range: pair.key.range });
      }
    else if (instruction.keyword === "ENV")
      for (const { value } of instruction.pairs)
        for (const name of variablesIn(value?.text ?? "")) use(name, { kept: range });
    else if (instruction.keyword === "RUN") for (const name of variablesOf(instruction)) use(name, { run: range });
  }
  return found;
}

function credentialsIn({ sources }: InstructionOf<"COPY" | "ADD">): readonly {
  readonly file: string;
  readonly kind: "made" | "usual";
  readonly range: { readonly start: number; readonly end: number };
}[] {
  return sources.flatMap((source) => {
    if (source.kind !== "path") return [];
    const file = knownValue(source.path) ?? source.path.text;
    const kind = credentialFile(file);
    return kind === "none" ? [] : [{ file, kind, range: source.path.range }];
  });
}

/** An argument whose name says credential and whose value comes from the command line of the build. */
function isSecret({ key, value }: DockerfilePair): boolean {
  const kind = classifyName(key.text);
  const fallback = value === null ? "" : knownValue(value);
  return (kind === "password" || kind === "strong") && fallback === "";
}

/** The variables that a command names, without those that a secret mount fills. */
function variablesOf({ command, mounts, heredocs }: InstructionOf<"RUN">): readonly string[] {
  const mounted = new Set(
    mounts.flatMap(({ type, options }) =>
      type === "secret" ? options.flatMap(({ name, value }) => (name === "env" ? [value] : [])) : [],
    ),
  );
  const texts = command.form === "shell" ? [command.line] : command.words;
  return [...texts, ...heredocs].flatMap((part) => variablesIn(part.text)).filter((name) => !mounted.has(name));
}

function variablesIn(written: string): readonly string[] {
  return Array.from(written.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name = ""]) => name);
}
