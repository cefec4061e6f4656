import type { Reference } from "../../model/rule.ts";

/**
 * The section of the guide that a definition's own mistakes belong to, by the question that is asked of its kind: a
 * misspelt field of a NetworkPolicy is a matter of network policies.
 */
export const definitionSectionsByQuestion = {
  "images.definitions": ["nsa:secure-images"],
  "pod-security.definitions": ["nsa:pod-security-enforcement"],
  "control-plane.definitions": ["nsa:control-plane-hardening"],
  "encryption-in-transit.definitions": ["nsa:encryption"],
  "network-policies.definitions": ["nsa:network-policies"],
  "secrets.definitions": ["nsa:secrets"],
  "anonymous-access.definitions": ["nsa:authentication"],
  "kubeconfig.definitions": ["nsa:kubeconfig-files"],
  "audit.definitions": ["nsa:audit-logging"],
} as const satisfies Readonly<Record<string, readonly Reference[]>>;

/** All of those sections. */
export const definitionSections: readonly Reference[] = Object.values(definitionSectionsByQuestion).flat();
