// Writes docs/scan.svg: the first lines that `rempart scan examples/exposed` prints on a terminal.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../src/cli/main.ts";
import { ansiToSvg } from "./lib/ansi-to-svg.ts";
import { writeGenerated } from "./lib/generated-file.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();
const command = "npx rempart scan examples/exposed";
const lines = 62;
const folder = mkdtempSync(path.join(tmpdir(), "rempart-picture-"));
const output = path.join(folder, "scan.txt");
try {
  process.chdir(root);
  const io = Object.assign(Object.create(process), { now: () => new Date("2026-11-23T00:00:00Z"), env: { LANG: "C" } });
  await main(["scan", "examples/exposed", "--color", "--output", output], io);
  const text = readFileSync(output, "utf8").split("\n").slice(0, lines).join("\n");
  writeGenerated(
    root,
    new Map([
      [
        "docs/scan.svg",
        ansiToSvg(
          `\x1b[2m$\x1b[0m ${command}\n\n${text}\n\x1b[2m…\x1b[0m`,
          80,
          `A terminal shows what ${command} prints`,
        ),
      ],
    ]),
  );
} finally {
  rmSync(folder, { recursive: true });
}
