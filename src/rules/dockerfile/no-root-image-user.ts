import { baseImageUser } from "../../analyze/images/base-image-user.ts";
import { parseImageReference } from "../../analyze/images/reference.ts";
import { isWindowsImage } from "../../analyze/images/windows.ts";
import type { DockerfileStage, EffectiveUser } from "../../model/dockerfile.ts";
import { identifyUser } from "../../model/dockerfile.ts";
import type { DockerfileRecord } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { reportUnknownValue } from "./base-images.ts";
import { text } from "./no-root-image-user.text.ts";

const administrator = "containeradministrator";

/**
 * The USER of the final stage, its own or that of the stage it starts from, after substitution with the defaults of ARG;
 * allowed: a UID other than 0, and a name other than `root`, which the kubelet cannot check under `runAsNonRoot`
 * (`container has runAsNonRoot and image has non-numeric user`), so it is mentioned. Without a USER the base image
 * decides: scratch runs as root (OCI image specification, `config.User`), others where they are known by name. A final
 * stage from scratch without CMD and ENTRYPOINT holds files, no program. For Windows images, where no user is root,
 * `ContainerAdministrator` is not allowed. The group is a question of its own.
 */
export const noRootImageUser = defineRule({
  id: "no-root-image-user",
  question: "non-root.image-user",
  severity: "medium",
  references: ["nsa:non-root-containers", "attack:T1611", "owasp:K01", "owasp-2022:K01"],
  subject: "dockerfile",
  scope: "subject",
  text,
  check(record, _context, report) {
    const { effectiveUser, stages, finalStage } = record.dockerfile;
    const final = finalStage === null ? undefined : stages[finalStage];
    if (final === undefined) report.notApplicable();
    else if (effectiveUser.state === "known") checkKnown(record, effectiveUser, report);
    else if (effectiveUser.state === "absent") checkAbsent(record, effectiveUser.base, final, report);
    else reportUnknown(record, effectiveUser.reason, report);
  },
});

type BaseOfAbsent = Extract<EffectiveUser, { state: "absent" }>["base"];
type WhyUnknown = Extract<EffectiveUser, { state: "unknown" }>["reason"];
type MessagesOf = (typeof text)["en"]["messages"];

function checkKnown(
  record: DockerfileRecord,
  { user, range }: Extract<EffectiveUser, { state: "known" }>,
  report: Report<MessagesOf>,
): void {
  const identity = identifyUser(user);
  if (isWindows(record)) {
    if (user.toLowerCase() === administrator) report.fail("administrator", {}, { at: range });
  } else if (identity.kind === "root") report.fail("root", {}, { at: range });
  else if (identity.kind === "name") report.fail("byName", { user: identity.name }, { at: range, severity: "info" });
}

function checkAbsent(
  record: DockerfileRecord,
  base: BaseOfAbsent,
  final: DockerfileStage,
  report: Report<MessagesOf>,
): void {
  const at = { at: final.base.range };
  if (base.kind === "scratch") {
    if (runsProgram(record)) report.fail("scratch", {}, at);
    else report.notApplicable();
    return;
  }
  const { image } = base;
  const parsed = parseImageReference(image);
  const user = parsed.state === "reference" ? baseImageUser(parsed.reference) : "unknown";
  if (parsed.state !== "reference") reportUnknownValue("invalid", record, report);
  else if (isWindows(record)) report.notApplicable();
  else if (user === "root") report.fail("inherited", { image }, at);
  else if (user === "unknown") report.unknown("image.user", { image });
}

function reportUnknown(record: DockerfileRecord, reason: WhyUnknown, report: Pick<Report, "unknown">): void {
  const { stages, finalChain } = record.dockerfile;
  const base = stages[finalChain.at(-1) ?? -1]?.base;
  if (reason !== "unknownBase" && reason !== "noStage") reportUnknownValue(reason, record, report);
  else reportUnknownValue(base?.kind === "unknown" ? base.reason : "invalid", record, report);
}

/** The stage that the final one starts from in the end. */
function isWindows({ dockerfile: { stages, finalChain } }: DockerfileRecord): boolean {
  const first = stages[finalChain.at(-1) ?? -1];
  if (first?.base.kind !== "image") return false;
  const parsed = parseImageReference(first.base.image);
  const platform = first.platform?.value;
  return (
    parsed.state === "reference" && isWindowsImage(parsed.reference, platform?.state === "known" ? platform.value : "")
  );
}

function runsProgram({ dockerfile: { instructions, finalChain } }: DockerfileRecord): boolean {
  return instructions.some(
    ({ keyword, onbuild, stage }) =>
      (keyword === "CMD" || keyword === "ENTRYPOINT") && !onbuild && stage !== null && finalChain.includes(stage),
  );
}
