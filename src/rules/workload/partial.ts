import { isPartial } from "../../analyze/workloads/security-fields.ts";
import type { Report } from "../../model/rule.ts";
import type { Workload, WorkloadSummary } from "../../model/workload.ts";

type UnknownReport = Pick<Report, "unknown">;

/** Says that the whole definition is not known where the pod template is a piece of a patch. */
export function reportPartial(workload: Workload, report: UnknownReport): void {
  const { containers } = workload;
  const whole = containers.some(({ role }) => role === "regular") && !containers.some((c) => isPartial(workload, c));
  if (!whole) reportUnrendered(workload, report);
}

/** Says that something in the definition is still to be filled in. */
export function reportUnrendered({ resource }: Workload, report: UnknownReport): void {
  report.unknown("input.rendered", { file: resource.record.origin.path });
}

/** The same, of what is kept of a workload. */
export function reportUnrenderedSummary({ record }: WorkloadSummary, report: UnknownReport): void {
  report.unknown("input.rendered", { file: record.origin.path });
}
