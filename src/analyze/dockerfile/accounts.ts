import type { CopySource, InstructionOf, UserIdentity } from "../../model/dockerfile.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import { baseName } from "../../model/posix-path.ts";
import type { TextRange } from "../../model/span.ts";
import { baseImageUser } from "../images/base-image-user.ts";
import { parseImageReference } from "../images/reference.ts";
import { buildCommandsOf, isShipped } from "./commands.ts";
import type { CommandLine, OptionGrammar } from "./options.ts";
import { readOptions } from "./options.ts";
import { programOf } from "./programs.ts";

/** A user's groups by the image's /etc/passwd and /etc/group, as far as its Dockerfile tells. */
export interface ImageGroups {
  /** Undefined where the Dockerfile does not tell. */
  readonly primary: "root" | "other" | undefined;
  /** The command that makes the user a member of the group root. */
  readonly joinsRoot: TextRange | undefined;
}

const nothing: ImageGroups = { primary: undefined, joinsRoot: undefined };

const grammar: OptionGrammar = {
  short: "bcdefgGkKpPRsuZ",
  long: new Set(
    "uid gid groups home-dir home shell comment gecos base-dir expiredate inactive key password root prefix skel ingroup "
      .concat("firstuid lastuid firstgid lastgid conf add_extra_groups login")
      .split(" "),
  ),
};

const grammars: Readonly<Record<string, OptionGrammar>> = {
  useradd: grammar,
  /** BusyBox: `-g` is the comment, `-G` the group. */
  adduser: { ...grammar, short: "ugGhsk" },
  usermod: { ...grammar, short: "cdefgGlpPRsuvVwWZ" },
  addgroup: { ...grammar, short: "g" },
  gpasswd: { short: "adAMQR", long: new Set("add delete administrators members root".split(" ")) },
};

/** What else may change the accounts that were made. */
const otherChanges = /^(?:groupmod|vipw|vigr|newusers|deluser|userdel|groupdel|delgroup)$/;

interface Account {
  readonly name: string;
  readonly uid: string | undefined;
  primary: ImageGroups["primary"];
  joinsRoot: TextRange | undefined;
}

/**
 * The groups that a container of the image gets from it. Where the pod sets no `runAsGroup`, the kubelet hands the runtime
 * the user alone, never the group of `USER user:group`, and the runtime looks the user up in /etc/passwd: GID 0 where it
 * is not listed (containerd `oci.WithUser`, CRI-O `GetUserInfo`). The memberships in /etc/group come on top, unless
 * `supplementalGroupsPolicy` is `Strict`. Told by `useradd`, `adduser`, `usermod`, `addgroup` and `gpasswd` in the stages
 * that the image consists of; an image without any RUN, on a base that lists no such user, gives GID 0. Nothing is told
 * where a command cannot be read, or something else may write those files.
 */
export function imageGroupsOf(record: DockerfileRecord, user: UserIdentity): ImageGroups {
  if (user.kind === "root" || mayCopyAccounts(record)) return nothing;
  const commands = buildCommandsOf(record).filter(({ shipped }) => shipped);
  if (commands.length === 0)
    return { primary: user.kind === "uid" && isUnlisted(record, user.uid) ? "root" : undefined, joinsRoot: undefined };
  const accounts: Account[] = [];
  for (const { readable, scripts, instruction, range } of commands) {
    const { command, heredocs } = instruction;
    const texts = [command.form === "shell" ? command.line.text : "", ...heredocs.map(({ text }) => text)];
    if (!readable || texts.some((text) => /\/etc\/(?:passwd|group)\b/.test(text))) return nothing;
    for (const shell of scripts.flat(2)) {
      const program = programOf(shell);
      if (program === undefined) continue;
      if (otherChanges.test(program.name)) return nothing;
      const known = Object.hasOwn(grammars, program.name) ? grammars[program.name] : undefined;
      if (known === undefined) continue;
      const line = readOptions(program.args, known);
      if (program.name === "usermod" && valueOfOption(line, ["-u", "--uid", "-l", "--login"]) !== undefined)
        return nothing;
      apply(program.name, line, range, accounts);
    }
  }
  const matching = accounts.filter(({ name, uid }) =>
    user.kind === "uid" ? uid === String(user.uid) : name === user.name,
  );
  const [account] = matching;
  return account === undefined || matching.length > 1
    ? nothing
    : { primary: account.primary, joinsRoot: account.joinsRoot };
}

function apply(program: string, line: CommandLine, range: TextRange, accounts: Account[]): void {
  const [first, second] = line.operands;
  const named = accounts.find(
    ({ name }) => name === (program === "gpasswd" ? valueOfOption(line, ["-a", "--add"]) : first),
  );
  const joins = isRootAmong(program, line);
  const group = groupOf(program, line);
  const creates = program === "useradd" || (program === "adduser" && second === undefined);
  if (creates && first !== undefined)
    accounts.push({
      name: first,
      uid: valueOfOption(line, ["-u", "--uid"]),
      primary: group === "none" ? "other" : group,
      joinsRoot: joins ? range : undefined,
    });
  else if (named !== undefined) {
    if (program === "usermod" && group !== "none") named.primary = group;
    if (joins) named.joinsRoot = range;
  }
}

