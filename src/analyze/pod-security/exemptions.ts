import type { JudgePod } from "./types.ts";

/**
 * Lets through pods with `spec.os.name: windows`: pod validation refuses the Linux-only fields on them (KEP-2802), so
 * from policy v1.25 on the restricted level no longer asks for those.
 */
export function exceptWindows(judge: JudgePod): JudgePod {
  return (pod) => (pod.os === "windows" ? undefined : judge(pod));
}

/**
 * Lets through pods with `spec.hostUsers: false` whatever the nodes support: root in a user namespace is not root on
 * the host (KEP-127). Unconditional from policy v1.35 on; older versions never relax, the alpha gate that did is gone.
 */
export function exceptUserNamespaces(judge: JudgePod): JudgePod {
  return (pod) => (pod.hostUsers === false ? undefined : judge(pod));
}
