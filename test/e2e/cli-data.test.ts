import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { root } from "../support/root.ts";

function inFolder(work: (run: (...args: readonly string[]) => ReturnType<typeof spawn>, folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-data-"));
  try {
    work((...args) => spawn(folder, args), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function spawn(folder: string, args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(root, "bin/rempart.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, XDG_DATA_HOME: path.join(folder, "data"), LANG: "C" },
  });
}

const inventory = `layers:
  - { layer: hypervisor, product: example-hypervisor, version: "7.0" }
  - { layer: firewall, product: none }
  - { layer: load-balancer, product: none }
`;
const table = (endOfLife: string) =>
  JSON.stringify([{ product: "example-hypervisor", cycle: "7", endOfLife, source: "the maker's page" }]);

test("an imported table is kept, shown and judged with", () => {
  inFolder((run, folder) => {
    writeFileSync(path.join(folder, "rempart.yaml"), inventory);
    writeFileSync(path.join(folder, "table.json"), table("2020-01-01"));
    const rule = ["scan", "--rule", "no-end-of-life-layer", "--format", "json", "."];

    const before: { findings: unknown[] } = JSON.parse(run(...rule).stdout);
    assert.deepEqual(before.findings, []);

    const imported = run("data", "import", "table.json");
    assert.equal(imported.status, 0, imported.stderr);
    assert.deepEqual(readdirSync(path.join(folder, "data/rempart")), ["lifecycles.json"]);

    const shown: { rows: { product: string; imported: boolean }[] } = JSON.parse(
      run("data", "show", "--format", "json").stdout,
    );
    assert.deepEqual(
      shown.rows.filter((row) => row.imported).map(({ product }) => product),
      ["example-hypervisor"],
    );
    assert.match(run("data", "show").stdout, /^example-hypervisor +7 +2020-01-01 +imported$/m);

    const after = run(...rule);
    assert.equal(after.status, 1, after.stderr);
    const { findings }: { findings: { location: { path: string; line: number } }[] } = JSON.parse(after.stdout);
    assert.deepEqual(
      findings.map(({ location }) => [location.path, location.line]),
      [["rempart.yaml", 2]],
    );
  });
});

test("a table that does not hold changes nothing", () => {
  inFolder((run, folder) => {
    writeFileSync(path.join(folder, "good.json"), table("2030-01-01"));
    writeFileSync(path.join(folder, "bad.json"), table("2030-02-30"));
    assert.equal(run("data", "import", "good.json").status, 0);
    const refused = run("data", "import", "bad.json");
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /row 1/);
    assert.match(run("data", "show").stdout, /2030-01-01 {2}imported/);
    assert.equal(run("data", "import", "missing.json").status, 2);
  });
});
