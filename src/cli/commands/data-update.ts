import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { UpdateSource } from "../../analyze/versions/data/update-sources.ts";
import { updateSources } from "../../analyze/versions/data/update-sources.ts";
import { dayOf } from "../../analyze/versions/day.ts";
import { parseAnswer } from "../../analyze/versions/endoflife-date.ts";
import { formatLifecycles } from "../../analyze/versions/imported.ts";
import { tableName } from "../../analyze/versions/product-names.ts";
import type { ProductAnswer, RowChange, Update } from "../../analyze/versions/update.ts";
import { joinUpdate } from "../../analyze/versions/update.ts";
import type { Json } from "../../model/json.ts";
import { visible } from "../../report/visible.ts";
import { importedTableFile, makeDataFolder, rowsOf, updatedTableFile } from "../data-table.ts";
import { download, isAllowed, proxyFor } from "../download.ts";
import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import type { DataUpdateFlags } from "../flags.ts";
import type { Session } from "../io.ts";
import { warn } from "../io.ts";
import { environmentLanguage } from "../language.ts";
import { writeResult } from "../output.ts";
import { usageError } from "../usage-error.ts";
import { tool } from "../version.ts";
import type { UpdateWords } from "./data-update.text.ts";
import { updateWords } from "./data-update.text.ts";

const maxBytes = 5_000_000;
const waitsMs = [200, 800];
/** After so many products in a row that could not be reached, the source counts as down. */
const patience = 2;

interface Failed {
  readonly product: string;
  readonly reason: string;
}

/**
 * `rempart data update [PRODUCT…]`: asks endoflife.date's API v1, or a mirror of it, for the products of the table, and keeps
 * what differs. A product that cannot be had keeps the rows it had, and makes the exit code 3; without any, nothing is
 * written. The result says what changes; `--dry-run` writes nothing.
 */
export async function runDataUpdate(
  products: readonly string[],
  flags: DataUpdateFlags,
  { io, lang }: Session,
): Promise<ExitCode> {
  const words = updateWords[lang ?? environmentLanguage(io.env)];
  const from = sourceOf(flags.from);
  const base = from.href.replace(/\/+$/, "");
  const proxy = proxyFor(from, io.env);
  if (proxy === "unusable") throw usageError((errors) => errors.noSuchProxy);
  const sources = sourcesOf(products);
  const file = updatedTableFile(io);
  if (!flags.dryRun) makeDataFolder(file);
  const earlier = rowsOf(file);
  const today = dayOf(io.now?.() ?? new Date());

  const answers: ProductAnswer[] = [];
  const failures: Failed[] = [];
  let unreached = 0;
  for (const source of sources) {
    const { product, slug } = source;
    if (unreached >= patience) {
      failures.push({ product, reason: words.problem.notTried });
      continue;
    }
    const url = new URL(`${base}/products/${slug}/`);
    const limits = { timeoutMs: flags.timeout * 1_000, maxBytes, waitsMs };
    const had = await download(url, limits, { accept: "application/json", "user-agent": agent }, proxy);
    const isDown = !had.ok && (had.failure.kind === "network" || had.failure.kind === "timeout");
    unreached = isDown ? unreached + 1 : 0;
    const read = had.ok ? readAnswer(had.text, source, url, today, words) : words.failure(had.failure);
    if (typeof read === "string") failures.push({ product, reason: read });
    else answers.push(read);
  }

  const update = joinUpdate(earlier, answers, today);
  const writes = !flags.dryRun && answers.length > 0 && file !== undefined;
  if (writes) await keep(io, file, update);
  const imported = rowsOf(importedTableFile(io)).length;
  const facts = {
    from: base,
    sources: sources.length,
    answers: answers.length,
    today,
    file: file ?? "",
    imported,
    writes,
  };
  const report =
    flags.format === "json" ? asJson(update, failures, facts) : asText(update, facts, flags.dryRun === true, words);
  await writeResult(io, flags.output, [report]);
  for (const [reason, failed] of byReason(failures)) await warn(io, `rempart: ${words.notHad(failed, reason)}\n`);
  return failures.length === 0 ? exitCodes.ok : exitCodes.unreadable;
}

