import type { ErrorCode, InputError } from "../../errors.ts";
import type { InputEntry } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";
import { compareBytes } from "./paths.ts";
import { reasons } from "./select.text.ts";
import type { SelectedFile, Selection } from "./types.ts";

/** A file that was found, in the order in which files are found. */
export interface Found {
  /** As reports show it. */
  readonly path: string;
  /** Path to open; undefined for standard input. */
  readonly absolute: string | undefined;
  /** Where it lies, free of links to folders; for a file this is its real path. */
  readonly place: string;
  named: boolean;
  /** For a link: where it leads, and the real path of the PATH folder that it was found in. */
  readonly link?: { readonly target: string; readonly root: string };
  /** Found out not to be read; `claimed` when a kustomization renders it, `values` when it is a kustomization itself. */
  fate: "read" | "dropped" | "claimed" | "values";
}

/** What the PATH arguments come to, while they are gone through. Everything counts once, however often it is found. */
export class Gathering {
  readonly found: Found[] = [];
  readonly byPlace = new Map<string, Found>();
  /** Real paths of folders that hold a chart. */
  readonly charts = new Set<string>();
  /** Values files of charts, read for their sensitive values alone, by their real path. */
  private readonly values = new Map<string, SelectedFile>();
  /** Files that are named as kustomizations are. */
  readonly kustomizationFiles: Found[] = [];
  /** How many things were found, those found before included. */
  hits = 0;
  private readonly entries = new Map<string, InputEntry>();
  private readonly errors = new Map<string, InputError>();

  add(file: Omit<Found, "fate">, isKustomization: boolean): void {
    this.hits++;
    const known = this.byPlace.get(file.place);
    if (known !== undefined) {
      known.named ||= file.named;
      return;
    }
    const found: Found = { ...file, fate: "read" };
    this.found.push(found);
    this.byPlace.set(file.place, found);
    if (isKustomization) this.kustomizationFiles.push(found);
  }

  addChart(shown: string, place: string): void {
    this.hits++;
    if (this.charts.has(place)) return;
    this.charts.add(place);
    this.addEntry({ path: shown || ".", kind: "helm-chart", state: "notChecked", reason: reasons.chart });
  }

  addValues(path: string, absolute: string, place: string): void {
    this.hits++;
    if (!this.values.has(place)) this.values.set(place, { path, absolute, named: false, valuesOnly: "Values" });
  }

  addEntry(entry: InputEntry): void {
    this.hits++;
    if (!this.entries.has(entry.path)) this.entries.set(entry.path, entry);
    else this.entries.set(`${entry.path}\0${entry.kind}`, entry);
  }

  addError(code: ErrorCode, shown: string, message: Text): void {
    this.hits++;
    const path = shown || ".";
    if (!this.errors.has(path)) this.errors.set(path, { code, path, message });
  }

  finish(): Selection {
    const files: SelectedFile[] = [];
    const values = [...this.values.values()];
    for (const { path, absolute, named, fate } of this.found)
      if (fate === "read") files.push({ path, absolute, named });
      else if (fate === "values") values.push({ path, absolute, named, valuesOnly: "Kustomization" });
    const notRead = [...this.entries.values()].sort((a, b) => compareBytes(a.path, b.path));
    return { files, values, notRead, errors: [...this.errors.values()] };
  }
}
