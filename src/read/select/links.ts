import path from "node:path";
import type { Gathering } from "./gathering.ts";
import { isChartPart } from "./names.ts";
import { isWithin } from "./paths.ts";
import { reasons } from "./select.text.ts";

/**
 * Decides about links to files, once all files are known: one whose target is gathered itself, by its own path or through
 * an earlier link, or belongs to a chart, is dropped; one that leads out of its PATH folder is not read, for whoever
 * planted it may not be allowed to read what it names; others are read by their own path.
 */
export function settleLinks(gathering: Gathering): void {
  const read = new Set<string>();
  for (const file of gathering.found) {
    if (file.link === undefined) continue;
    const { target, root } = file.link;
    if (gathering.byPlace.has(target) || read.has(target) || isInChart(target, gathering)) {
      file.fate = "dropped";
    } else if (!isWithin(root, target)) {
      file.fate = "dropped";
      gathering.addEntry({ path: file.path, kind: "other", state: "ignored", reason: reasons.outsideLink });
    } else {
      read.add(target);
    }
  }
}

function isInChart(target: string, gathering: Gathering): boolean {
  if (gathering.charts.size === 0) return false;
  for (let current = target; current !== path.dirname(current); current = path.dirname(current))
    if (gathering.charts.has(path.dirname(current)) && isChartPart(path.basename(current))) return true;
  return false;
}
