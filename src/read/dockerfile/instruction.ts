import type { DockerfileError, DockerfileInstruction, Heredoc } from "../../model/dockerfile.ts";
import type { TextRange } from "../../model/span.ts";
import type { ArgumentContext } from "./arguments.ts";
import { command, copySource, flagText, list, mounts, pairs, refuse, single } from "./arguments.ts";
import { skipSpace } from "./characters.ts";
import { errorAt } from "./errors.ts";
import { heredocMarker, heredocMarkers, readHeredoc } from "./heredoc.ts";
import type { Keyword } from "./keywords.ts";
import { keywordOf, similarKeyword } from "./keywords.ts";
import type { LogicalLine } from "./lines.ts";
import type { SplitCommand } from "./words.ts";
import { execForm, splitCommand } from "./words.ts";

/** What an instruction is read with; see {@link ArgumentContext} for the functions. */
export interface InstructionContext extends Pick<ArgumentContext, "escapeToken" | "report" | "expandGlobal"> {
  readonly source: string;
  readonly stage: number | null;
  readonly expand: ArgumentContext["expand"];
  readonly declare: ArgumentContext["declare"];
  /** {@link ArgumentContext.expand} for what ONBUILD defers. */
  readonly defer: ArgumentContext["expand"];
}

/** An instruction, and where the next one may start. `truncated`: a heredoc took the rest of the file. */
export interface ReadInstruction {
  readonly instruction: DockerfileInstruction;
  readonly next: number;
  readonly truncated: boolean;
}

type Base = Pick<
  DockerfileInstruction,
  "range" | "keywordRange" | "arguments" | "flags" | "heredocs" | "onbuild" | "stage"
>;

/** Adds what is special to a keyword. Spreading takes ten times as long, and files have many instructions. */
function complete<const D extends object>(base: Base, details: D): Base & D {
  return Object.assign(base, details);
}

function readHeredocs(source: string, line: LogicalLine, keyword: Keyword | undefined, split: SplitCommand) {
  const heredocs: Heredoc[] = [];
  let { next } = line;
  let end: number | undefined;
  const takes = keyword === "RUN" || keyword === "COPY" || keyword === "ADD";
  if (takes && execForm(line, split.rest) === undefined) {
    for (const marker of heredocMarkers(line.text)) {
      const body = readHeredoc(source, next, marker);
      heredocs.push(body.heredoc);
      next = body.next;
      end = body.end;
      if (!body.terminated) return { heredocs, next, end, truncated: true };
    }
  }
  return { heredocs, next, end, truncated: false };
}

function unreadable(written: string, range: TextRange): DockerfileError {
  const keyword = similarKeyword(written);
  return keyword === undefined
    ? errorAt("unknownInstruction", range)
    : errorAt("misspeltInstruction", range, { found: written, keyword });
}

/** Reads the instruction on a logical line, and its heredocs after it. One that is wrong is reported and INVALID. */
export function readInstruction(line: LogicalLine, context: InstructionContext): ReadInstruction {
  const outer = splitCommand(line, 0, context.escapeToken);
  const { start, end } = outer.keyword;
  const onbuild = keywordOf(line.text.slice(start, end)) === "ONBUILD" && outer.rest.start < outer.rest.end;
  const split = onbuild ? splitCommand(line, outer.rest.start, context.escapeToken) : outer;
  const written = line.text.slice(split.keyword.start, split.keyword.end);
  const keyword = keywordOf(written);
  const { heredocs, next, end: heredocEnd, truncated } = readHeredocs(context.source, line, keyword, split);
  const whole = line.range(skipSpace(line.text, 0), split.rest.end);
  const base: Base = {
    range: { start: whole.start, end: heredocEnd ?? whole.end },
    keywordRange: line.range(split.keyword.start, split.keyword.end),
    arguments: line.piece(split.rest.start, split.rest.end),
    flags: split.flags,
    heredocs,
    onbuild,
    stage: context.stage,
  };
  if (truncated) context.report(errorAt("unterminatedHeredoc", base.keywordRange));
  if (keyword === undefined) context.report(unreadable(written, base.keywordRange));
  const instruction =
    keyword === undefined
      ? undefined
      : readArguments(
          {
            keyword,
            line,
            rest: split.rest,
            flags: split.flags,
            escapeToken: context.escapeToken,
            range: base.keywordRange,
            expand: onbuild ? context.defer : context.expand,
            expandGlobal: context.expandGlobal,
            declare: onbuild ? () => undefined : context.declare,
            report: context.report,
          },
          base,
        );
  return { instruction: instruction ?? complete(base, { keyword: "INVALID", written }), next, truncated };
}

