import type { Command } from "commander";
import { Option } from "commander";
import type { Target } from "../../analyze/rbac/escalation/states.ts";
import { targets } from "../../analyze/rbac/escalation/states.ts";
import type { Language } from "../../model/text.ts";
import type { ExitCode } from "../exit-codes.ts";
import { commandGroup, withExamples } from "../help.ts";
import type { Session } from "../io.ts";
import { choiceOption, listOption, repeatedOption, sizeOption } from "../options.ts";
import { usageError } from "../usage-error.ts";
import type { CliWords } from "../words.ts";
import { rbacHelp } from "./rbac.text.ts";

/** What every question about rights is told. */
export interface RbacFlags {
  readonly input: readonly string[];
  readonly format: string;
  readonly output?: string;
  readonly config?: string;
  readonly environment?: string;
  readonly exclude: readonly string[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly color?: boolean;
}

/** Options of `rbac who-can`. */
export interface WhoCanFlags extends RbacFlags {
  readonly namespace?: string;
  readonly allNamespaces?: boolean;
}

/** Options of `rbac what-can`. */
export interface WhatCanFlags extends RbacFlags {
  readonly groups: readonly string[];
}

/** Options of `rbac paths`. */
export interface PathsFlags extends RbacFlags {
  readonly to: Target;
  readonly from?: string;
  readonly groups: readonly string[];
  readonly namespace?: string;
  readonly system?: boolean;
}

/** Options of `rbac unused`. */
export interface UnusedFlags extends RbacFlags {
  readonly format: "text" | "json" | "yaml";
  readonly fromAudit: string;
  readonly system?: boolean;
}

/** Options of `rbac graph`. */
export interface GraphFlags extends RbacFlags {
  readonly format: "html" | "dot" | "mermaid" | "json";
  readonly system?: boolean;
  readonly maxBindings: number;
}

/** How the program makes a command: with `--help` and `--lang`. */
type MakeCommand = (parent: Command, name: string, description: string) => Command;

interface Context {
  readonly words: CliWords;
  readonly language: Language;
  readonly session: Session;
  readonly finish: (code: ExitCode) => void;
}

const load = () => import("./rbac.ts");

/** Adds `rbac` and the questions below it. */
export function addRbac(program: Command, command: MakeCommand, { words, language, session, finish }: Context): void {
  const { commands, names, arguments: operands, options, exitCodes } = rbacHelp[language];
  const rbac = commandGroup(program, "rbac", commands.rbac, words);

  const question = (name: string, description: string, formats: readonly string[], codes: string) =>
    command(rbac, name, description)
      .addOption(choiceOption("-f, --format <format>", words.options.format, formats).default(formats[0]))
      .option(`-o, --output <${words.help.file}>`, words.options.output)
      .option(`--config <${words.help.file}>`, words.options.config)
      .option("--environment <name>", options.environment)
      .addOption(repeatedOption("--exclude <glob>", words.options.exclude))
      .addOption(sizeOption("--max-file-size <size>", words.options.maxFileSize, "20MB"))
      .option("--color", words.options.color)
      .option("--no-color", words.options.noColor)
      .addHelpText("after", `\n${codes}`);
  const overInput = (one: Command) =>
    one.addOption(repeatedOption(`-i, --input <${words.help.path}>`, options.input)).hook("preAction", (ran) => {
      const { input } = ran.opts<Pick<RbacFlags, "input">>();
      if (input.length === 0) throw usageError((errors) => errors.missingArgument("--input"));
    });

  const whoCan = overInput(question("who-can", commands.whoCan, ["text", "json"], exitCodes.question))
    .argument(`<${names.verb}>`, operands.verb)
    .argument(`<${names.resource}>`, operands.resource)
    .argument(`[${names.name}]`, operands.name)
    .option(`-n, --namespace <${names.namespace}>`, options.namespace)
    .option("-A, --all-namespaces", options.allNamespaces)
    .action(async (verb: string, resource: string, name: string | undefined, flags: WhoCanFlags) => {
      finish(await (await load()).runWhoCan([verb, resource, name], flags, session));
    });
  withExamples(whoCan, words, [
    "rempart rbac who-can get secrets -n shop -i deploy/",
    "rempart rbac who-can create pods/exec -i rbac.yaml",
    "rempart rbac who-can get /metrics -i rbac.yaml",
    "kubectl get clusterroles,roles,clusterrolebindings,rolebindings -A -o yaml | rempart rbac who-can '*' '*' -A -i -",
  ]);

  const whatCan = overInput(question("what-can", commands.whatCan, ["text", "json"], exitCodes.question))
    .argument(`<${names.subject}...>`, operands.subject)
    .addOption(listOption("--groups <names>", options.groups))
    .action(async (subject: string[], flags: WhatCanFlags) => {
      finish(await (await load()).runWhatCan(subject, flags, session));
    });
  withExamples(whatCan, words, [
    "rempart rbac what-can sa/shop/web -i deploy/",
    "rempart rbac what-can user jane --groups developers,ops -i rbac.yaml",
    "rempart rbac what-can group system:authenticated -i rbac.yaml --format json",
  ]);

  const paths = overInput(question("paths", commands.paths, ["text", "json"], exitCodes.paths))
    .addOption(choiceOption("--to <target>", options.to, targets).default("cluster-admin"))
    .option(`--from <${names.subject}>`, options.from)
    .addOption(listOption("--groups <names>", options.groups))
    .option(`-n, --namespace <${names.namespace}>`, options.secretsOf)
    .option("--system", options.system)
    .action(async (flags: PathsFlags) => {
      finish(await (await load()).runPaths(flags, session));
    });
  withExamples(paths, words, [
    "rempart rbac paths -i deploy/",
    "rempart rbac paths --to secrets -n bank --from sa/shop/web -i deploy/",
    "rempart rbac paths --to node --format json -i deploy/ | jq '.paths[].steps | length'",
  ]);

  const unused = overInput(question("unused", commands.unused, ["text", "json", "yaml"], exitCodes.question))
    .requiredOption(`--from-audit <${names.log}>`, options.fromAudit)
    .option("--system", options.system)
    .action(async (flags: UnusedFlags) => {
      finish(await (await load()).runUnused(flags, session));
    });
  withExamples(unused, words, [
    "rempart rbac unused --from-audit audit.log -i rbac.yaml",
    "rempart rbac unused --from-audit audit.log.gz --format yaml -i rbac.yaml",
  ]);

  const diff = question("diff", commands.diff, ["text", "json"], exitCodes.diff)
    .argument(`<${names.before}>`, operands.before)
    .argument(`<${names.after}>`, operands.after)
    .action(async (before: string, after: string, flags: Omit<RbacFlags, "input">) => {
      finish(await (await load()).runDiff([before, after], flags, session));
    });
  withExamples(diff, words, [
    "rempart rbac diff main/deploy deploy",
    "git show main:rbac.yaml | rempart rbac diff - rbac.yaml",
  ]);

  const graph = overInput(question("graph", commands.graph, ["html", "dot", "mermaid", "json"], exitCodes.question))
    .option("--system", options.system)
    .addOption(countOption("--max-bindings <number>", options.maxBindings, 200))
    .action(async (flags: GraphFlags) => {
      finish(await (await load()).runGraph(flags, session));
    });
  withExamples(graph, words, [
    "rempart rbac graph --output rbac.html -i deploy/",
    "rempart rbac graph --format dot -i rbac.yaml | dot -Tsvg > rbac.svg",
  ]);
}

/** An option for a number from 1 to 10,000. */
function countOption(flags: string, description: string, byDefault: number): Option {
  const option = new Option(flags, description).default(byDefault, String(byDefault));
  return option.argParser((value: string) => {
    const count = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > 10_000)
      throw usageError((errors) => errors.notAChoice(value, option.long ?? flags, "1…10000"));
    return count;
  });
}
