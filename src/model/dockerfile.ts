import type { TextRange } from "./span.ts";
import type { Text } from "./text.ts";

/**
 * Text as the builder sees it: line continuations, and comment lines between them, are gone. `range` is what it was
 * written as, so that an edit or a redaction can replace it whole; without a continuation inside, both are equal.
 */
export interface SourceText {
  readonly text: string;
  readonly range: TextRange;
  /** Where continuations were taken out: each index in `text` that begins another stretch of the file, and its offset there. */
  readonly joints?: readonly { readonly index: number; readonly offset: number }[];
}

/** Where the characters from `start` to `end` of a text were in the file; `end` lies after the last of them. */
export function rangeWithin({ range, joints = [] }: Omit<SourceText, "text">, start: number, end: number): TextRange {
  const offsetOf = (index: number): number => {
    const joint = joints.findLast((candidate) => candidate.index <= index);
    return joint === undefined ? range.start + index : joint.offset + index - joint.index;
  };
  return { start: offsetOf(start), end: end > start ? offsetOf(end - 1) + 1 : offsetOf(start) };
}

/** Why the value of a text cannot be told from the file. */
export type UnknownValue =
  /** `ARG NAME` without a default. */
  | "argumentWithoutDefault"
  /** A variable that the file does not set: the environment of the base image may. */
  | "baseImage"
  /** TARGETPLATFORM, BUILDARCH and the like. */
  | "platform"
  /** Expanded when an image that builds on this one is built. */
  | "onbuild"
  /** A `${…}` that no builder accepts, an unclosed quote, or a `${NAME:?…}` that fails. */
  | "badSubstitution"
  /** Pattern substitution, `${NAME#…}`, `${NAME%…}`, `${NAME/…}`: not evaluated. */
  | "pattern"
  /** Beyond what is evaluated: nesting, length, or the number of parent stages. */
  | "tooLarge";

/**
 * What a text is after quote removal and variable substitution. `dependsOnArgument`: an ARG took part, so the value is a
 * default that `--build-arg` can change.
 */
export type DockerfileValue =
  | { readonly state: "known"; readonly value: string; readonly dependsOnArgument: boolean }
  | { readonly state: "unknown"; readonly reason: UnknownValue; readonly variable: string | null };

/** A text in which the builder substitutes variables. */
export interface ExpandedText extends SourceText {
  readonly value: DockerfileValue;
}

/** `--name=value`; `value` has its quotes removed, its range not. A flag without `=` has no value. */
export interface DockerfileFlag {
  readonly name: string;
  readonly range: TextRange;
  readonly value: SourceText | null;
}

/** A here-document: `range` is its body, without the terminator's line, as written. */
export interface Heredoc extends SourceText {
  readonly name: string;
  /** False where the name is quoted: ADD and COPY then substitute nothing in the body. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are taken off the body's lines. */
  readonly chomp: boolean;
}

/** A command line: `exec` form is a JSON array of `words`, each range with its quotes; `shell` form is one text. */
export type DockerfileCommand =
  | { readonly form: "shell"; readonly line: SourceText }
  | { readonly form: "exec"; readonly words: readonly SourceText[]; readonly range: TextRange };

/** A pair of ENV, LABEL or ARG. The range of the value has its quotes, and is what a redactor replaces. */
export interface DockerfilePair {
  readonly key: ExpandedText;
  /** Null for `ARG NAME`. */
  readonly value: ExpandedText | null;
}

