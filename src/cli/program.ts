import { Command, CommanderError } from "commander";
import type { RempartError } from "../errors.ts";
import { isRempartError } from "../errors.ts";
import { frameworkIds } from "../guidance/frameworks.ts";
import type { Language } from "../model/text.ts";
import { levels, severityChoices } from "./choices.ts";
import { addClusterCommands, withClusterOptions } from "./cluster-commands.ts";
import { addRbac } from "./commands/rbac-program.ts";
import type { ExitCode } from "./exit-codes.ts";
import { exitCodes } from "./exit-codes.ts";
import type {
  DataShowFlags,
  DataUpdateFlags,
  ExplainFlags,
  PssCheckFlags,
  PssImpactFlags,
  RulesFlags,
  ScanFlags,
} from "./flags.ts";
import { commandGroup, helpConfiguration, withExamples } from "./help.ts";
import { isInterrupted } from "./interruption.ts";
import type { Io, Session } from "./io.ts";
import { warn, writeAll } from "./io.ts";
import { explicitLanguage, requestedLanguage } from "./language.ts";
import { choiceOption, langOption, listOption, repeatedOption, secondsOption, sizeOption } from "./options.ts";
import { fromCommander } from "./usage-error.ts";
import { tool } from "./version.ts";
import { cliWords } from "./words.ts";

/** Runs the command that the arguments name. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = requestedLanguage(argv, io.env);
  const help: { out: string; err: string } = { out: "", err: "" };
  let code: ExitCode = exitCodes.ok;
  const session = { io, lang: explicitLanguage(argv) };
  const program = createProgram(language, session, (result) => {
    code = result;
  });
  for (const command of [program, ...allCommands(program)])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        help.out += text;
      },
      writeErr: (text) => {
        help.err += text;
      },
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      await writeAll(io.stdout, [help.out]);
      if (error.exitCode === 0) return exitCodes.ok;
      if (error.code === "commander.help") await warn(io, help.err);
      else await report(fromCommander(error));
      return exitCodes.usage;
    }
    if (isInterrupted(error)) return exitCodes.interrupted;
    if (!isRempartError(error)) throw error;
    await report(error);
    return error.error.code === "internal" ? exitCodes.internal : exitCodes.usage;
  }

  async function report({ error }: RempartError): Promise<void> {
    const { formatError } = await import("./format-error.ts");
    const more =
      error.code === "usage" ? ` ${cliWords[language].errors.seeHelp(`rempart${invoked(program, argv)}`)}` : "";
    await warn(io, `rempart: ${formatError(error, language)}${more}\n`);
  }
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((sub) => [sub, ...allCommands(sub)]);
}

/** The command, as far as the arguments name one: ` pss check`. */
function invoked(program: Command, argv: readonly string[]): string {
  let command = program;
  let names = "";
  for (const argument of argv) {
    const sub = command.commands.find((candidate) => candidate.name() === argument);
    if (sub === undefined) continue;
    command = sub;
    names += ` ${argument}`;
  }
  return names;
}

