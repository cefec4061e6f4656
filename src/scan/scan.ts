import path from "node:path";
import { Readable } from "node:stream";
import { EnvironmentBuilder } from "../analyze/environment/environment-builder.ts";
import { newestKnownMinor } from "../analyze/versions/api-removal.ts";
import { parseKubernetesVersion } from "../analyze/versions/kubernetes-version.ts";
import { workloadsOf } from "../analyze/workloads/workloads.ts";
import type { InputError } from "../errors.ts";
import { RempartError } from "../errors.ts";
import { questions } from "../guidance/questions.ts";
import type { InputEntry, RuleInfo } from "../model/finding.ts";
import type { LifecycleRow } from "../model/lifecycle.ts";
import type { RecordId, SourceFile } from "../model/record.ts";
import { toResource } from "../model/resource.ts";
import type { Rule } from "../model/rule.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { FileId } from "../model/span.ts";
import { readInventory } from "../read/inventory/read-inventory.ts";
import type { ReadSource } from "../read/source/read-source.ts";
import { readSource } from "../read/source/read-source.ts";
import { readBytes, readStream } from "../read/source/source-file.ts";
import { valuesApiVersion } from "../read/values/decode-values.ts";
import type { Baseline } from "./baseline.ts";
import type { Configuration } from "./configuration.ts";
import { defaultEnvironment } from "./configuration.ts";
import type { PlacedFile } from "./inputs.ts";
import { selectForConfigurations } from "./inputs.ts";
import { Judge } from "./judge.ts";
import { resultOf } from "./result.ts";
import { Suppressions } from "./suppressions.ts";

/** What to scan, and how. */
export interface ScanOptions {
  /** Files, folders, globs, `-` for standard input. */
  readonly paths: readonly string[];
  /** Globs to leave out. */
  readonly exclude: readonly string[];
  /** Absolute; paths in the result are relative to it. */
  readonly workingDirectory: string;
  /** A configuration file that holds for every path, in place of the nearest rempart.yaml of each. */
  readonly configPath?: string;
  /** Version that defaults are taken from, as `1.36`; the newest known where it is left out. */
  readonly kubernetesVersion?: string;
  readonly rules: readonly Rule[];
  /** Rules that were left out on purpose: the questions they answer stay open. */
  readonly leftOut?: readonly Rule[];
  /** Findings of an earlier scan, which are known and count for nothing. */
  readonly baseline?: Baseline;
  /** In bytes. */
  readonly maxFileSize: number;
  /** `YYYY-MM-DD`: the day that end-of-life dates are held against. */
  readonly today: string;
  /** The end-of-life table in place of rempart's own. */
  readonly lifecycles?: readonly LifecycleRow[];
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly onProgress?: (progress: { readonly files: number; readonly total: number }) => void;
}

/** Files read between two turns of the event loop, so that progress is shown and signals are heard. */
const filesPerTurn = 64;

/**
 * Reads what the paths name, asks every rule about it and returns all that came of it. Input that cannot be read becomes
 * an error in the result. Throws a RempartError for wrong use and for a configuration that does not hold.
 */
export async function scan(options: ScanOptions): Promise<ScanResult> {
  const started = performance.now();
  const { files, notRead, errors, configurations, kubernetesVersion } = selectForConfigurations(options);
  const version = versionOf(options.kubernetesVersion ?? kubernetesVersion);
  const work = new Scan(options, version.minor, configurations);
  let done = 0;
  for (const file of files) {
    await work.add(file);
    if (++done % filesPerTurn === 0) {
      options.onProgress?.({ files: done, total: files.length });
      await new Promise((resume) => setImmediate(resume));
    }
  }
  for (const configuration of configurations)
    work.addInventory(configuration, [
      ...new Set(files.flatMap((file) => (file.configuration === configuration ? [file.environment] : []))),
    ]);
  return work.finish({ notRead, errors, kubernetesVersion: version.text, started });
}

