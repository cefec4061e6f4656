import path from "node:path";
import type { InputError } from "../errors.ts";
import type { InputEntry } from "../model/finding.ts";
import type { Json } from "../model/json.ts";
import { readDocuments } from "../read/documents.ts";
import { selectFiles } from "../read/select/select-files.ts";
import type { SelectedFile } from "../read/select/types.ts";
import type { Configuration } from "./configuration.ts";
import { environmentOf, findConfiguration, loadConfiguration, relativeTo } from "./configuration.ts";

/** A file to read and the environment it belongs to. */
export interface PlacedFile {
  readonly selected: SelectedFile;
  readonly environment: string;
  readonly configuration: Configuration;
  /** Path from the configuration's folder, as its globs see it. */
  readonly relative: string;
}

/** What the paths come to, under the configuration of each. */
export interface PlacedInputs {
  readonly files: readonly PlacedFile[];
  readonly notRead: readonly (InputEntry & { readonly environment: string })[];
  readonly errors: readonly InputError[];
  /** The configurations of the paths, each once, those without a file too. */
  readonly configurations: readonly Configuration[];
  /** Kubernetes version that the first configuration to name one asks for. */
  readonly kubernetesVersion: string | undefined;
}

interface InputOptions {
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly workingDirectory: string;
  readonly configPath?: string;
}

/** Selects the files of every path, each once, and places them by the configuration nearest to the path. */
export function selectForConfigurations(options: InputOptions): PlacedInputs {
  const { workingDirectory, configPath } = options;
  const files: PlacedFile[] = [];
  const notRead: (InputEntry & { environment: string })[] = [];
  const errors: InputError[] = [];
  const seen = new Set<string>();
  const fixed = configPath === undefined ? undefined : loadConfiguration(path.resolve(workingDirectory, configPath));
  const groups = groupByConfiguration(
    options.paths,
    (argument) =>
      fixed ?? findConfiguration(argument === "-" ? workingDirectory : path.resolve(workingDirectory, argument)),
  );
  for (const { configuration, paths } of groups) {
    const exclude = [...options.exclude, ...configuration.exclude];
    const selection = selectFiles({ paths, exclude, workingDirectory }, onlyDocument);
    const place = (absolute: string) => environmentOf(configuration, absolute);
    for (const selected of [...selection.files, ...selection.values]) {
      const key = selected.absolute ?? "-";
      if (seen.has(key)) continue;
      seen.add(key);
      const absolute = selected.absolute ?? path.join(workingDirectory, "-");
      const relative = relativeTo(configuration, absolute);
      files.push({ selected, environment: place(absolute), configuration, relative });
    }
    for (const entry of selection.notRead)
      notRead.push({ ...entry, environment: place(path.resolve(workingDirectory, entry.path)) });
    errors.push(...selection.errors);
  }
  const kubernetesVersion = groups.find((group) => group.configuration.kubernetesVersion)?.configuration
    .kubernetesVersion;
  const configurations = groups.map(({ configuration }) => configuration);
  return { files, notRead, errors, configurations, kubernetesVersion };
}

/** The value of the only document of a text; undefined where there are others, or it cannot be read. */
function onlyDocument(text: string): Json | undefined {
  const [document, ...others] = readDocuments(text);
  return document?.ok === true && others.length === 0 ? document.value : undefined;
}

function groupByConfiguration(
  paths: readonly string[],
  configurationOf: (argument: string) => Configuration,
): readonly { readonly configuration: Configuration; readonly paths: string[] }[] {
  const groups = new Map<string, { configuration: Configuration; paths: string[] }>();
  for (const argument of paths) {
    const configuration = configurationOf(argument);
    const key = configuration.path ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { configuration, paths: [argument] });
    else group.paths.push(argument);
  }
  return [...groups.values()];
}
