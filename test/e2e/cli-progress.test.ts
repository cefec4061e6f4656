import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Io, OutputStream } from "../../src/cli/io.ts";
import { progressOn } from "../../src/cli/progress.ts";

function recorder(isTTY: boolean) {
  const written: string[] = [];
  const stderr: OutputStream = { isTTY, on: () => {}, write: (text) => written.push(String(text)) > 0 };
  const io: Io = { stdin: (async function* () {})(), stdout: stderr, stderr, env: {}, cwd: () => "/" };
  return { io, written };
}

describe("progress", () => {
  it("shows nothing in the first second, then ten times a second at most, and clears its line", () => {
    const { io, written } = recorder(true);
    let now = 0;
    const progress = progressOn(io, "en", () => now);
    for (const [at, files] of [
      [900, 1],
      [1_000, 2],
      [1_050, 3],
      [1_100, 4],
    ] as const) {
      now = at;
      progress.show({ files, total: 9 });
    }
    progress.clear();
    assert.deepEqual(written, ["\r\x1b[K2 of 9 files", "\r\x1b[K4 of 9 files", "\r\x1b[K"]);
  });

  it("shows nothing where standard error is no terminal, and nothing to clear for quick work", () => {
    for (const isTTY of [true, false]) {
      const { io, written } = recorder(isTTY);
      let now = 0;
      const progress = progressOn(io, "fr", () => now);
      now = isTTY ? 10 : 10_000;
      progress.show({ files: 1, total: 2 });
      progress.clear();
      assert.deepEqual(written, []);
    }
  });
});
