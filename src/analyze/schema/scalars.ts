import type { Json } from "../../model/json.ts";
import { isDnsSubdomain, isValidLabelValue } from "../labels/syntax.ts";
import type { Form, ScalarKind } from "./types.ts";

const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const serviceName = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const quantity = /^[+-]?(\d+\.?\d*|\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d+)?$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const microTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}(Z|[+-]\d\d:\d\d)$/;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const largestInt32 = 2 ** 31 - 1;

/** True for a quantity such as `100m` or `1.5Gi` (apimachinery `resource.ParseQuantity`). */
export function isQuantity(text: string): boolean {
  return text.length <= 64 && quantity.test(text.trim());
}

/** True for a time as RFC 3339 has it (`metav1.Time`). */
export function isTime(text: string): boolean {
  return text.length <= 64 && time.test(text);
}

/** True for a time with exactly six decimals (`metav1.MicroTime`, as in a Lease). */
export function isMicroTime(text: string): boolean {
  return text.length <= 64 && microTime.test(text);
}

/** True for base64 with padding; line breaks count for nothing (Go's `base64.StdEncoding`). */
export function isBase64(text: string): boolean {
  const compact = text.replace(/[\r\n]/g, "");
  return compact.length % 4 === 0 && base64.test(compact);
}

/** True for a list of bytes, which Go takes for base64 too. */
export function isByteList(list: readonly Json[]): boolean {
  return list.every((item) => item === null || (Number.isInteger(item) && Number(item) >= 0 && Number(item) <= 255));
}

/** Whether a number fits a type: `type` for one that is none of its kind, `range` for one that is too large or small. */
export function judgeNumber(kind: ScalarKind, value: number): "fits" | "type" | "range" {
  if (kind === "number" || kind === "quantity") return "fits";
  if (!Number.isInteger(value)) return "type";
  const limit = kind === "int64" ? 2 ** 63 : largestInt32 + 1;
  return value >= -limit && value < limit ? "fits" : "range";
}

/** True for a text in the form that apimachinery's functions of that name ask for. */
export function hasForm(form: Form, text: string): boolean {
  switch (form) {
    case "dnsLabel":
      return text.length <= 63 && dnsLabel.test(text);
    case "serviceName":
      return text.length <= 63 && serviceName.test(text);
    case "dnsSubdomain":
      return isDnsSubdomain(text);
    case "pathSegment":
      return text !== "." && text !== ".." && !/[/%]/.test(text);
    case "portName":
      return text.length <= 15 && dnsLabel.test(text) && /[a-z]/.test(text) && !text.includes("--");
    case "labelValue":
      return isValidLabelValue(text);
  }
}