function versionOf(text: string | undefined): { readonly minor: number; readonly text: string } {
  if (text === undefined || text === "latest") return { minor: newestKnownMinor, text: `1.${newestKnownMinor}` };
  const version = parseKubernetesVersion(text);
  if (version === undefined || version.major !== 1)
    throw new RempartError({
      code: "usage",
      message: {
        en: `"${text}" is not a Kubernetes version. Write it as 1.36.`,
        fr: `« ${text} » n'est pas une version de Kubernetes. Écrivez-la sous la forme 1.36.`,
      },
    });
  return { minor: version.minor, text: `1.${version.minor}` };
}

interface JudgedSoFar {
  readonly judge: Judge;
  readonly builder: EnvironmentBuilder;
}

/** What the rest of the scan adds to what was judged. */
interface Finish {
  readonly notRead: readonly (InputEntry & { readonly environment: string })[];
  readonly errors: readonly InputError[];
  readonly kubernetesVersion: string;
  readonly started: number;
}

class Scan {
  readonly #options: ScanOptions;
  readonly #minor: number;
  readonly #environments = new Map<string, JudgedSoFar>();
  readonly #files = new Map<FileId, SourceFile>();
  readonly #inputs: InputEntry[] = [];
  readonly #errors: InputError[] = [];
  readonly #suppressions: Suppressions;
  #records = 0;
  #resources = 0;
  #workloads = 0;
  #bytes = 0;

