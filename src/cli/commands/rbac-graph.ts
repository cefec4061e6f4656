import { dangerGraph } from "../../analyze/rbac/danger-graph.ts";
import { graphDot, graphMermaid, graphView } from "../../report/rbac/graph.ts";
import { graphHtml } from "../../report/rbac/graph-html.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodeOf } from "../exit-codes.ts";
import { formatError } from "../format-error.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { writeResult } from "../output.ts";
import { inputOutcome, readRbacFiles } from "./rbac-input.ts";
import { answerJson, lookOf, unresolvedIn, warnOfRepeated } from "./rbac-output.ts";
import type { GraphFlags } from "./rbac-program.ts";

/** `rempart rbac graph`: subjects, bindings, roles and the dangerous rights that they lead to. */
export async function runGraph(flags: GraphFlags, session: Session): Promise<ExitCode> {
  const look = lookOf(flags.input, flags, session);
  const input = await readRbacFiles(flags.input, flags, session);
  await warnOfRepeated(input, look.language, session);
  const graph = dangerGraph(input.index, { system: flags.system === true, most: flags.maxBindings });
  const view = graphView(graph, input.views);
  if (flags.format !== "json")
    for (const error of input.errors) await warn(session.io, `rempart: ${formatError(error, look.language)}\n`);
  if (graph.bindings.length < graph.total)
    await warn(session.io, `rempart: ${look.words.graphCut(graph.bindings.length, graph.total)}\n`);
  await writeResult(session.io, flags.output, pieces());
  return exitCodeOf(inputOutcome(input));

  function pieces(): Iterable<string> {
    switch (flags.format) {
      case "json":
        return [answerJson("graph", { ...view, unresolved: unresolvedIn(input) }, [input], look.language)];
      case "dot":
        return graphDot(view, look.words);
      case "mermaid":
        return graphMermaid(view, look.words);
      case "html":
        return graphHtml(view, look.language);
    }
  }
}
