// Writes src/analyze/schema/data/kubernetes.generated.ts from the OpenAPI documents of the Go module k8s.io/kubernetes.
// Run it, with Go at hand, after adding a release here: node scripts/run-ts.mjs scripts/write-schemas.ts
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Json, JsonObject } from "../src/model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../src/model/json.ts";
import { writeGenerated } from "./lib/generated-file.ts";

/** The newest patch release of each minor that the module proxy had, oldest first. */
const releases = [
  "v1.20.15",
  "v1.21.14",
  "v1.22.17",
  "v1.23.17",
  "v1.24.17",
  "v1.25.16",
  "v1.26.15",
  "v1.27.16",
  "v1.28.15",
  "v1.29.15",
  "v1.30.14",
  "v1.31.14",
  "v1.32.13",
  "v1.33.13",
  "v1.34.4",
  "v1.35.4",
  "v1.36.3",
  "v1.37.2",
];
const minors = releases.map((release) => Number(release.split(".")[1]));
const oldest = Math.min(...minors);
const newest = Math.max(...minors);

/** Types that are no objects in JSON, by the end of their name; the codes are those of src/analyze/schema/builtin.ts. */
const special: ReadonlyMap<string, string> = new Map([
  ["api.resource.Quantity", "q"],
  ["util.intstr.IntOrString", "p"],
  ["meta.v1.Time", "t"],
  ["meta.v1.MicroTime", "u"],
  ["meta.v1.FieldsV1", "o"],
  ["meta.v1.Patch", "o"],
  ["pkg.runtime.RawExtension", "o"],
  ...["v1", "v1beta1"].flatMap((version) =>
    ["JSON", "JSONSchemaPropsOrArray", "JSONSchemaPropsOrBool", "JSONSchemaPropsOrStringArray"].map(
      (name) => [`apiextensions.${version}.${name}`, "x"] as const,
    ),
  ),
]);

/** Answers of the API server and options of requests: nobody writes them into a file. */
const notWritten = /List$|^(DeleteOptions|WatchEvent|Status|APIGroup|APIVersions|Scale)$/;

/** What something was in which minors: code by minor. */
type History = Map<number, string>;

const kinds = new Map<string, History>();
/** `type.field` of every field that some release calls required. */
const required = new Set<string>();
const types = new Map<string, Map<string, History>>();

function download(release: string): JsonObject {
  const answer: unknown = JSON.parse(
    execFileSync("go", ["mod", "download", "-json", `k8s.io/kubernetes@${release}`], { encoding: "utf8" }),
  );
  const folder = isObject(answer) ? stringAt(answer, ["Dir"]) : undefined;
  if (folder === undefined) throw new Error(`k8s.io/kubernetes@${release} has no folder`);
  const document: unknown = JSON.parse(readFileSync(path.join(folder, "api/openapi-spec/swagger.json"), "utf8"));
  const definitions = isObject(document) ? objectAt(document, ["definitions"]) : undefined;
  if (definitions === undefined) throw new Error(`k8s.io/kubernetes@${release} has no definitions`);
  return definitions;
}

function specialCode(name: string): string | undefined {
  return special.get(name.split(".").slice(-3).join("."));
}

/** The code of a property's type; names of types stay as they are until all are known. */
function codeOf(schema: Json | undefined): string {
  const reference = stringAt(schema, ["$ref"])?.replace("#/definitions/", "");
  if (reference !== undefined) return specialCode(reference) ?? `#${reference}`;
  const type = stringAt(schema, ["type"]);
  const format = stringAt(schema, ["format"]);
  if (type === "array") return `[${codeOf(objectAt(schema, ["items"]))}`;
  if (type === "object") {
    const values = objectAt(schema, ["additionalProperties"]);
    return values === undefined ? "o" : `{${codeOf(values)}`;
  }
  if (type === "string") return format === "byte" ? "y" : "";
  if (type === "boolean") return "b";
  if (type === "number") return "n";
  if (type === "integer") return format === "int32" ? "i" : "l";
  throw new Error(`a type that is not known: ${JSON.stringify(schema)}`);
}

