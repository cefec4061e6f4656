import type { ImageReference } from "../../analyze/images/reference.ts";
import { parseImageReference } from "../../analyze/images/reference.ts";
import type { DockerfileStage, UnknownValue } from "../../model/dockerfile.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import type { TextRange } from "../../model/span.ts";

/** An image that a stage of a Dockerfile starts from. */
export interface BaseImage {
  /** After substitution: with the default of an ARG where one takes part, which is what a build without options uses. */
  readonly image: string;
  readonly reference: ImageReference;
  /** The reference in FROM. */
  readonly range: TextRange;
  readonly stage: DockerfileStage;
  /** Whether the final image consists of it, not merely of what was copied from such a stage. */
  readonly shipped: boolean;
}

/**
 * The images that the final stage needs, directly or through other stages. A base that the file does not tell is reported
 * as unknown; stages that are not built, start from scratch or from another stage are left out. Where nothing is left
 * the question does not arise.
 */
export function baseImagesOf(record: DockerfileRecord, report: Report): readonly BaseImage[] {
  const { stages, finalChain } = record.dockerfile;
  const bases = stages.filter(({ built, base }) => built && (base.kind === "image" || base.kind === "unknown"));
  if (bases.length === 0) report.notApplicable();
  return bases.flatMap((stage) => {
    const { base } = stage;
    if (base.kind === "unknown") reportUnknownValue(base.reason, record, report);
    if (base.kind !== "image") return [];
    const parsed = parseImageReference(base.image);
    if (parsed.state !== "reference") {
      reportUnknownValue("invalid", record, report);
      return [];
    }
    const shipped = finalChain.includes(stage.index);
    return [{ image: base.image, reference: parsed.reference, range: base.range, stage, shipped }];
  });
}

/** Says what would tell the value of a text in a FROM or a USER. */
export function reportUnknownValue(
  reason: UnknownValue | "invalid" | "invalidInstruction",
  record: DockerfileRecord,
  report: Pick<Report, "unknown">,
): void {
  const file = record.origin.path;
  if (reason === "argumentWithoutDefault" || reason === "platform" || reason === "pattern")
    report.unknown("build.argument", { file });
  else if (reason === "invalid" || reason === "invalidInstruction" || reason === "badSubstitution")
    report.unknown("input.readable", { file });
  else report.unknown("image.user", { image: file });
}