  constructor(options: ScanOptions, minor: number, configurations: readonly Configuration[]) {
    this.#options = options;
    this.#minor = minor;
    const { today, rules, leftOut = [], workingDirectory } = options;
    this.#suppressions = new Suppressions({
      today,
      asked: new Set(rules.map(({ id }) => id)),
      leftOut: new Set(leftOut.map(({ id }) => id)),
      shownPath: (absolute) => path.relative(workingDirectory, absolute).split(path.sep).join("/"),
    });
    for (const configuration of configurations) this.#suppressions.addConfiguration(configuration);
  }

  /** Reads one file and asks the rules that need no other. */
  async add({ selected, environment, configuration, relative }: PlacedFile): Promise<void> {
    const { valuesOnly } = selected;
    const { maxFileSize, stdin } = this.#options;
    const bytes =
      selected.absolute === undefined
        ? await readStream(stdin ?? Readable.from([]), maxFileSize)
        : readBytes(selected.absolute, selected.path, maxFileSize);
    if ("code" in bytes) {
      this.#errors.push(bytes);
      this.#inputs.push({ path: selected.path, kind: "other", state: "notChecked", reason: bytes.message });
      this.#lackInput(environment, selected.path);
      return;
    }
    const id = this.#files.size;
    const nextRecord = () => this.#records++;
    const read = readSource({
      ...bytes,
      id,
      path: selected.path,
      environment,
      named: selected.named,
      nextRecord,
      ...(valuesOnly && { valuesOnly }),
    });
    this.#files.set(id, read.file);
    this.#suppressions.addFile(read.file, read.exceptions, { configuration, relative });
    this.#bytes += read.file.size;
    const listed = valuesOnly === "Kustomization" && !read.objects.some(({ sensitive }) => sensitive.length > 0);
    if (!listed) this.#inputs.push(read.input);
    this.#errors.push(...read.errors);
    if (read.errors.length > 0) this.#lackInput(environment, selected.path);
    this.#judge(read, environment);
  }

  /**
   * Judges the layers that a configuration keeps an inventory of, for each environment that it holds for: what lies below
   * one of them lies below all.
   */
  addInventory(configuration: Configuration, environments: readonly string[]): void {
    if (configuration.path === undefined) return;
    const { workingDirectory, maxFileSize } = this.#options;
    const shown = path.relative(workingDirectory, configuration.path).split(path.sep).join("/");
    const bytes = readBytes(configuration.path, shown, maxFileSize);
    if ("code" in bytes) return;
    for (const environment of environments.length === 0 ? [defaultEnvironment] : environments) {
      const id = this.#files.size;
      const nextRecord = () => this.#records++;
      const read = readInventory({ ...bytes, id, path: shown, environment, named: true, nextRecord });
      if (read === undefined) return;
      this.#files.set(id, read.file);
      this.#suppressions.addFile(read.file, [], { configuration, relative: path.basename(configuration.path) });
      this.#of(environment).judge.judgeByKind(toResource(read.record, "default"));
    }
  }

  #judge(read: ReadSource, environment: string): void {
    if (read.objects.length === 0 && read.dockerfile === undefined) return;
    const { judge, builder } = this.#of(environment);
    for (const record of read.objects) {
      const resource = toResource(record, "default");
      if (record.apiVersion === valuesApiVersion) {
        judge.judgeByKind(resource);
        continue;
      }
      const workloads = workloadsOf(resource);
      this.#suppressions.addResource(resource, read.file);
      this.#resources++;
      this.#workloads += workloads.length;
      judge.judgeResource(resource, workloads);
      if (record.apiVersion === "v1" && record.objectKind === "Config")
        judge.judgeKubeconfig({ resource, mode: read.file.mode });
      builder.add(resource, workloads);
    }
    if (read.dockerfile !== undefined) {
      judge.judgeDockerfile(read.dockerfile);
      builder.addDockerfile(read.dockerfile);
    }
  }

  #of(environment: string): JudgedSoFar {
    let soFar = this.#environments.get(environment);
    if (soFar === undefined) {
      const { rules, today, lifecycles } = this.#options;
      const context = { kubernetesMinor: this.#minor, today, ...(lifecycles !== undefined && { lifecycles }) };
      const fileOf = (header: { readonly origin: { readonly file: FileId } }) => this.#file(header.origin.file);
      const judge = new Judge(environment, { rules, context, fileOf });
      soFar = { judge, builder: new EnvironmentBuilder(environment) };
      this.#environments.set(environment, soFar);
    }
    return soFar;
  }

  #file(id: FileId): SourceFile {
    const file = this.#files.get(id);
    if (file === undefined) throw new RangeError(`file ${id} was not read`);
    return file;
  }

  /** What could not be read might have answered any question. */
  #lackInput(environment: string, file: string, fact: "input.readable" | "input.rendered" = "input.readable"): void {
    const { judge } = this.#of(environment);
    for (const { id } of questions) if (id.endsWith(".inputs")) judge.lack(id, { fact, holes: { file } });
  }

  /** Asks the rules that look at what is deployed together, and puts the result together. */
  finish({ notRead, errors, kubernetesVersion, started }: Finish): ScanResult {
    for (const { path, kind, state, environment } of notRead)
      if (state === "notChecked" && (kind === "helm-chart" || kind === "kustomization"))
        this.#lackInput(environment, path, "input.rendered");
    const { rules, leftOut = [], baseline } = this.#options;
    const owned = new Set<RecordId>();
    const judged = [...this.#environments].map(([name, { judge, builder }]) => {
      for (const record of builder.ownedRecords()) owned.add(record);
      for (const rule of leftOut) leaveOut(rule, judge);
      judge.judgeEnvironment(builder.build());
      return { name, ...judge.result(builder.ownedRecords()) };
    });
    const files = new Map([...this.#files.values()].map((file) => [file.path, file]));
    return resultOf({
      judged,
      suppressions: this.#suppressions,
      owned,
      known: baseline,
      kubernetesVersion,
      files,
      inputs: [...this.#inputs, ...notRead.map(({ environment, ...entry }) => entry)],
      errors: [...errors, ...this.#errors],
      rules: new Map(rules.map((rule) => [rule.id, infoOf(rule)])),
      leftOut: new Map(leftOut.map((rule) => [rule.id, infoOf(rule)])),
      stats: {
        files: this.#files.size,
        bytes: this.#bytes,
        resources: this.#resources,
        workloads: this.#workloads,
        rules: rules.length,
        milliseconds: Math.round(performance.now() - started),
      },
    });
  }
}

/** A question that a rule would have answered stays open when the rule does not run. */
function leaveOut({ id, question }: Rule, judge: Judge): void {
  const lack = { fact: "rule.left-out", holes: { rule: id } } as const;
  for (const other of questions)
    if (other.id === question || (question === "definitions" && other.id.endsWith(".definitions")))
      judge.lack(other.id, lack);
}

function infoOf({ id, severity, question, subject, scope, references, text }: Rule): RuleInfo {
  return { id, severity, question, subject, scope, references, text };
}
