import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { runInMemory } from "../report/memory-io.ts";
import type { Answer } from "../support/endoflife-server.ts";
import { product, release, whileServed } from "../support/endoflife-server.ts";

interface World {
  /** Runs the program against the server, with the user's data in a folder of their own. */
  readonly run: (...args: readonly string[]) => ReturnType<typeof runInMemory>;
  readonly update: (...args: readonly string[]) => ReturnType<typeof runInMemory>;
  readonly asked: readonly string[];
  readonly folder: string;
}

async function inWorld(answers: Iterable<readonly [string, Answer]>, work: (world: World) => Promise<void>) {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-update-"));
  const env = { XDG_DATA_HOME: path.join(folder, "data") };
  const run = (...args: readonly string[]) => runInMemory(args, { cwd: folder, env, now: "2026-12-24T12:00:00Z" });
  try {
    await whileServed(new Map(answers), async ({ base, asked }) => {
      await work({ run, update: (...args) => run("data", "update", "--from", base, ...args), asked, folder });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Change {
  readonly product: string;
  readonly cycle: string;
  readonly before: string | null;
  readonly after: string | null;
}

function changesOf(out: string): readonly Change[] {
  const result: { changes: Change[] } = JSON.parse(out);
  return result.changes;
}

const kubernetes = product("kubernetes", [release("1.99", "2030-01-31"), release("1.36", "2027-07-28")]);

test("what differs is told, kept, shown and judged with", async () => {
  await inWorld([["kubernetes", kubernetes]], async ({ run, update, asked, folder }) => {
    const { code, out, err } = await update("kubernetes");
    assert.equal(code, 0, err);
    assert.deepEqual(asked, ["kubernetes"]);
    assert.match(out, /Added \(1\)\n {2}kubernetes {2}1\.99 {2}2030-01-31\n/);
    assert.match(out, /Changed \(1\)\n {2}kubernetes {2}1\.36 {2}2027-06-28 -> 2027-07-28\n/);
    assert.deepEqual(readdirSync(path.join(folder, "data/rempart")), ["updated.json"]);

    const shown = await run("data", "show", "kubernetes");
    assert.match(shown.out, /^kubernetes {2}1\.99 {2}2030-01-31 {2}fetched$/m);
    assert.match(shown.out, /^kubernetes {2}1\.35 {2}2027-02-28$/m);
    assert.doesNotMatch(shown.out, /^debian/m);

    const json: { rows: { cycle: string; fetched: boolean; checked: string; source: string }[] } = JSON.parse(
      (await run("data", "show", "k8s", "--format", "json")).out,
    );
    const fetched = json.rows.filter((row) => row.fetched);
    assert.deepEqual(
      fetched.map(({ cycle, checked }) => `${cycle} ${checked}`),
      ["1.36 2026-12-24", "1.99 2026-12-24"],
    );
    assert.match(fetched[0]?.source ?? "", /^endoflife\.date, kubernetes, asked on 2026-12-24: http:\/\/127\.0\.0\.1/);
  });
});

test("a fetched day changes what a scan finds", async () => {
  const answers: [string, Answer][] = [["debian", product("debian", [release("13", "2026-01-01")])]];
  await inWorld(answers, async ({ run, update, folder }) => {
    writeFileSync(path.join(folder, "Dockerfile"), "FROM debian:13.2\nUSER 1000:1000\n");
    const scan = ["scan", "--rule", "no-end-of-life-base-image", "--format", "json", "Dockerfile"];
    const before: { findings: unknown[] } = JSON.parse((await run(...scan)).out);
    assert.deepEqual(before.findings, []);
    await update("debian");
    const after: { findings: { message: string }[] } = JSON.parse((await run(...scan)).out);
    assert.equal(after.findings.length, 1);
  });
});

test("a second update says only what changed since, and keeps what the source no longer names", async () => {
  let releases = [release("9.9", "2031-01-31"), release("9.8", "2029-01-31"), release("9.7", "2028-01-31")];
  const answers: [string, Answer][] = [
    ["redis", (_, response) => response.end(JSON.stringify(product("redis", releases)))],
  ];
  await inWorld(answers, async ({ run, update }) => {
    await update("redis");
    assert.match((await update("redis")).out, /No day differs from the table\./);
    releases = [release("9.9", "2031-02-28"), release("9.8", null)];
    assert.deepEqual(changesOf((await update("redis", "--format", "json")).out), [
      { product: "redis", cycle: "9.8", before: "2029-01-31", after: null },
      { product: "redis", cycle: "9.9", before: "2031-01-31", after: "2031-02-28" },
    ]);
    const { out } = await run("data", "show", "redis");
    assert.match(out, /^redis {2}9\.7 {2}2028-01-31 {2}fetched$/m);
    assert.match(out, /^redis {2}7\.0 {2}2024-07-29$/m, "rempart's own rows stay");
    assert.doesNotMatch(out, /9\.8/);
  });
});

test("rows that the user imported go before fetched ones, and neither command loses the other's", async () => {
  await inWorld([["kubernetes", kubernetes]], async ({ run, update, folder }) => {
    const row = { product: "kubernetes", cycle: "1.36", endOfLife: "2029-12-31", source: "our contract" };
    writeFileSync(path.join(folder, "table.json"), JSON.stringify([row]));
    assert.equal((await run("data", "import", "table.json")).code, 0);
    const { out } = await update();
    assert.match(out, /Rows that you imported go before them: 1\./);
    const shown = (await run("data", "show", "kubernetes")).out;
    assert.match(shown, /^kubernetes {2}1\.36 {2}2029-12-31 {2}imported$/m);
    assert.match(shown, /^kubernetes {2}1\.99 {2}2030-01-31 {2}fetched$/m);
  });
});

test("--dry-run tells and writes nothing", async () => {
  await inWorld([["kubernetes", kubernetes]], async ({ update, folder }) => {
    const { code, out } = await update("kubernetes", "--dry-run");
    assert.equal(code, 0);
    assert.match(out, /Changed \(1\)/);
    assert.match(out, /Nothing was written/);
    assert.deepEqual(readdirSync(folder), []);
  });
});

test("Debian's long-term support, which is free, is the end", async () => {
  const debian = product("debian", [release("15", "2031-06-10", { isEoes: false, eoesFrom: "2033-06-30" })]);
  const ubuntu = product("ubuntu", [release("30.04", "2035-04-30", { isEoes: false, eoesFrom: "2040-04-30" })]);
  await inWorld(
    [
      ["debian", debian],
      ["ubuntu", ubuntu],
    ],
    async ({ update }) => {
      assert.deepEqual(
        changesOf((await update("debian", "ubuntu", "--format", "json")).out).map(({ after }) => after),
        ["2033-06-30", "2035-04-30"],
      );
    },
  );
});

const partial: readonly [title: string, answer: Answer | undefined, reason: RegExp][] = [
  ["one product unknown to the source", undefined, /HTTP status 404/],
  ["an error of the server", (_, response) => response.writeHead(500).end("oops"), /HTTP status 500/],
  ["no JSON", (_, response) => response.end("<html>Sign in to the network</html>"), /not JSON/],
  [
    "a body that ends before its length",
    (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"result":');
      setTimeout(() => response.destroy(), 20);
    },
    /ended too early/,
  ],
  [
    "a body that ends in the middle of a chunk",
    (_, response) => {
      response.write('{"result":');
      setTimeout(() => response.destroy(), 20);
    },
    /ended too early/,
  ],
  [
    "a body without end",
    (_, response) => {
      const more = () => {
        while (response.write(" ".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    },
    /too large/,
  ],
  ["another product's answer", product("redis", [release("7.0", "2024-07-29")]), /another product/],
  ["an answer of an older API", [{ cycle: "1.36", eol: "2027-07-28" }], /API v1/],
  ["no release", product("postgresql", []), /no release/],
  ["a day that does not exist", product("postgresql", [release("99", "2027-02-30")]), /a day that is none/],
  ["a day beyond reason", product("postgresql", [release("99", "9999-12-31")]), /a day that is none/],
  ["a number as day", product("postgresql", [{ ...release("99", null), eolFrom: 20_270_101 }]), /a day that is none/],
  ["a cycle twice", product("postgresql", [release("99", null), release("99", null)]), /a cycle twice/],
  ["too many releases", product("postgresql", new Array(6_000).fill(release("99", null))), /API v1/],
  ["releases that are no list", product("postgresql", [], { releases: { length: 3 } }), /API v1/],
  [
    "keys of Object.prototype",
    (_, response) => response.end('{"__proto__":{"result":{}},"constructor":{},"result":{"__proto__":{"name":"x"}}}'),
    /API v1/,
  ],
  ["a value nested very deep", (_, response) => response.end(`${"[".repeat(2_000_000)}`), /not JSON|API v1/],
  [
    "a redirection elsewhere",
    (_, response) => response.writeHead(302, { location: "http://192.0.2.1/steal" }).end(),
    /redirects/,
  ],
  ["a redirection without end", (_, response) => response.writeHead(302, { location: "./" }).end(), /redirects/],
];

for (const [title, answer, reason] of partial)
  test(`${title}: the others are kept, and the exit code says that one is missing`, async () => {
    const answers: [string, Answer][] = [["kubernetes", kubernetes]];
    if (answer !== undefined) answers.push(["postgresql", answer]);
    await inWorld(answers, async ({ run, update }) => {
      const { code, out, err } = await update("postgres", "kubernetes");
      assert.equal(code, 3);
      assert.match(err, reason);
      assert.match(err, /^rempart: postgres: /);
      assert.match(out, /1\.99/);
      const shown = (await run("data", "show")).out;
      assert.match(shown, /^postgres +17 +2029-11-08$/m);
      assert.match(shown, /^kubernetes +1\.99 +2030-01-31 +fetched$/m);
    });
  });

test("an error that passes is tried again", async () => {
  let tries = 0;
  const answers: [string, Answer][] = [
    [
      "kubernetes",
      (_, response) => {
        tries++;
        if (tries < 3) response.writeHead(503).end();
        else response.end(JSON.stringify(kubernetes));
      },
    ],
  ];
  await inWorld(answers, async ({ update }) => {
    assert.equal((await update("kubernetes")).code, 0);
    assert.equal(tries, 3);
  });
});

test("a redirection within this machine is followed", async () => {
  const answers: [string, Answer][] = [
    ["kubernetes", (_, response) => response.writeHead(301, { location: "/api/v1/products/moved/" }).end()],
    ["moved", kubernetes],
  ];
  await inWorld(answers, async ({ update, asked }) => {
    assert.equal((await update("kubernetes")).code, 0);
    assert.deepEqual(asked, ["kubernetes", "moved"]);
  });
});

test("names, labels and texts of the source never reach the terminal", async () => {
  const nasty = "\u001b[2J\u202e";
  const releases = [release(`1${nasty}`, "2030-01-01"), release("1.98", "2030-01-01", { label: nasty })];
  await inWorld([["kubernetes", product("kubernetes", releases, { label: nasty })]], async ({ update }) => {
    const { code, out, err } = await update("kubernetes");
    assert.equal(code, 0, err);
    assert.ok(!`${out}${err}`.includes("\u001b") && !`${out}${err}`.includes("\u202e"));
    assert.match(out, /Added \(1\)\n {2}kubernetes {2}1\.98/);
  });
});

test("a slow source is given up after two products, in bounded time", async () => {
  const drip: Answer = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(timer));
  };
  const answers: [string, Answer][] = ["almalinux", "alpine-linux", "amazon-linux"].map((slug) => [slug, drip]);
  await inWorld(answers, async ({ update, asked, folder }) => {
    const started = Date.now();
    const { code, out, err } = await update("--timeout", "1");
    assert.equal(code, 3);
    assert.ok(Date.now() - started < 15_000);
    assert.deepEqual([...new Set(asked)], ["almalinux", "alpine-linux"]);
    assert.match(err, /almalinux, alpine: no full answer in time/);
    assert.match(err, /amazonlinux, .*: not asked for/);
    assert.match(out, /Nothing was written: no product could be had\./);
    assert.deepEqual(readdirSync(path.join(folder, "data/rempart")), []);
  });
});

test("a table that cannot be written: the old one stays whole", async () => {
  await inWorld([["kubernetes", kubernetes]], async ({ run, update, folder }) => {
    await update("kubernetes");
    const file = path.join(folder, "data/rempart/updated.json");
    const before = readFileSync(file, "utf8");
    mkdirSync(`${file}.${process.pid}.partial`);
    const { code, err } = await update("kubernetes");
    assert.equal(code, 2);
    assert.match(err, /could not be written \(EEXIST\)/);
    assert.equal(readFileSync(file, "utf8"), before);
    assert.equal((await run("data", "show")).code, 0);
  });
  await inWorld([["kubernetes", kubernetes]], async ({ update, asked, folder }) => {
    writeFileSync(path.join(folder, "data"), "a file where the folder should be");
    const { code, err } = await update("kubernetes");
    assert.equal(code, 2);
    assert.match(err, /folder cannot be made/);
    assert.deepEqual(asked, [], "nothing is fetched that cannot be kept");
  });
});

test("a file of an update that does not hold is refused, not half read", async () => {
  await inWorld([["kubernetes", kubernetes]], async ({ run, update, folder }) => {
    await update("kubernetes");
    const file = path.join(folder, "data/rempart/updated.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("2030-01-31", "2030-02-31"));
    for (const command of [["show"], ["update", "kubernetes"]]) {
      const { code, err } = await run("data", ...command);
      assert.equal(code, 2);
      assert.match(err, /updated\.json/);
    }
  });
});

const wrongUse: readonly (readonly [readonly string[], RegExp])[] = [
  [["--from", "http://endoflife.date/api/v1"], /not an address to ask/],
  [["--from", "ftp://127.0.0.1/"], /not an address to ask/],
  [["--from", "https://user:example-not-real@127.0.0.1/"], /not an address to ask/],
  [["--from", "http://127.0.0.1.example.com/"], /not an address to ask/],
  [["--from", "https://127.0.0.1/?key=1"], /not an address to ask/],
  [["--from", "nonsense"], /not an address to ask/],
  [["--timeout", "0"], /seconds from 1 to 600/],
  [["--timeout", "1e9"], /seconds from 1 to 600/],
  [["pfsense"], /no product pfsense to ask for/],
];

for (const [args, message] of wrongUse)
  test(`refused: data update ${args.join(" ")}`, async () => {
    await inWorld([], async ({ run }) => {
      const { code, err } = await run("data", "update", ...args);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.ok(!err.includes("example-not-real"));
    });
  });
