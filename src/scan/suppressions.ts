import { ruleOfAnnotation } from "../analyze/exceptions/annotation.ts";
import { readTerms } from "../analyze/exceptions/terms.ts";
import type {
  AppliedException,
  ExceptionComment,
  ExceptionEntry,
  ExceptionSource,
  ExceptionTerms,
} from "../model/exception.ts";
import type { Path } from "../model/json.ts";
import { objectAt } from "../model/json.ts";
import { fieldText } from "../model/path-text.ts";
import type { RecordHeader, RecordId, SourceFile } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { Severity } from "../model/severity.ts";
import type { FileId } from "../model/span.ts";
import { locate } from "../model/span.ts";
import { positionOf } from "../model/text-position.ts";
import type { Configuration } from "./configuration.ts";
import type { ConfiguredException } from "./configured.ts";
import { Intervals } from "./intervals.ts";
import type { Break } from "./judge.ts";

/** An exception and how many findings it met. */
interface Counted extends ExceptionTerms {
  readonly source: ExceptionSource;
  readonly rule: string;
  readonly record?: RecordId;
  /** Whether the annotation stands on a Namespace: findings about a namespace may be shown at an object in it. */
  readonly onNamespace?: boolean;
  findings: number;
}

/** Where a file belongs. */
interface Placed {
  readonly configuration: Configuration;
  /** Path from the configuration's folder. */
  readonly relative: string;
}

interface Configured {
  readonly exception: ConfiguredException;
  readonly counted: Counted;
}

/** What a scan knows besides. */
export interface SuppressionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Rules that ran. */
  readonly asked: ReadonlySet<string>;
  /** Rules that were left out: exceptions from them are neither used nor unused. */
  readonly leftOut: ReadonlySet<string>;
  /** The path of a configuration as reports show it. */
  readonly shownPath: (absolute: string) => string;
}

/**
 * The exceptions of a scan, from comments, annotations and configurations, and the severities that configurations change.
 * All are gathered first; then each finding is held against them once, so that the entries tell what became of each.
 */
export class Suppressions {
  readonly #options: SuppressionOptions;
  readonly #entries: Counted[] = [];
  readonly #comments = new Map<FileId, Map<string, Intervals<Counted>>>();
  readonly #annotations = new Map<RecordId, Map<string, Counted>>();
  readonly #placed = new Map<FileId, Placed>();
  readonly #configured = new Map<Configuration, Map<string, Configured[]>>();
  /** The configuration of what is in no file, by environment. */
  readonly #clusters = new Map<string, Configuration>();

  constructor(options: SuppressionOptions) {
    this.#options = options;
  }

  /** Takes the exceptions of a file's comments, and those of the configuration it belongs to. */
  addFile(file: SourceFile, comments: readonly ExceptionComment[], placed: Placed): void {
    this.#placed.set(file.id, placed);
    this.addConfiguration(placed.configuration);
    if (comments.length === 0) return;
    const byRule = new Map<string, [ExceptionComment["range"], Counted][]>();
    for (const { range, covers, rules, ...terms } of comments) {
      const source = { kind: "comment", path: file.path, ...positionOf(file, range.start) } as const;
      if (rules.length === 0) this.#add({ ...terms, source, rule: "" });
      for (const rule of rules) {
        const counted = this.#add({ ...terms, source, rule });
        const ranges = byRule.get(rule) ?? [];
        for (const cover of covers) ranges.push([cover, counted]);
        byRule.set(rule, ranges);
      }
    }
    this.#comments.set(file.id, new Map([...byRule].map(([rule, ranges]) => [rule, new Intervals(ranges)])));
  }

  /** Takes the configuration that holds for a cluster. */
  addCluster(environment: string, configuration: Configuration): void {
    this.#clusters.set(environment, configuration);
    this.addConfiguration(configuration);
  }

