import type {
  DockerfileError,
  DockerfileInstruction,
  DockerfileStage,
  EffectiveUser,
  ExpandedText,
  InstructionOf,
  StageBase,
} from "../../model/dockerfile.ts";
import type { TextRange } from "../../model/span.ts";
import { errorAt } from "./errors.ts";
import { keywordOf } from "./keywords.ts";
import type { Budget } from "./scope.ts";
import { Scope } from "./scope.ts";

/** How deep stages may start from stages. Beyond, what they inherit is unknown; real files stay below ten. */
const deepestChain = 500;

/** How often an ONBUILD may be carried out in one file. */
const mostTriggers = 10_000;

interface OpenStage {
  readonly index: number;
  readonly name: string | null;
  readonly range: TextRange;
  readonly base: StageBase;
  readonly platform: ExpandedText | null;
  readonly depth: number;
  readonly scope: Scope;
  readonly onbuild: DockerfileInstruction[];
  user: EffectiveUser;
}

/** The stages as instructions arrive: variables, users, and what ONBUILD does in the stages that start from a stage. */
export class Stages {
  readonly global: Scope;
  readonly #open: OpenStage[] = [];
  readonly #byName = new Map<string, OpenStage>();
  readonly #report: (error: DockerfileError) => void;
  readonly #options: { readonly budget: Budget; readonly escapeToken: string };
  #triggers = 0;

  constructor(options: { budget: Budget; escapeToken: string; report: (error: DockerfileError) => void }) {
    this.#report = options.report;
    this.#options = options;
    this.global = new Scope({ surroundings: "global", ...this.#options });
  }

  /** How many stages there are so far. */
  get count(): number {
    return this.#open.length;
  }

  get #current(): OpenStage | undefined {
    return this.#open.at(-1);
  }

  /** The scope that the next instruction stands in. */
  get scope(): Scope {
    return this.#current?.scope ?? this.global;
  }

  /** Opens a stage. A FROM that could not be read opens one too, so that what follows it is not counted to another. */
  begin(range: TextRange, from: InstructionOf<"FROM"> | undefined): void {
    const platform = from?.flags.find((flag) => flag.name === "platform")?.value;
    const name = from?.name?.text.toLowerCase() ?? null;
    const base: StageBase = from === undefined ? { kind: "unknown", range, reason: "invalid" } : this.#base(from);
    const parent = base.kind === "stage" ? this.#open[base.stage] : undefined;
    const surroundings = base.kind === "scratch" ? "scratch" : "image";
    const stage: OpenStage = {
      index: this.#open.length,
      name,
      range,
      base,
      platform: platform ? this.global.expanded(platform) : null,
      depth: parent === undefined ? 0 : parent.depth + 1,
      scope: new Scope({
        surroundings: parent?.scope.surroundings ?? surroundings,
        ...(parent && { parent: parent.scope }),
        ...this.#options,
      }),
      onbuild: [],
      user: inheritedUser(base, parent?.user),
    };
    this.#open.push(stage);
    if (parent !== undefined) this.#triggersOf(parent, stage);
    if (name !== null) this.#byName.set(name, stage);
  }

  #base(from: InstructionOf<"FROM">): StageBase {
    const { range, value } = from.image;
    if (value.state === "unknown") return { kind: "unknown", range, reason: value.reason };
    const { value: image, dependsOnArgument } = value;
    if (image === "") {
      this.#report(errorAt("emptyImage", range));
      return { kind: "unknown", range, reason: "invalid" };
    }
    const stage = this.#byName.get(image);
    if (stage !== undefined && stage.depth >= deepestChain) return { kind: "unknown", range, reason: "tooLarge" };
    if (stage !== undefined) return { kind: "stage", range, dependsOnArgument, stage: stage.index };
    return image === "scratch"
      ? { kind: "scratch", range, dependsOnArgument }
      : { kind: "image", range, dependsOnArgument, image };
  }

  /** What each stage starts from. */
  get bases(): readonly StageBase[] {
    return this.#open.map(({ base }) => base);
  }

  /** The index of the last stage of that name so far, in any case. */
  named(name: string): number | undefined {
    return this.#byName.get(name.toLowerCase())?.index;
  }

  /** Carries out an instruction of the current stage, as far as it changes variables or the user. */
  apply(instruction: DockerfileInstruction): void {
    const stage = this.#current;
    if (stage === undefined) return;
    if (instruction.onbuild) stage.onbuild.push(instruction);
    else this.#apply(instruction, stage);
  }

  /** Nothing is known of what follows in the current stage. */
  truncate(range: TextRange): void {
    const stage = this.#current;
    if (stage !== undefined) stage.user = { state: "unknown", reason: "invalidInstruction", range };
  }

  #apply(instruction: DockerfileInstruction, stage: OpenStage): void {
    if (instruction.keyword === "USER") stage.user = userOf(instruction.argument);
    if (instruction.keyword === "ENV") stage.scope.setAll(instruction.pairs);
    if (instruction.keyword === "INVALID" && mayChangeUser(instruction.written))
      stage.user = { state: "unknown", reason: "invalidInstruction", range: instruction.range };
  }

  #triggersOf(parent: OpenStage, stage: OpenStage): void {
    for (const instruction of parent.onbuild) {
      if (++this.#triggers > mostTriggers) {
        stage.user = { state: "unknown", reason: "tooLarge", range: instruction.range };
        return;
      }
      this.#trigger(instruction, stage);
    }
  }

  #trigger(instruction: DockerfileInstruction, stage: OpenStage): void {
    const { scope } = stage;
    if (instruction.keyword === "USER") stage.user = userOf(scope.expanded(instruction.argument));
    else if (instruction.keyword === "ENV")
      scope.setAll(
        instruction.pairs.map(({ key, value }) => ({
          key: scope.expanded(key),
          value: value && scope.expanded(value),
        })),
      );
    else if (instruction.keyword === "ARG") {
      for (const { key, value } of instruction.pairs)
        scope.declare(key.text, value && scope.expand(value.text), this.global);
    } else this.#apply(instruction, stage);
  }

  /** The stages, once the whole file is read; `built` says which of them the final one needs. */
  finish(built: ReadonlySet<number>): readonly DockerfileStage[] {
    return this.#open.map(({ index, name, range, base, platform, user }) => ({
      index,
      name,
      range,
      base,
      platform,
      built: built.has(index),
      user,
    }));
  }
}

function mayChangeUser(written: string): boolean {
  const keyword = keywordOf(written);
  return keyword === undefined || keyword === "USER";
}

function userOf(argument: ExpandedText): EffectiveUser {
  const { range, value } = argument;
  if (value.state === "unknown") return { state: "unknown", reason: value.reason, range };
  const colon = value.value.indexOf(":");
  const user = colon < 0 ? value.value : value.value.slice(0, colon);
  const group = colon < 0 ? null : value.value.slice(colon + 1);
  return { state: "known", user, group, range, dependsOnArgument: value.dependsOnArgument };
}

function inheritedUser(base: StageBase, parent: EffectiveUser | undefined): EffectiveUser {
  if (base.kind === "unknown") return { state: "unknown", reason: "unknownBase", range: base.range };
  if (base.kind !== "stage") return { state: "absent", base };
  if (parent === undefined) return { state: "unknown", reason: "unknownBase", range: base.range };
  if (!base.dependsOnArgument || parent.state === "unknown") return parent;
  if (parent.state === "known") return { ...parent, dependsOnArgument: true };
  return { state: "absent", base: { ...parent.base, dependsOnArgument: true } };
}
