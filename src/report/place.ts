import type { ExceptionSource } from "../model/exception.ts";
import type { Location } from "../model/finding.ts";

/** A place in one word or two: `path:line:column` of a file, the field and the API path of an object of a cluster. */
export function placeText(place: Location | ExceptionSource): string {
  if ("line" in place) return `${place.path}:${place.line}:${place.column}`;
  const { apiPath, field } = place;
  return field === "" ? apiPath : `${field} (${apiPath})`;
}
