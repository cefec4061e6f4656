import type { DecodedPod, SecurityContext } from "./decode-pod.ts";
import { namedContainers } from "./wording.ts";

/** Security contexts at fault, the pod's own first, and what sets them: `pod`, then `container "a"`. */
export interface BadContexts {
  readonly setters: readonly string[];
  readonly contexts: readonly SecurityContext[];
}

/** Finds the security contexts, of the pod and of its containers, that `isBad` holds for; none leaves both lists empty. */
export function badContexts(pod: DecodedPod, isBad: (security: SecurityContext) => boolean): BadContexts {
  const own = isBad(pod.security);
  const containers = pod.containers.filter(({ security }) => isBad(security));
  const named = containers.length > 0 ? [namedContainers(containers.map(({ name }) => name))] : [];
  return {
    setters: [...(own ? ["pod"] : []), ...named],
    contexts: [...(own ? [pod.security] : []), ...containers.map(({ security }) => security)],
  };
}
