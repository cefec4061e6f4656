import { judgeValue } from "./judge.ts";
import type { Judgement } from "./types.ts";

/** A sensitive argument: which one, and where in it. */
export interface ArgumentJudgement {
  readonly index: number;
  readonly judgement: Extract<Judgement, { sensitive: true }>;
}

const maxArguments = 4096;
const mysqlPrograms = /^(?:\S{0,200}\/)?(?:mysql|mysqladmin|mysqldump|mysqlimport|mariadb|mariadb-admin|mariadb-dump)$/;

/**
 * Judges a command line given as a list (a container's command and args together): `--password=x`, `--password x`,
 * `NAME=x`, shell text after `-c`, `curl -u user:password`, `mysql -px`. Indices are the list's.
 */
export function judgeArguments(args: readonly string[]): readonly ArgumentJudgement[] {
  const found: ArgumentJudgement[] = [];
  for (let index = 0; index < Math.min(args.length, maxArguments); index += 1) {
    const argument = args[index] ?? "";
    const judgement = judgeArgument(args, index, argument);
    if (judgement.sensitive) found.push({ index, judgement });
  }
  return found;
}

function judgeArgument(args: readonly string[], index: number, argument: string): Judgement {
  const flag = /^--?([A-Za-z][\w.-]{0,127})=/.exec(argument);
  if (flag !== null) return judgeFrom(argument, flag[0].length, flag[1] ?? "");
  const assigned = /^([A-Za-z_]\w{0,127})=/.exec(argument);
  if (assigned !== null && !/\s/.test(argument)) return judgeFrom(argument, assigned[0].length, assigned[1] ?? "");
  const before = index === 0 ? undefined : args[index - 1];
  const asked = before === undefined ? undefined : /^--?([A-Za-z][\w.-]{1,127})$/.exec(before)?.[1];
  if (asked !== undefined && !argument.startsWith("-")) return judgeFrom(argument, 0, asked);
  if ((before === "-u" || before === "--user") && isCalled(args, index, /^(?:\S{0,200}\/)?curl$/))
    return judgePair(argument);
  if (/^-p[^-\s=]/.test(argument) && isCalled(args, index, mysqlPrograms)) return judgeFrom(argument, 2, "password");
  return judgeValue({ value: argument, context: "argument" });
}

/** The value from `offset` on under its flag's name, with ranges of the whole argument. */
function judgeFrom(argument: string, offset: number, name: string): Judgement {
  const judgement = judgeValue({ name, value: argument.slice(offset), context: "argument" });
  if (!judgement.sensitive) return judgement;
  return {
    ...judgement,
    ranges: judgement.ranges.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  };
}

/** The password of curl's `user:password`. */
function judgePair(argument: string): Judgement {
  const colon = argument.indexOf(":");
  if (colon === -1) return { sensitive: false };
  const judgement = judgeFrom(argument, colon + 1, "password");
  return judgement.sensitive ? { ...judgement, format: "basic-auth" } : judgement;
}

function isCalled(args: readonly string[], index: number, program: RegExp): boolean {
  return args.slice(Math.max(0, index - 32), index).some((argument) => program.test(argument));
}
