import type { Command } from "commander";
import type { ExitCode } from "./exit-codes.ts";
import type { ClusterRoleFlags, CollectFlags } from "./flags.ts";
import { commandGroup, withExamples } from "./help.ts";
import type { Session } from "./io.ts";
import { durationOption, listOption } from "./options.ts";
import type { CliWords } from "./words.ts";

/** Adds the options that say which cluster is read, and how. */
export function withClusterOptions(command: Command, words: CliWords): Command {
  const { options } = words.cluster;
  return command
    .option("--context <name>", options.context)
    .option(`--kubeconfig <${words.help.file}>`, options.kubeconfig)
    .addOption(listOption("-n, --namespace <name>", options.namespace))
    .addOption(durationOption("--timeout <time>", options.timeout, "10m"))
    .addOption(durationOption("--request-timeout <time>", options.requestTimeout, "2m"));
}

/** Adds the commands that read a cluster and judge nothing. */
export function addClusterCommands(
  program: Command,
  command: (parent: Command, name: string, description: string) => Command,
  words: CliWords,
  session: Session,
  finish: (code: ExitCode) => void,
): void {
  const { commands, options } = words.cluster;
  const collect = withClusterOptions(command(program, "collect", commands.collect), words)
    .requiredOption(`-o, --output <${words.help.file}>`, options.snapshot)
    .action(async (flags: CollectFlags) => {
      const { runCollect } = await import("./commands/collect.ts");
      finish(await runCollect(flags, session));
    });
  withExamples(collect, words, [
    "rempart collect --output cluster.jsonl.gz",
    "rempart collect --context production --namespace shop --output shop.jsonl.gz",
    "rempart scan cluster.jsonl.gz",
  ]);

  const cluster = commandGroup(program, "cluster", commands.cluster, words);
  const role = command(cluster, "role", commands.role)
    .option("--secrets", options.secrets)
    .option(`-o, --output <${words.help.file}>`, words.options.output)
    .action(async (flags: ClusterRoleFlags) => {
      const { runClusterRole } = await import("./commands/cluster-role.ts");
      finish(await runClusterRole(flags, session));
    });
  withExamples(role, words, [
    "rempart cluster role",
    "rempart cluster role | kubectl apply -f -",
    "kubectl create clusterrolebinding rempart --clusterrole rempart-reader --user auditor",
  ]);
}