/** The primary group that an option names; without one a user gets a group of its own, or one such as `users`. */
function groupOf(program: string, line: CommandLine): ImageGroups["primary"] | "none" {
  const names = program === "adduser" ? ["-g", "-G", "--gid", "--ingroup"] : ["-g", "--gid"];
  const group = valueOfOption(line, names);
  if (group === undefined) return "none";
  if (/[$`]/.test(group)) return undefined;
  // `-g` and `-G` of adduser mean other things in BusyBox and on Red Hat's systems, where it is useradd.
  const ambiguous = program === "adduser" && valueOfOption(line, ["-g", "-G"]) !== undefined;
  if (!isRootGroup(group)) return "other";
  return ambiguous ? undefined : "root";
}

function isRootAmong(program: string, line: CommandLine): boolean {
  const [first = "", second = ""] = line.operands;
  if (program === "gpasswd") return isRootGroup(first);
  if (program === "adduser" || program === "addgroup") return isRootGroup(second);
  return (valueOfOption(line, ["-G", "--groups"]) ?? "").split(",").some(isRootGroup);
}

function isRootGroup(group: string): boolean {
  return group === "root" || /^0+$/.test(group);
}

function valueOfOption({ options }: CommandLine, names: readonly string[]): string | undefined {
  return options.findLast(({ name }) => names.includes(name))?.value;
}

/** Files copied over /etc, or over the whole file system, may bring a passwd file of their own. */
function mayCopyAccounts({ dockerfile }: DockerfileRecord): boolean {
  return dockerfile.instructions.some(
    (instruction) =>
      (instruction.keyword === "COPY" || instruction.keyword === "ADD") &&
      isShipped(dockerfile, instruction) &&
      writesAccounts(instruction),
  );
}

function writesAccounts({ destination }: InstructionOf<"ADD" | "COPY">): boolean {
  if (destination.value.state === "unknown") return true;
  return /^\/?(?:etc(?:\/(?:passwd|group)?)?)?$/.test(destination.value.value.replace(/\/+/g, "/"));
}

/**
 * Whether a Dockerfile may give root another primary group than root, in any of its stages: by `usermod -g` or `groupmod`
 * of root, or by an /etc/passwd that it brings along or rewrites. A line that is added to that file changes nothing.
 */
export function mayChangeRootGroup({ dockerfile: { instructions } }: DockerfileRecord): boolean {
  return instructions.some((instruction) => {
    const { keyword } = instruction;
    if (keyword === "COPY" || keyword === "ADD") return bringsAccounts(instruction);
    if (keyword !== "RUN") return false;
    const { command, heredocs } = instruction;
    const lines = command.form === "shell" ? [command.line.text] : [command.words.map(({ text }) => text).join(" ")];
    return [...lines, ...heredocs.map(({ text }) => text)].some(
      (script) =>
        script.replace(/>>[ \t]*["']?\/etc\/passwd\b/g, "").includes("/etc/passwd") ||
        script.split(/[;&|\n]/).some((line) => changesGroup.test(line) && /\broot\b|[$`]/.test(line)),
    );
  });
}

const changesGroup = /\bgroupmod\b|\busermod\b.*\s(?:-[a-zA-Z]*g|--gid)/;

function bringsAccounts({ sources, destination }: InstructionOf<"ADD" | "COPY">): boolean {
  const target = (destination.value.state === "known" ? destination.value.value : destination.text).replace(
    /\/+/g,
    "/",
  );
  if (/^\/?etc\/passwd$/.test(target)) return true;
  return /^\/?etc\/?$/.test(target) && sources.some((source) => nameOf(source) === "passwd");
}

function nameOf(source: CopySource): string {
  return source.kind === "heredoc" ? source.name : baseName(source.path.text);
}

/** UIDs below are those of packages and of people; distroless lists `nonroot` and `nobody` at the top. */
const firstUnlisted = 2_000;
const listedByDistroless: ReadonlySet<number> = new Set([65_532, 65_533, 65_534]);

function isUnlisted({ dockerfile: { stages, finalChain } }: DockerfileRecord, uid: number): boolean {
  const base = stages[finalChain.at(-1) ?? -1]?.base;
  if (base?.kind === "scratch") return true;
  const parsed = base?.kind === "image" ? parseImageReference(base.image) : undefined;
  if (parsed?.state !== "reference" || baseImageUser(parsed.reference) === "unknown") return false;
  return uid >= firstUnlisted && !listedByDistroless.has(uid);
}
