import { unversionedPackages } from "../../analyze/dockerfile/packages.ts";
import { programOf } from "../../analyze/dockerfile/programs.ts";
import { defineRule } from "../../model/rule.ts";
import { readableCommandsOf } from "./build-commands.ts";
import { text } from "./no-unversioned-package.text.ts";

/**
 * Commands of RUN in the stages that the final image needs; not allowed: packages of a language that are installed by
 * name alone, with pip (unless constraints or hashes hold them), `npm --global`, gem, and `go install …@latest`.
 * Packages that a lock file or a requirements file names, and those of a distribution, are left out.
 */
export const noUnversionedPackage = defineRule({
  id: "no-unversioned-package",
  question: "images.build-packages",
  severity: "low",
  references: ["nsa:secure-images", "attack:T1195", "owasp-2022:K02"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    for (const { scripts } of readableCommandsOf(record, report))
      for (const command of scripts.flat(2)) {
        const program = programOf(command);
        const packages = program && unversionedPackages(program);
        if (packages !== undefined)
          report.fail("newest", { manager: packages.manager, names: packages.names.join(", ") }, { at: command.range });
      }
  },
});
