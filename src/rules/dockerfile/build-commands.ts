import type { BuildCommand } from "../../analyze/dockerfile/commands.ts";
import { buildCommandsOf } from "../../analyze/dockerfile/commands.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";

/** Several rules ask for the same file in turn. */
const parsed = new WeakMap<DockerfileRecord, readonly BuildCommand[]>();

/** All commands of a Dockerfile, those that cannot be read among them. */
export function commandsOf(record: DockerfileRecord): readonly BuildCommand[] {
  const commands = parsed.get(record) ?? buildCommandsOf(record);
  parsed.set(record, commands);
  return commands;
}

/** The commands of a Dockerfile that can be read; the others are reported as unknown, a file without stages as not concerned. */
export function readableCommandsOf(
  record: DockerfileRecord,
  report: Pick<Report, "unknown" | "notApplicable">,
): readonly BuildCommand[] {
  if (record.dockerfile.stages.length === 0) report.notApplicable();
  const commands = commandsOf(record);
  if (commands.some(({ readable }) => !readable)) report.unknown("build.commands", { file: record.origin.path });
  return commands.filter(({ readable }) => readable);
}