  /** Takes the exceptions of an object's annotations. `file` is the one it stands in; none for an object of a cluster. */
  addResource({ record, object, groupKind }: Resource, file?: SourceFile): void {
    for (const [key, value] of Object.entries(objectAt(object, ["metadata", "annotations"]) ?? {})) {
      const rule = ruleOfAnnotation(key);
      if (rule === undefined) continue;
      const counted = this.#add({
        ...readTerms(typeof value === "string" ? value : ""),
        source: annotationSource(record, [...record.basePath, "metadata", "annotations", key], file),
        rule,
        record: record.id,
        onNamespace: groupKind === "Namespace",
      });
      const ofRecord = this.#annotations.get(record.id) ?? new Map<string, Counted>();
      ofRecord.set(rule, counted);
      this.#annotations.set(record.id, ofRecord);
    }
  }

  /** Takes the exceptions of a configuration, once. */
  addConfiguration(configuration: Configuration): void {
    if (this.#configured.has(configuration)) return;
    const byRule = new Map<string, Configured[]>();
    for (const exception of configuration.exceptions) {
      const { rule, line, column, matchesObject, matchesPath, ...terms } = exception;
      const path = this.#options.shownPath(configuration.path ?? "");
      const counted = this.#add({ ...terms, source: { kind: "configuration", path, line, column }, rule });
      byRule.set(rule, [...(byRule.get(rule) ?? []), { exception, counted }]);
    }
    this.#configured.set(configuration, byRule);
  }

  #add(entry: Omit<Counted, "findings">): Counted {
    const known = entry.rule === "" || this.#options.asked.has(entry.rule) || this.#options.leftOut.has(entry.rule);
    const unknown = known || entry.problem !== undefined ? {} : { problem: "rule-unknown" as const };
    const counted: Counted = { ...entry, ...unknown, findings: 0 };
    this.#entries.push(counted);
    return counted;
  }

  /** The exception that a finding falls under: of several the one nearest to it. Every one of them is counted. */
  exceptionOf(found: Break): AppliedException | undefined {
    const applied = this.#matching(found).filter((entry) => {
      if (entry.problem === undefined) entry.findings++;
      return this.#isInForce(entry);
    });
    const [first] = applied;
    if (first === undefined) return undefined;
    const { source, reason, expires } = first;
    return { source, reason, ...(expires !== undefined && { expires }) };
  }

  #isInForce({ problem, expires }: ExceptionTerms): boolean {
    return problem === undefined && (expires === undefined || expires >= this.#options.today);
  }

  #matching(found: Break): readonly Counted[] {
    const { rule, place, record, object, subject } = found;
    const comments = place && this.#comments.get(place.file)?.get(rule)?.at(place.offset);
    const annotated = record === undefined ? undefined : this.#annotations.get(record)?.get(rule);
    const annotation = subject.kind !== "namespace" || annotated?.onNamespace === true ? annotated : undefined;
    const placed = place && this.#placed.get(place.file);
    const configured = this.#configurationsOf(found).flatMap((configuration) =>
      (this.#configured.get(configuration)?.get(rule) ?? []).flatMap(({ exception, counted }) => {
        const { matchesObject, matchesPath } = exception;
        const objectMatches = matchesObject === undefined || (object !== undefined && matchesObject(object));
        const pathMatches = matchesPath === undefined || (placed !== undefined && matchesPath(placed.relative));
        return objectMatches && pathMatches ? [counted] : [];
      }),
    );
    return [...(comments ?? []), ...(annotation === undefined ? [] : [annotation]), ...configured];
  }

  /** That of the file or the cluster it is in; where it is in neither, all. */
  #configurationsOf({ place, environment }: Break): readonly Configuration[] {
    const configuration =
      place === undefined ? this.#clusters.get(environment) : this.#placed.get(place.file)?.configuration;
    return configuration === undefined ? [...this.#configured.keys()] : [configuration];
  }

  /** The severity that the configuration gives a finding; undefined where it keeps its own. */
  severityOf(found: Break): Severity | undefined {
    const { rule, place } = found;
    const placed = place && this.#placed.get(place.file);
    for (const { severities } of this.#configurationsOf(found))
      for (const entry of severities)
        if (
          entry.rule === rule &&
          (entry.matchesPath === undefined || (placed !== undefined && entry.matchesPath(placed.relative)))
        )
          return entry.severity;
    return undefined;
  }

  /**
   * What became of each exception, once every finding was asked for. Without those of rules that did not run, and without
   * the annotations of records that another workload stands for, which are copies of its own.
   */
  entries(owned: ReadonlySet<RecordId>): readonly ExceptionEntry[] {
    return this.#entries
      .filter(({ rule, record }) => !this.#options.leftOut.has(rule) && (record === undefined || !owned.has(record)))
      .map(({ record, onNamespace, ...entry }): ExceptionEntry => ({ ...entry, state: this.#stateOf(entry) }));
  }

  #stateOf(entry: Omit<Counted, "record" | "onNamespace">): ExceptionEntry["state"] {
    if (entry.problem !== undefined) return "invalid";
    if (!this.#isInForce(entry)) return "expired";
    return entry.findings > 0 ? "applied" : "unused";
  }
}

function annotationSource({ origin, spans }: RecordHeader, path: Path, file: SourceFile | undefined): ExceptionSource {
  if (file === undefined) return { kind: "annotation", apiPath: origin.path, field: fieldText(path) };
  const { key, value } = locate(spans, path);
  return { kind: "annotation", path: file.path, ...positionOf(file, (key ?? value).start) };
}
