import path from "node:path";
import { Readable } from "node:stream";
import { EnvironmentBuilder } from "../analyze/environment/environment-builder.ts";
import { BuildRegistry } from "../analyze/images/build-registry.ts";
import { workloadsOf } from "../analyze/workloads/workloads.ts";
import type { InputError } from "../errors.ts";
import { questions } from "../guidance/questions.ts";
import type { ClusterReading } from "../model/cluster.ts";
import type { Drift } from "../model/drift.ts";
import type { InputEntry, RuleInfo } from "../model/finding.ts";
import type { LifecycleRow } from "../model/lifecycle.ts";
import type { Origin, RecordId, SourceFile } from "../model/record.ts";
import type { RegistryPrefix } from "../model/registry.ts";
import { toResource } from "../model/resource.ts";
import type { Rule } from "../model/rule.ts";
import type { ScanResult } from "../model/scan-result.ts";
import type { FileId } from "../model/span.ts";
import { TrackedFiles } from "../read/git/tracked-files.ts";
import { readInventory } from "../read/inventory/read-inventory.ts";
import { SnapshotError } from "../read/snapshot/snapshot-error.ts";
import type { ReadSource } from "../read/source/read-source.ts";
import { readSource } from "../read/source/read-source.ts";
import { readBytes, readStream } from "../read/source/source-file.ts";
import { valuesApiVersion } from "../read/values/decode-values.ts";
import type { Baseline } from "./baseline.ts";
import { ClusterScan } from "./cluster-scan.ts";
import type { Begun, ClusterSource, LiveCluster } from "./cluster-source.ts";
import { begin, environmentsOf, findSnapshots, liveSource } from "./cluster-source.ts";
import type { Configuration } from "./configuration.ts";
import { defaultEnvironment, findConfiguration, loadConfiguration } from "./configuration.ts";
import { DriftScan } from "./drift-scan.ts";
import type { PlacedFile } from "./inputs.ts";
import { selectForConfigurations } from "./inputs.ts";
import { Judge } from "./judge.ts";
import { resultOf } from "./result.ts";
import { Suppressions } from "./suppressions.ts";
import type { Version } from "./version.ts";
import { clusterVersionOf, newestVersion, versionOf } from "./version.ts";

/** What to scan, and how. */
export interface ScanOptions {
  /** Files, folders, globs, snapshots, `-` for standard input. */
  readonly paths: readonly string[];
  /** Globs to leave out. */
  readonly exclude: readonly string[];
  /** Absolute; paths in the result are relative to it. */
  readonly workingDirectory: string;
  /** A configuration file that holds for every path, in place of the nearest rempart.yaml of each. */
  readonly configPath?: string;
  /**
   * Version that defaults are taken from, as `1.36`; where it is left out that of the cluster, else the configuration's,
   * else the newest known.
   */
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
  /** A running cluster to judge as well. */
  readonly cluster?: LiveCluster;
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
  const { sources: snapshots, refused, others } = await findSnapshots(options.paths, options.workingDirectory);
  const selection = selectForConfigurations({ ...options, paths: others });
  const { files, notRead, errors, configurations } = selection;
  const asked = versionOf(options.kubernetesVersion);
  const live = options.cluster === undefined ? [] : [liveSource(options.cluster, options.workingDirectory)];
  const sources = [...live, ...snapshots];
  const environments = environmentsOf(sources);
  const clusters: OpenCluster[] = [];
  for (const [index, source] of sources.entries())
    clusters.push({
      source,
      environment: environments[index] ?? "cluster",
      begun: await begin(source.items),
      drift: files.length === 0 ? undefined : new DriftScan(source.defaultNamespace),
    });
  const [ofCluster] = clusters.flatMap(({ begun }) => clusterVersionOf(begun.version) ?? []);
  const version = asked ?? ofCluster ?? versionOf(selection.kubernetesVersion) ?? newestVersion;
  const work = new Scan(options, version, configurations, clusters);
  for (const { path: given, error } of refused) work.refuse(given, error);
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
  for (const cluster of clusters) await work.addCluster(cluster, asked);
  return work.finish({ notRead, errors, started });
}

/** A cluster whose reading has begun. */
interface OpenCluster {
  readonly source: ClusterSource;
  readonly environment: string;
  readonly begun: Begun;
  readonly drift: DriftScan | undefined;
}

interface JudgedSoFar {
  readonly judge: Judge;
  readonly builder: EnvironmentBuilder;
}

/** What the rest of the scan adds to what was judged. */
interface Finish {
  readonly notRead: readonly (InputEntry & { readonly environment: string })[];
  readonly errors: readonly InputError[];
  readonly started: number;
}

class Scan {
  readonly #options: ScanOptions;
  readonly #version: Version;
  readonly #opened: readonly OpenCluster[];
  readonly #environments = new Map<string, JudgedSoFar>();
  readonly #files = new Map<FileId, SourceFile>();
  readonly #registries = new Map<FileId, readonly RegistryPrefix[]>();
  readonly #inputs: InputEntry[] = [];
  readonly #errors: InputError[] = [];
  readonly #suppressions: Suppressions;
  readonly #trackedFiles = new TrackedFiles();
  readonly #builds = new BuildRegistry();
  readonly #clusters: ClusterReading[] = [];
  readonly #pods = new Map<RecordId, number>();
  readonly #drift: Drift[] = [];
  #records = 0;
  #resources = 0;
  #workloads = 0;
  #bytes = 0;

