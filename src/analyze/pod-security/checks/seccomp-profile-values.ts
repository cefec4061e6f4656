import { badContexts } from "../bad-contexts.ts";
import type { DecodedPod } from "../decode-pod.ts";
import type { Refusal } from "../types.ts";
import { distinctSorted, quoted } from "../wording.ts";

/** True for a profile that is set, to neither "RuntimeDefault" nor "Localhost"; a profile without a type is. */
function isBadSeccompType(type: string | undefined): type is string {
  return type !== undefined && type !== "RuntimeDefault" && type !== "Localhost";
}

/** The pod's and the containers' `seccompProfile.type` of value `Unconfined`, or of none that is known. */
export function badSeccompTypes(pod: DecodedPod): Refusal | undefined {
  const { setters, contexts } = badContexts(pod, ({ seccompProfile }) => isBadSeccompType(seccompProfile));
  if (contexts.length === 0) return undefined;
  const values = distinctSorted(contexts.map(({ seccompProfile }) => seccompProfile).filter(isBadSeccompType));
  return {
    reason: "seccompProfile",
    detail: `${setters.join(" and ")} must not set securityContext.seccompProfile.type to ${quoted(values)}`,
    fields: contexts.map(({ path }) => [...path, "seccompProfile", "type"]),
  };
}
