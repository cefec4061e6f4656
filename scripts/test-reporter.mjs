// Node's spec reporter, with what was skipped listed by name, and the runner's own summary kept for the very end.
import path from "node:path";
import { PassThrough } from "node:stream";
import { spec as Spec } from "node:test/reporters";

const summaryLine = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

/** Source maps may have turned the bundled file into its source already. */
function sourceOf(file = "") {
  const { REMPART_ROOT: root = "", REMPART_TEST_OUT: out = "" } = process.env;
  return path.relative(file.endsWith(".ts") ? root : out, file).replace(/\.js$/, ".ts");
}

export default async function* report(events) {
  const spec = new Spec();
  const passOn = spec.pipe(new PassThrough({ encoding: "utf8" }));
  const skipped = [];
  const summary = [];
  for await (const event of events) {
    const { type, data } = event;
    if (type === "test:pass" && data.skip !== undefined && data.skip !== false) {
      const reason = typeof data.skip === "string" && data.skip !== "" ? ` (${data.skip})` : "";
      skipped.push(`${sourceOf(data.file)}: ${data.name}${reason}`);
    }
    if (type === "test:diagnostic" && data.nesting === 0 && summaryLine.test(data.message)) {
      summary.push(data.message);
      continue;
    }
    spec.write(event);
    const text = passOn.read();
    if (text !== null) yield text;
  }
  spec.end();
  for await (const text of passOn) yield text;
  if (skipped.length > 0)
    yield `\nskipped:\n${skipped
      .sort()
      .map((line) => `  ${line}\n`)
      .join("")}`;
  yield `\n${summary.map((line) => `\u2139 ${line}\n`).join("")}`;
}
