import type { Path } from "../../model/json.ts";
import type { DecodedPod } from "./decode-pod.ts";

/** The levels of the Pod Security Standards, loosest first. */
export type PodSecurityLevel = "privileged" | "baseline" | "restricted";

/** The ids of Pod Security Admission's checks, as its registry has them. */
export type PodSecurityCheckId =
  | "allowPrivilegeEscalation"
  | "appArmorProfile"
  | "capabilities_baseline"
  | "capabilities_restricted"
  | "hostNamespaces"
  | "hostPathVolumes"
  | "hostPorts"
  | "hostProbesAndHostLifecycle"
  | "privileged"
  | "procMount"
  | "procMount_restricted"
  | "restrictedVolumes"
  | "runAsNonRoot"
  | "runAsUser"
  | "seLinuxOptions"
  | "seccompProfile_baseline"
  | "seccompProfile_restricted"
  | "sysctls"
  | "windowsHostProcess";

/** Why one check refuses a pod. */
export interface Refusal {
  /** What Pod Security Admission calls `ForbiddenReason`, word for word. */
  readonly reason: string;
  /** What Pod Security Admission calls `ForbiddenDetail`, word for word. It quotes names and values found in the pod. */
  readonly detail: string;
  /** The fields at fault, in the pod object; of an absent field, the path where it should be. Never empty. */
  readonly fields: readonly Path[];
}

/** A refusal and the check it comes from. */
export interface PodSecurityViolation extends Refusal {
  readonly check: PodSecurityCheckId;
}

/** Judges a pod; undefined lets it through. */
export type JudgePod = (pod: DecodedPod) => Refusal | undefined;

/** What a check does from one policy version on. */
export interface PodSecurityCheckVersion {
  /** First Kubernetes 1.x minor whose policy judges this way; it holds until the check's next version. */
  readonly minimumMinor: number;
  /** Baseline checks that the restricted level leaves out from then on, this check being stricter. */
  readonly overrides: readonly PodSecurityCheckId[];
  readonly judge: JudgePod;
}

/** One check of the Pod Security Standards, with all its versions, oldest first. */
export interface PodSecurityCheck {
  readonly id: PodSecurityCheckId;
  /** Baseline checks apply at the restricted level too, unless overridden there. */
  readonly level: "baseline" | "restricted";
  readonly versions: readonly PodSecurityCheckVersion[];
}