/** The products that could not be had, gathered by why. */
function byReason(failures: readonly Failed[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { product, reason } of failures) {
    const before = found.get(reason);
    found.set(reason, before === undefined ? product : `${before}, ${product}`);
  }
  return found;
}

const agent = `${tool.name}/${tool.version}`;

function sourceOf(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !isAllowed(url) || url.search !== "" || url.hash !== "")
    throw usageError((errors) => errors.noSuchSource(withoutLogin(written)));
  return url;
}

/** What was written, for the message that refuses it: never with a password. */
function withoutLogin(written: string): string {
  return written.replace(/\/\/[^/@]*@/, "//…@");
}

function sourcesOf(products: readonly string[]): readonly UpdateSource[] {
  if (products.length === 0) return updateSources;
  return products.map((written) => {
    const name = tableName(written);
    const source = updateSources.find(({ product, slug }) => product === name || slug === name);
    if (source === undefined)
      throw usageError((errors) =>
        errors.noSuchProduct(written, updateSources.map(({ product }) => product).join(", ")),
      );
    return source;
  });
}

function readAnswer(
  text: string,
  source: UpdateSource,
  url: URL,
  today: string,
  words: UpdateWords,
): ProductAnswer | string {
  let answer: Json;
  try {
    answer = JSON.parse(text);
  } catch {
    return words.problem.json;
  }
  const read = parseAnswer(answer, source, { url: url.href, today });
  return read.ok ? { product: source.product, rows: read.rows, undated: read.undated } : words.problem[read.problem];
}

/** Writes the rows, or takes the file away where none are left: an empty table would be refused when it is read. */
async function keep(io: Session["io"], file: string, { rows }: Update): Promise<void> {
  if (rows.length > 0) await writeResult(io, file, [formatLifecycles(rows)]);
  else if (existsSync(file)) rmSync(path.resolve(file));
}

interface Facts {
  readonly from: string;
  readonly sources: number;
  readonly answers: number;
  readonly today: string;
  readonly file: string;
  readonly imported: number;
  readonly writes: boolean;
}

function asJson({ rows, changes }: Update, failures: readonly Failed[], facts: Facts): string {
  const result = {
    from: facts.from,
    day: facts.today,
    written: facts.writes ? facts.file : null,
    products: facts.sources,
    failed: failures,
    rows: rows.length,
    changes: changes.map(({ product, cycle, before, after }) => ({
      product,
      cycle,
      before: before ?? null,
      after: after ?? null,
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function asText({ rows, changes }: Update, facts: Facts, dryRun: boolean, words: UpdateWords): string {
  const groups: readonly (readonly [string, readonly RowChange[]])[] = [
    [words.added, changes.filter(({ before }) => before === undefined)],
    [words.changed, changes.filter(({ before, after }) => before !== undefined && after !== undefined)],
    [words.removed, changes.filter(({ after }) => after === undefined)],
  ];
  const lines = [visible(words.asked(facts.sources, facts.from)), ""];
  for (const [title, rowsOfGroup] of groups) {
    if (rowsOfGroup.length === 0) continue;
    lines.push(`${title} (${rowsOfGroup.length})`, ...linesOf(rowsOfGroup), "");
  }
  if (changes.length === 0 && facts.answers > 0) lines.push(words.nothing, "");
  if (facts.writes) lines.push(visible(words.kept(rows.length, facts.file)));
  else lines.push(dryRun ? words.dryRun : words.notWritten);
  if (facts.imported > 0) lines.push(words.overruled(facts.imported));
  return `${lines.join("\n")}\n`;
}

function linesOf(changes: readonly RowChange[]): readonly string[] {
  const width = Math.max(...changes.map(({ product }) => product.length));
  const cycleWidth = Math.max(...changes.map(({ cycle }) => cycle.length));
  return changes.map(({ product, cycle, before, after }) => {
    const days = [before, after].filter((day) => day !== undefined).join(" -> ");
    return `  ${product.padEnd(width)}  ${cycle.padEnd(cycleWidth)}  ${days}`;
  });
}
