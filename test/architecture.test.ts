import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import * as checks from "./architecture/checks.ts";
import type { Source } from "./architecture/source.ts";
import { parseSource, readSources } from "./architecture/source.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

/** Files where what comes from outside gets its type, each after it was validated. */
const boundaries: ReadonlySet<string> = new Set([]);

interface Check {
  readonly name: string;
  readonly run: (sources: readonly Source[], boundaries: ReadonlySet<string>) => string[];
  /** Files that keep the rule, though they look as if they broke it. */
  readonly good: Readonly<Record<string, string>>;
  /** Sets of files, by the problem each must be reported for. */
  readonly bad: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const empty = "export {};\n";

const all: readonly Check[] = [
  {
    name: "imports go one way",
    run: checks.checkLayers,
    good: {
      "src/guidance/a.ts": 'import "../errors.ts"; import "./b.ts"; import "node:path"; import "commander";',
      "src/errors.ts": 'import "./model/a.ts";',
      "src/rules/workload/a.ts": 'import "../area/b.ts"; import "../../analyze/a.ts";',
      "src/scan/a.ts": 'import "../read/a.ts"; import "../report/a.ts";',
      "src/cli/main.ts": 'await import("./commands/scan.ts"); import "../apply/a.ts";',
      "src/model/a.test.ts": 'import "../read/a.ts";',
    },
    bad: {
      "scan comes after it": { "src/read/a.ts": 'import "../scan/a.ts";' },
      "model comes after it": { "src/guidance/a.ts": 'import type { A } from "../model/a.ts";' },
      "cli comes after it": { "src/apply/a.ts": 'await import("../cli/a.ts");' },
      "read stands beside it": { "src/report/a.ts": 'export { a } from "../read/a.ts";' },
      "cli stands beside it": { "src/server/a.ts": 'type A = import("../cli/a.ts").A;' },
      "imports only model": { "src/errors.ts": 'import "./guidance/a.ts";' },
      "has no layer": { "src/util/a.ts": empty },
      "is in no layer": { "src/cli/a.ts": 'import "../../scripts/a.ts";' },
    },
  },
  {
    name: "the product does not import tests",
    run: checks.checkTestImports,
    good: { "src/model/a.test.ts": 'import "./b.test.ts";' },
    bad: { "imports the test": { "src/model/a.ts": 'import { b } from "./b.test.ts";' } },
  },
  {
    name: "no import cycles",
    run: checks.checkCycles,
    good: {
      "src/model/a.ts": 'import { b } from "./b.ts"; import { d } from "./d.ts";',
      "src/model/b.ts": 'import type { a } from "./a.ts"; import { d } from "./d.ts";',
      "src/model/d.ts": 'const lazy = () => import("./a.ts");',
    },
    bad: {
      "src/model/a.ts -> src/model/b.ts -> src/model/c.ts -> src/model/a.ts": {
        "src/model/a.ts": 'import { b } from "./b.ts";',
        "src/model/b.ts": 'export { c } from "./c.ts";',
        "src/model/c.ts": 'import "./a.ts";',
      },
      "src/model/a.ts -> src/model/a.ts": { "src/model/a.ts": 'import "./a.ts";' },
    },
  },
  {
    name: "files stay small",
    run: checks.checkSizes,
    good: {
      "src/model/a.ts": "\n".repeat(400),
      "src/rules/a/b.text.ts": "\n".repeat(401),
      "src/rules/index.generated.ts": "\n".repeat(401),
    },
    bad: { "401 lines": { "src/model/a.ts": "\n".repeat(401) }, "900 lines": { "test/a.test.ts": "\n".repeat(900) } },
  },
  {
    name: "file names are kebab-case",
    run: checks.checkNames,
    good: { "src/rules/a/no-x509-b.examples.ts": empty, "src/virtual-modules.d.ts": empty, "scripts/a-b.mjs": empty },
    bad: {
      "src/model/aB.ts": { "src/model/aB.ts": empty },
      "src/model/a_b.ts": { "src/model/a_b.ts": empty },
      "src/model/a.b.ts": { "src/model/a.b.ts": empty },
    },
  },
  {
    name: "types are checked, not asserted, outside the boundaries",
    run: checks.checkCasts,
    good: {
      "src/model/a.ts":
        'import { b as c } from "./b.ts"; const x = ["as any"] as const; const y = x satisfies unknown;',
      "src/model/a.test.ts": "const x: any = 1 as unknown;",
    },
    bad: {
      "src/model/a.ts:2: b as string": { "src/model/a.ts": "\nconst a = b as string;" },
      "src/model/a.ts:1: any": { "src/model/a.ts": "const a: any = 1;" },
      "src/model/a.ts:1: <string>b": { "src/model/a.ts": "const a = <string>b;" },
      "src/model/a.ts:1: b!": { "src/model/a.ts": "const a = b!;" },
    },
  },
  {
    name: "nothing is marked as unfinished",
    run: checks.checkUnfinished,
    good: { "src/model/a.ts": "const mastodon = 1;" },
    bad: { "src/model/a.ts:2: // TO\u0044O: b": { "src/model/a.ts": "\n// TO\u0044O: b" } },
  },
];

const parse = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([file, text]) => parseSource(file, text));

describe("architecture", () => {
  const folders = ["bin", "src", "scripts", "test", "bench"].filter((folder) => existsSync(path.join(root, folder)));
  const sources = readSources(root, folders);

  it("reads the tree", () => {
    assert.ok(sources.some((source) => source.path.startsWith("src/guidance/")));
    assert.ok(sources.some((source) => source.path === "test/architecture.test.ts"));
  });

  for (const { name, run, good, bad } of all) {
    it(`${name}: holds`, () => {
      assert.equal(run(sources, boundaries).join("\n"), "");
    });
    it(`${name}: is seen when broken`, () => {
      assert.deepEqual(run(parse(good), new Set()), []);
      for (const [problem, files] of Object.entries(bad)) {
        const [first, ...more] = run(parse(files), new Set());
        assert.ok(first?.includes(problem), `expected "${problem}", got "${first}"`);
        assert.deepEqual(more, []);
      }
    });
  }

  it("a boundary that casts nothing is reported", () => {
    const sources = parse({ "src/model/a.ts": "const a = b as string;", "src/model/b.ts": empty });
    assert.deepEqual(checks.checkCasts(sources, new Set(["src/model/a.ts"])), []);
    const [problem] = checks.checkCasts(sources, new Set(["src/model/a.ts", "src/model/b.ts"]));
    assert.equal(problem, "src/model/b.ts: listed as a boundary, but casts nothing");
  });
});