  constructor(
    options: ScanOptions,
    version: Version,
    configurations: readonly Configuration[],
    opened: readonly OpenCluster[],
  ) {
    this.#options = options;
    this.#version = version;
    this.#opened = opened;
    const { today, rules, leftOut = [], workingDirectory } = options;
    this.#suppressions = new Suppressions({
      today,
      asked: new Set(rules.map(({ id }) => id)),
      leftOut: new Set(leftOut.map(({ id }) => id)),
      shownPath: (absolute) => path.relative(workingDirectory, absolute).split(path.sep).join("/"),
    });
    for (const configuration of configurations) this.#suppressions.addConfiguration(configuration);
  }

  /** Takes note of a snapshot that does not hold: it might have answered any question. */
  refuse(given: string, error: InputError): void {
    this.#errors.push(error);
    this.#inputs.push({ path: given, kind: "snapshot", state: "notChecked", reason: error.message });
    this.#lackInput("cluster", given);
  }

  /** Judges a cluster, object by object as it is read. */
  async addCluster({ source, environment, begun, drift }: OpenCluster, asked: Version | undefined): Promise<void> {
    const { configPath, workingDirectory, rules } = this.#options;
    const { items: _, finished, place, defaultNamespace: __, ...about } = source;
    const configuration =
      configPath === undefined
        ? findConfiguration(place)
        : loadConfiguration(path.resolve(workingDirectory, configPath));
    this.#suppressions.addCluster(environment, configuration);
    const work = new ClusterScan({
      environment,
      rules,
      namespaces: source.namespaces,
      suppressions: this.#suppressions,
      nextRecord: () => this.#records++,
      drift,
      open: (gitVersion) =>
        this.#of(environment, asked ?? clusterVersionOf(gitVersion), configuration.allowedRegistries),
    });
    const kind = source.snapshot === undefined ? "cluster" : "snapshot";
    try {
      for await (const item of begun.items) work.take(item);
      this.#inputs.push({ path: source.snapshot ?? source.server, kind, state: "judged" });
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      this.refuse(source.snapshot ?? source.server, error.error);
    }
    const reading = { ...about, environment, finished: finished(), ...work.finish() };
    for (const { message } of work.unread)
      this.#errors.push({ code: "cluster-partial", path: source.snapshot ?? source.server, message });
    this.#clusters.push(reading);
    if (work.drift !== undefined) this.#drift.push(work.drift);
    for (const [record, pods] of work.pods) this.#pods.set(record, pods);
    this.#resources += work.counts.resources;
    this.#workloads += work.counts.workloads;
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
    const { allowedRegistries } = configuration;
    if (allowedRegistries !== undefined) this.#registries.set(id, allowedRegistries);
    this.#bytes += read.file.size;
    const listed = valuesOnly === "Kustomization" && !read.objects.some(({ sensitive }) => sensitive.length > 0);
    if (!listed) this.#inputs.push(read.input);
    this.#errors.push(...read.errors);
    if (read.errors.length > 0) this.#lackInput(environment, selected.path);
    this.#judge(read, environment, selected.absolute);
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

  #judge(read: ReadSource, environment: string, absolute: string | undefined): void {
    for (const build of read.builds) this.#builds.add(environment, build);
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
        judge.judgeKubeconfig({ resource, mode: read.file.mode, tracking: this.#trackedFiles.of(absolute) });
      builder.add(resource, workloads);
      for (const { drift } of this.#opened) drift?.addFile(record, read.file);
    }
    if (read.dockerfile !== undefined) {
      judge.judgeDockerfile(read.dockerfile);
      builder.addDockerfile(read.dockerfile);
      this.#builds.addDockerfile(read.dockerfile);
    }
  }

  #of(environment: string, version = this.#version, registries?: readonly RegistryPrefix[]): JudgedSoFar {
    let soFar = this.#environments.get(environment);
    if (soFar === undefined) {
      const { rules, today, lifecycles } = this.#options;
      const context = { kubernetesMinor: version.minor, today, ...(lifecycles !== undefined && { lifecycles }) };
      const fileOf = (file: FileId) => this.#file(file);
      const registriesOf = (origin: Origin) =>
        origin.kind === "file" ? this.#registries.get(origin.file) : registries;
      const judge = new Judge(environment, { rules, context, fileOf, registriesOf });
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
  finish({ notRead, errors, started }: Finish): ScanResult {
    for (const { path, kind, state, environment } of notRead)
      if (state === "notChecked" && (kind === "helm-chart" || kind === "kustomization"))
        this.#lackInput(environment, path, "input.rendered");
    const { rules, leftOut = [], baseline } = this.#options;
    const owned = new Set<RecordId>();
    const judged = [...this.#environments].map(([name, { judge, builder }]) => {
      for (const record of builder.ownedRecords()) owned.add(record);
      for (const rule of leftOut) leaveOut(rule, judge);
      judge.judgeEnvironment(builder.build(this.#builds.imagesOf(name, defaultEnvironment)));
      return { name, ...judge.result(builder.ownedRecords()) };
    });
    const files = new Map([...this.#files.values()].map((file) => [file.path, file]));
    return resultOf({
      judged,
      suppressions: this.#suppressions,
      owned,
      known: baseline,
      pods: this.#pods,
      kubernetesVersion: this.#version.text,
      files,
      clusters: this.#clusters,
      drift: this.#drift,
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

function infoOf({
  id,
  severity,
  question,
  subject,
  scope,
  components,
  references,
  referencesOf,
  text,
}: Rule): RuleInfo {
  const info = { id, severity, question, subject, scope, references, text };
  return { ...info, ...(components && { components }), ...(referencesOf && { referencesOf }) };
}
