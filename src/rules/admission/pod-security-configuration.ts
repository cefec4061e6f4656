import type { ParsedPodSecurityConfiguration } from "../../analyze/pod-security-labels/configuration.ts";
import { parsePodSecurityConfiguration } from "../../analyze/pod-security-labels/configuration.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";

/** Kinds of file that the PodSecurity plugin's configuration is written in. */
export const configurationKinds: readonly GroupKind[] = [
  "apiserver.config.k8s.io/AdmissionConfiguration",
  "apiserver.k8s.io/AdmissionConfiguration",
  "pod-security.admission.config.k8s.io/PodSecurityConfiguration",
];

/** The PodSecurity plugin's configuration in a resource of one of {@link configurationKinds}. */
export function podSecurityConfigurationIn({ object }: Resource): ParsedPodSecurityConfiguration {
  return parsePodSecurityConfiguration(object);
}