function readArguments(context: ArgumentContext, base: Base): DockerfileInstruction | undefined {
  const { keyword, line, rest } = context;
  const { onbuild } = base;
  switch (keyword) {
    case "ONBUILD":
      return refuse(context, onbuild ? "chainedOnbuild" : "missingArguments");
    case "FROM":
      return onbuild ? refuse(context, "forbiddenOnbuild") : readFrom(context, base);
    case "MAINTAINER": {
      if (onbuild) return refuse(context, "forbiddenOnbuild");
      if (rest.start === rest.end) return refuse(context, "missingArguments");
      return complete(base, { keyword, maintainer: line.piece(rest.start, rest.end) });
    }
    case "RUN": {
      const run = command(context, rest);
      return run && complete(base, { keyword, command: run, mounts: mounts(context) });
    }
    case "CMD":
    case "ENTRYPOINT": {
      const run = command(context, rest);
      return run && complete(base, { keyword, command: run });
    }
    case "SHELL": {
      const run = command(context, rest);
      if (run === undefined) return undefined;
      if (run.form === "shell") return refuse(context, rest.start === rest.end ? "missingArguments" : "shellForm");
      return run.words.length === 0 ? refuse(context, "missingArguments") : complete(base, { keyword, command: run });
    }
    case "HEALTHCHECK":
      return readHealthcheck(context, base);
    case "ADD":
    case "COPY":
      return readCopy(context, keyword, base);
    case "ENV":
    case "LABEL":
    case "ARG": {
      const found = pairs(context);
      return found && complete(base, { keyword, pairs: found });
    }
    case "USER":
    case "WORKDIR":
    case "STOPSIGNAL": {
      const argument = single(context);
      return argument && complete(base, { keyword, argument });
    }
    case "EXPOSE":
    case "VOLUME": {
      const items = list(context, keyword === "VOLUME");
      if (items?.length === 0) return refuse(context, "missingArguments");
      return items && complete(base, { keyword, items: items.map(context.expand) });
    }
  }
}

function readFrom(context: ArgumentContext, base: Base): DockerfileInstruction | undefined {
  const [image, as, name, ...more] = list(context, false) ?? [];
  if (image === undefined) return refuse(context, "fromWithoutImage");
  const named = as?.text.toLowerCase() === "as" && name !== undefined;
  const valid = named && /^[a-z][a-z0-9-_.]*$/.test(name.text.toLowerCase());
  if (named ? more.length > 0 : as !== undefined) refuse(context, "fromArguments", (as ?? image).range);
  else if (named && !valid) refuse(context, "stageName", name.range);
  return complete(base, { keyword: "FROM", image: context.expandGlobal(image), name: valid ? name : null });
}

function readHealthcheck(context: ArgumentContext, base: Base): DockerfileInstruction | undefined {
  const { line, rest } = context;
  const [type] = list(context, false) ?? [];
  if (type === undefined) return refuse(context, "missingArguments");
  const after = skipSpace(line.text, rest.start + type.text.length, rest.end);
  const kind = type.text.toUpperCase();
  if (kind === "NONE" && after === rest.end) return complete(base, { keyword: "HEALTHCHECK", command: null });
  if (kind !== "CMD" || after === rest.end) return refuse(context, "healthcheck");
  const run = command(context, { start: after, end: rest.end });
  return run && complete(base, { keyword: "HEALTHCHECK", command: run });
}

function readCopy(context: ArgumentContext, keyword: "ADD" | "COPY", base: Base): DockerfileInstruction | undefined {
  const words = list(context, true);
  if (words === undefined) return undefined;
  const last = words.at(-1);
  if (words.length < 2 || last === undefined) return refuse(context, "missingDestination");
  if (heredocMarker(last.text) !== undefined) return refuse(context, "heredocDestination", last.range);
  return complete(base, {
    keyword,
    sources: words.slice(0, -1).map((word) => copySource(context, word)),
    destination: context.expand(last),
    from: null,
    chown: flagText(context, "chown"),
    chmod: flagText(context, "chmod"),
    checksum: flagText(context, "checksum"),
  });
}