function note(history: Map<string, History>, key: string, minor: number, code: string): void {
  const known = history.get(key) ?? new Map<number, string>();
  history.set(key, known.set(minor, code));
}

function readRelease(release: string, minor: number): void {
  const definitions = download(release);
  const waiting: string[] = [];
  for (const [name, definition] of Object.entries(definitions)) {
    const declared = objectAt(definition, ["properties"]);
    if (declared === undefined || !("apiVersion" in declared)) continue;
    for (const entry of listAt(definition, ["x-kubernetes-group-version-kind"])) {
      const [group = "", version = "", kind = ""] = ["group", "version", "kind"].map((key) => stringAt(entry, [key]));
      if (notWritten.test(kind)) continue;
      note(kinds, `${group === "" ? "" : `${group}/`}${version} ${kind}`, minor, name);
      waiting.push(name);
    }
  }
  const seen = new Set(waiting);
  for (const name of seen) {
    const fields = types.get(name) ?? new Map<string, History>();
    types.set(name, fields);
    for (const field of listAt(definitions[name], ["required"])) required.add(`${name}.${String(field)}`);
    for (const [field, schema] of Object.entries(objectAt(definitions[name], ["properties"]) ?? {})) {
      const code = codeOf(schema);
      note(fields, field, minor, code);
      const reference = /#(.*)/.exec(code)?.[1];
      if (reference !== undefined) seen.add(reference);
    }
  }
}

/** `@since` or `@since-until` (the first minor without it), an empty text for what every release has. */
function rangesOf(history: History): readonly (readonly [code: string, range: string])[] {
  const ranges: (readonly [string, string])[] = [];
  for (let minor = oldest; minor <= newest; minor++) {
    const code = history.get(minor);
    if (code === undefined || history.get(minor - 1) === code) continue;
    let until = minor + 1;
    while (history.get(until) === code) until++;
    const since = minor === oldest ? "" : String(minor);
    ranges.push([code, until > newest ? (since === "" ? "" : `@${since}`) : `@${since}-${until}`]);
  }
  return ranges;
}

for (const [index, release] of releases.entries()) readRelease(release, minors[index] ?? 0);

const names = [...types.keys()].sort();
const numbers = new Map(names.map((name, index) => [name, index.toString(36)]));
const numbered = (code: string) => code.replace(/#(.*)/, (_, name: string) => `#${numbers.get(name)}`);

const typeLines = names.map((name) => {
  const fields = [...(types.get(name) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = fields.flatMap(([field, history]) =>
    rangesOf(history).map(([code, range]) => {
      const mark = required.has(`${name}.${field}`) ? "!" : "";
      return `${field}${mark}${code === "" ? "" : `:${numbered(code)}`}${range}`;
    }),
  );
  return [name.slice(name.lastIndexOf(".") + 1), ...entries].join(" ");
});
const kindLines = [...kinds]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([kind, history]) => rangesOf(history).map(([name, range]) => `${kind} ${numbers.get(name)}${range}`));

writeGenerated(
  process.env.REMPART_ROOT ?? process.cwd(),
  new Map([
    [
      "src/analyze/schema/data/kubernetes.generated.ts",
      `// Generated by scripts/write-schemas.ts from api/openapi-spec/swagger.json of k8s.io/kubernetes (Apache-2.0), releases
// ${releases[0]} to ${releases.at(-1)}. Do not edit. The notation is read by src/analyze/schema/builtin.ts.

/** The minors of Kubernetes 1 that the data cover. */
export const oldestMinor = ${oldest};
export const newestMinor = ${newest};

/** One kind a line: apiVersion, kind, the number of its type in base 36, and in which minors it is served. */
export const kindLines = \`
${kindLines.join("\n")}
\`;

/** One type a line: its name and its fields, each with \`!\` where it is required, the code of its type and the minors that have it. */
export const typeLines = \`
${typeLines.join("\n")}
\`;
`,
    ],
  ]),
);
