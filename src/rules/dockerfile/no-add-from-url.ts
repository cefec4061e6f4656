import type { CopySource } from "../../model/dockerfile.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-add-from-url.text.ts";

/**
 * ADD with an address, in the stages that the final image needs; allowed: `--checksum=…` (Dockerfile 1.6, for Git since
 * 1.17), for Git also a full commit as fragment (`#<40 hexadecimal digits>`) or in `?commit=` and `?checksum=` (1.18).
 * A branch or a tag of a Git repository can be moved. COPY fetches nothing.
 */
export const noAddFromUrl = defineRule({
  id: "no-add-from-url",
  question: "images.build-downloads",
  severity: "medium",
  references: ["nsa:secure-images", "attack:T1195.002", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check({ dockerfile, origin }, _context, report) {
    const { stages, instructions } = dockerfile;
    if (stages.length === 0) report.notApplicable();
    for (const instruction of instructions) {
      const { keyword, stage } = instruction;
      if (keyword !== "ADD" || instruction.checksum !== null) continue;
      if (stage === null || stages[stage]?.built !== true) continue;
      for (const source of instruction.sources) {
        const found = judge(source);
        if (found === "unknown") report.unknown("build.argument", { file: origin.path });
        else if (found !== "fixed" && source.kind !== "heredoc")
          report.fail(found, {}, { at: source.path.range, ...(found === "git" && { severity: "low" }) });
      }
    }
  },
});

const commit = /#[0-9a-f]{40}(?:[0-9a-f]{24})?(?::|$)|[?&](?:commit|checksum)=[0-9a-f]{40}(?:[0-9a-f]{24})?(?:&|#|$)/;

function judge(source: CopySource): "fixed" | "unknown" | "url" | "plainUrl" | "git" {
  if (source.kind === "heredoc") return "fixed";
  const { value, text: written } = source.path;
  const address = value.state === "known" ? value.value : written;
  if (source.kind === "path") return value.state === "unknown" && written.startsWith("$") ? "unknown" : "fixed";
  if (source.kind === "url") return address.startsWith("http:") ? "plainUrl" : "url";
  if (commit.test(address)) return "fixed";
  return value.state === "unknown" && /[#?].*\$/.test(written) ? "unknown" : "git";
}
