export { decodePod } from "./decode-pod.ts";
export { evaluatePodSecurity } from "./evaluate.ts";
export type { WronglyTyped } from "./fields.ts";
export { withDefaultHostPorts } from "./host-port-defaults.ts";
export { podSecurityChecks } from "./registry.ts";
export type {
  PodSecurityCheck,
  PodSecurityCheckId,
  PodSecurityCheckVersion,
  PodSecurityLevel,
  PodSecurityViolation,
} from "./types.ts";
export {
  newestPodSecurityMinor,
  type ParsedPodSecurityVersion,
  type PodSecurityVersion,
  parsePodSecurityVersion,
} from "./version.ts";
export { withDefaultVolumes } from "./volume-defaults.ts";