/** `RUN --mount=…`, options as written. */
export interface DockerfileMount {
  /** `bind` where none is given; lower case. */
  readonly type: string;
  readonly range: TextRange;
  /** Option names in lower case; the value is empty for an option without `=`. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** What ADD and COPY take: only ADD fetches. */
export type CopySource =
  | { readonly kind: "path" | "url" | "git"; readonly path: ExpandedText }
  | { readonly kind: "heredoc"; readonly name: string; readonly range: TextRange };

/** Where `COPY --from` and `RUN --mount=from=` take files from. */
export type StageReference =
  | { readonly kind: "stage"; readonly stage: number }
  | { readonly kind: "image"; readonly image: string }
  | { readonly kind: "unresolved" };

interface InstructionBase {
  /** From the keyword (ONBUILD included) to the end of the arguments, or to the end of the last heredoc's terminator. */
  readonly range: TextRange;
  /** The instruction's own keyword: after ONBUILD, the trigger's. */
  readonly keywordRange: TextRange;
  /** What follows the flags, without heredocs; empty, at the end, where nothing does. */
  readonly arguments: SourceText;
  readonly flags: readonly DockerfileFlag[];
  readonly heredocs: readonly Heredoc[];
  /** True for the trigger of an ONBUILD: it runs in builds that start from this stage, not in this one. */
  readonly onbuild: boolean;
  /** Index of the stage; null before the first FROM. */
  readonly stage: number | null;
}

/** One instruction. `INVALID` is one that could not be read, with an entry in `errors`; its keyword is as written. */
export type DockerfileInstruction = InstructionBase &
  (
    | { readonly keyword: "FROM"; readonly image: ExpandedText; readonly name: SourceText | null }
    | { readonly keyword: "RUN"; readonly command: DockerfileCommand; readonly mounts: readonly DockerfileMount[] }
    | { readonly keyword: "CMD" | "ENTRYPOINT" | "SHELL"; readonly command: DockerfileCommand }
    | { readonly keyword: "HEALTHCHECK"; readonly command: DockerfileCommand | null }
    | {
        readonly keyword: "ADD" | "COPY";
        readonly sources: readonly CopySource[];
        readonly destination: ExpandedText;
        readonly from: StageReference | null;
        readonly chown: ExpandedText | null;
        readonly chmod: ExpandedText | null;
        readonly checksum: ExpandedText | null;
      }
    | { readonly keyword: "ENV" | "LABEL" | "ARG"; readonly pairs: readonly DockerfilePair[] }
    | { readonly keyword: "USER" | "WORKDIR" | "STOPSIGNAL"; readonly argument: ExpandedText }
    | { readonly keyword: "EXPOSE" | "VOLUME"; readonly items: readonly ExpandedText[] }
    | { readonly keyword: "MAINTAINER"; readonly maintainer: SourceText }
    | { readonly keyword: "INVALID"; readonly written: string }
  );

type WithKeyword<I, K> = I extends { readonly keyword: infer W }
  ? K extends W
    ? I & { readonly keyword: K }
    : never
  : never;

/** The instruction with this keyword. */
export type InstructionOf<K extends DockerfileInstruction["keyword"]> = WithKeyword<DockerfileInstruction, K>;

/** What a stage starts from. `range` is the reference in FROM; `image` is the reference after substitution. */
export type StageBase =
  | { readonly kind: "scratch"; readonly range: TextRange; readonly dependsOnArgument: boolean }
  | { readonly kind: "stage"; readonly range: TextRange; readonly dependsOnArgument: boolean; readonly stage: number }
  | { readonly kind: "image"; readonly range: TextRange; readonly dependsOnArgument: boolean; readonly image: string }
  | { readonly kind: "unknown"; readonly range: TextRange; readonly reason: UnknownValue | "invalid" };

/**
 * Who a stage's image runs as. `absent`: no USER in the stage nor in the stages it inherits from, so `base` decides
 * (an image of its own, or scratch, which runs as root). `range` of a known user is the USER argument.
 */
export type EffectiveUser =
  | {
      readonly state: "known";
      readonly user: string;
      readonly group: string | null;
      readonly range: TextRange;
      /** An ARG took part in the user, or in the choice of the stage that sets it. */
      readonly dependsOnArgument: boolean;
    }
  | { readonly state: "absent"; readonly base: Exclude<StageBase, { kind: "stage" | "unknown" }> }
  | {
      readonly state: "unknown";
      readonly reason: UnknownValue | "invalidInstruction" | "unknownBase" | "noStage";
      readonly range: TextRange | null;
    };

/** One build stage. Its instructions are those whose `stage` is `index`. */
export interface DockerfileStage {
  readonly index: number;
  /** In lower case, as builders compare names. */
  readonly name: string | null;
  /** The FROM instruction. */
  readonly range: TextRange;
  readonly base: StageBase;
  readonly platform: ExpandedText | null;
  /** Whether the final stage needs it: starts from it, copies from it or mounts it, directly or not. */
  readonly built: boolean;
  readonly user: EffectiveUser;
}

/** `# syntax=`, `# escape=` or `# check=` at the top of the file. */
export interface ParserDirective {
  readonly name: "syntax" | "escape" | "check";
  readonly value: SourceText;
  readonly range: TextRange;
}

/** What can be wrong with a Dockerfile. */
export type DockerfileErrorCode =
  | "unknownInstruction"
  | "noFrom"
  | "instructionBeforeFrom"
  | "fromWithoutImage"
  | "fromArguments"
  | "stageName"
  | "unresolvableStage"
  | "unterminatedHeredoc"
  | "heredocDestination"
  | "chainedOnbuild"
  | "forbiddenOnbuild"
  | "missingArguments"
  | "invalidPair"
  | "badSubstitution"
  | "execForm"
  | "healthcheck"
  | "directive"
  | "tooManyErrors";

/** Something that a builder refuses. The message never quotes the file, except for a misspelt keyword. */
export interface DockerfileError {
  readonly code: DockerfileErrorCode;
  readonly range: TextRange;
  readonly message: Text;
}

/** What a Dockerfile says, as far as it says it: plain JSON. */
export interface Dockerfile {
  readonly directives: readonly ParserDirective[];
  readonly escapeToken: "\\" | "`";
  readonly instructions: readonly DockerfileInstruction[];
  readonly stages: readonly DockerfileStage[];
  /** The last stage, which is built unless `--target` names another; null without any FROM. */
  readonly finalStage: number | null;
  /** The final stage, the stage it starts from, and so on. */
  readonly finalChain: readonly number[];
  /** Who the final stage runs as. */
  readonly effectiveUser: EffectiveUser;
  readonly errors: readonly DockerfileError[];
}

/** A user as a runtime takes it: `name` stands for what only the image's /etc/passwd can tell. */
export type UserIdentity =
  | { readonly kind: "root" }
  | { readonly kind: "uid"; readonly uid: number }
  | { readonly kind: "name"; readonly name: string };

const largestUid = 2 ** 31 - 1;

/**
 * How container runtimes read the user part of an image's `User` (a `:group` is left out of account). Empty is root; a
 * decimal number with an optional sign is a UID (Go's `strconv.Atoi`, in containerd's `oci.WithUser` and moby's
 * `GetExecUser`), so `00` and `+0` are root; `root` is UID 0 by name (BuildKit's `parseUID`). Any other name, and a number
 * beyond what containerd takes (0…2^31-1), is looked up in the image: the kubelet refuses it under `runAsNonRoot`.
 */
export function identifyUser(user: string): UserIdentity {
  const [name = ""] = user.split(":", 1);
  if (name === "" || name === "root") return { kind: "root" };
  if (!/^[+-]?[0-9]+$/.test(name)) return { kind: "name", name };
  const uid = Number(name);
  if (uid === 0) return { kind: "root" };
  return uid > 0 && uid <= largestUid ? { kind: "uid", uid } : { kind: "name", name };
}

/** True where a container with this image user runs as UID 0 for certain. See {@link identifyUser}. */
export function isRootUser(user: string): boolean {
  return identifyUser(user).kind === "root";
}
