import type { Path } from "../../model/json.ts";

/** A path as `kubectl explain` and the API server write it: `spec.containers[0].image`. */
export function formatPath(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}