/** Every command with its options; `finish` is told the exit code of the one that ran. */
function createProgram(language: Language, session: Session, finish: (code: ExitCode) => void): Command {
  const words = cliWords[language];
  const { commands, options } = words;
  const program = new Command("rempart")
    .description(words.help.program)
    .usage(`[options] [${words.help.command}]`)
    .configureHelp(helpConfiguration(words))
    .version(tool.version, "-V, --version", words.help.showVersion)
    .helpOption("-h, --help", words.help.showHelp)
    .addOption(langOption(words))
    .helpCommand(`help [${words.help.command}]`, words.help.helpCommand)
    .enablePositionalOptions()
    .addHelpText("after", `\n${words.help.moreHelp}`);

  const command = (parent: Command, name: string, description: string) =>
    parent
      .command(name)
      .description(description)
      .helpOption("-h, --help", words.help.showHelp)
      .helpCommand(false)
      .addOption(langOption(words));

  const scan = withClusterOptions(
    command(program, "scan", commands.scan)
      .argument(`[${words.help.path}...]`, words.arguments.paths)
      .option("--cluster", words.cluster.options.cluster),
    words,
  )
    .addOption(choiceOption("-f, --format <format>", options.format, ["text", "json", "sarif"]).default("text"))
    .option(`-o, --output <${words.help.file}>`, options.output)
    .option(`--config <${words.help.file}>`, options.config)
    .option("--kubernetes-version <version>", options.kubernetesVersion)
    .addOption(listOption("--rule <id>", options.rule))
    .addOption(listOption("--skip-rule <id>", options.skipRule))
    .addOption(repeatedOption("--exclude <glob>", options.exclude))
    .addOption(choiceOption("--fail-on <severity>", options.failOn, severityChoices).default(undefined, "high"))
    .addOption(sizeOption("--max-file-size <size>", options.maxFileSize, "20MB"))
    .addOption(choiceOption("--framework <name>", options.framework, frameworkIds))
    .option(`--baseline <${words.help.file}>`, options.baseline)
    .option("--all", options.all)
    .option("--allow-empty", options.allowEmpty)
    .option("--color", options.color)
    .option("--no-color", options.noColor)
    .action(async (paths: string[], flags: ScanFlags) => {
      const { runScan } = await import("./commands/scan.ts");
      finish(await runScan(paths, flags, session));
    });
  withExamples(scan, words, [
    "rempart scan .",
    "rempart scan deploy/ Dockerfile /etc/kubernetes/manifests",
    "kubectl get all,netpol,ns -A -o yaml | rempart scan -",
    "rempart scan --cluster --context production --namespace shop",
    "rempart scan --format sarif --output rempart.sarif --fail-on medium .",
    "rempart scan --baseline accepted.json --framework cis .",
    "rempart scan --rule no-privileged-container --exclude 'test/**' .",
  ]);

  addClusterCommands(program, command, words, session, finish);

  const init = command(program, "init", commands.init)
    .argument(`[${words.help.folder}]`, words.arguments.folder)
    .action(async (folder: string | undefined) => {
      const { runInit } = await import("./commands/init.ts");
      finish(await runInit(folder ?? ".", session));
    });
  withExamples(init, words, ["rempart init", "rempart init --lang fr deploy"]);

  const explain = command(program, "explain", commands.explain)
    .argument(`<${words.help.rule}>`, words.arguments.rule)
    .addOption(choiceOption("-f, --format <format>", options.format, ["text", "json"]).default("text"))
    .option(`-o, --output <${words.help.file}>`, options.output)
    .option("--color", options.color)
    .option("--no-color", options.noColor)
    .action(async (rule: string, flags: ExplainFlags) => {
      const { runExplain } = await import("./commands/explain.ts");
      finish(await runExplain(rule, flags, session));
    });
  withExamples(explain, words, ["rempart explain no-privileged-container", "rempart explain --lang fr no-root-group"]);

  const rules = command(program, "rules", commands.rules)
    .addOption(choiceOption("-f, --format <format>", options.format, ["text", "json"]).default("text"))
    .option(`-o, --output <${words.help.file}>`, options.output)
    .option("--color", options.color)
    .option("--no-color", options.noColor)
    .action(async (flags: RulesFlags) => {
      const { runRules } = await import("./commands/rules.ts");
      finish(await runRules(flags, session));
    });
  withExamples(rules, words, ["rempart rules", "rempart rules --format json | jq -r '.rules[].id'"]);

  const data = commandGroup(program, "data", commands.data, words);
  const dataImport = command(data, "import", commands.dataImport)
    .argument(`<${words.help.file}>`, words.arguments.table)
    .action(async (file: string) => {
      const { runDataImport } = await import("./commands/data.ts");
      finish(await runDataImport(file, session));
    });
  withExamples(dataImport, words, ["rempart data import end-of-life.json"]);
  const dataUpdate = command(data, "update", commands.dataUpdate)
    .argument(`[${words.help.product}...]`, words.arguments.products)
    .option("--from <url>", options.from, "https://endoflife.date/api/v1")
    .addOption(secondsOption("--timeout <seconds>", options.timeout, 20))
    .option("--dry-run", options.dryRun)
    .addOption(choiceOption("-f, --format <format>", options.format, ["text", "json"]).default("text"))
    .option(`-o, --output <${words.help.file}>`, options.output)
    .action(async (products: string[], flags: DataUpdateFlags) => {
      const { runDataUpdate } = await import("./commands/data.ts");
      finish(await runDataUpdate(products, flags, session));
    });
  withExamples(dataUpdate, words, [
    "rempart data update --dry-run",
    "rempart data update kubernetes debian",
    "rempart data update --from https://mirror.example.com/endoflife/api/v1",
  ]);
  const dataShow = command(data, "show", commands.dataShow)
    .argument(`[${words.help.product}]`, words.arguments.product)
    .addOption(choiceOption("-f, --format <format>", options.format, ["text", "json"]).default("text"))
    .option(`-o, --output <${words.help.file}>`, options.output)
    .action(async (product: string | undefined, flags: DataShowFlags) => {
      const { runDataShow } = await import("./commands/data.ts");
      finish(await runDataShow(product, flags, session));
    });
  withExamples(dataShow, words, [
    "rempart data show",
    "rempart data show kubernetes",
    "rempart data show --format json | jq '.rows[] | select(.imported)'",
  ]);

  const pss = commandGroup(program, "pss", commands.pss, words);
  const againstPolicy = (one: Command, version: string) =>
    one
      .addOption(choiceOption("--level <level>", options.level, levels).default("restricted"))
      .option("--version <version>", version, "latest")
      .addOption(choiceOption("-f, --format <format>", options.format, ["text", "json"]).default("text"))
      .option(`-o, --output <${words.help.file}>`, options.output)
      .option(`--config <${words.help.file}>`, options.config)
      .addOption(repeatedOption("--exclude <glob>", options.exclude))
      .addOption(sizeOption("--max-file-size <size>", options.maxFileSize, "20MB"))
      .option("--color", options.color)
      .option("--no-color", options.noColor);
  const check = againstPolicy(
    command(pss, "check", commands.pssCheck).argument(`<${words.help.path}...>`, words.arguments.paths),
    options.version,
  ).action(async (paths: string[], flags: PssCheckFlags) => {
    const { runPssCheck } = await import("./commands/pss-check.ts");
    finish(await runPssCheck(paths, flags, session));
  });
  withExamples(check, words, [
    "rempart pss check deploy/",
    "rempart pss check --level baseline --version v1.30 --format json pod.yaml",
    "helm template chart/ | rempart pss check -",
  ]);
  const impact = againstPolicy(
    withClusterOptions(
      command(pss, "impact", words.pssImpact.command)
        .argument(`[${words.help.path}...]`, words.arguments.paths)
        .option("--cluster", words.pssImpact.cluster),
      words,
    ),
    words.pssImpact.version,
  ).action(async (paths: string[], flags: PssImpactFlags) => {
    const { runPssImpact } = await import("./commands/pss-impact.ts");
    finish(await runPssImpact(paths, flags, session));
  });
  withExamples(impact, words, [
    "rempart pss impact --cluster",
    "rempart pss impact --cluster --namespace shop,billing --level baseline",
    "kubectl get ns,deploy,rs,pod -A -o yaml | rempart pss impact --level restricted -",
  ]);

  addRbac(program, command, { words, language, session, finish });

  const completion = command(program, "completion", commands.completion)
    .argument("<bash|zsh|fish>", words.arguments.shell)
    .action(async (shell: string) => {
      const { runCompletion } = await import("./commands/completion.ts");
      finish(await runCompletion(shell, program, session));
    });
  withExamples(completion, words, [
    "source <(rempart completion bash)",
    "rempart completion zsh > ~/.zfunc/_rempart",
    "rempart completion fish > ~/.config/fish/completions/rempart.fish",
  ]);
  return program;
}
