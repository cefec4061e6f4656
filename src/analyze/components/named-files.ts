import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import type { GroupKind, Resource } from "../../model/resource.ts";
import { settingOf } from "./settings.ts";

/** The document that a component's flag names. */
export type NamedFile =
  | { readonly state: "known"; readonly resource: Resource; readonly file: string }
  | { readonly state: "absent" }
  /** `file` is the path that the flag gives; where the flags themselves are hidden it is what hides them. */
  | { readonly state: "unknown"; readonly file: string };

/** Flags of components that name a file, and the kinds of document it may hold. */
export const namedFileKinds = {
  "authentication-config": ["apiserver.config.k8s.io/AuthenticationConfiguration"],
  "authorization-config": ["apiserver.config.k8s.io/AuthorizationConfiguration"],
  "encryption-provider-config": ["apiserver.config.k8s.io/EncryptionConfiguration", "EncryptionConfig"],
  "audit-policy-file": ["audit.k8s.io/Policy"],
  "admission-control-config-file": [
    "apiserver.config.k8s.io/AdmissionConfiguration",
    "apiserver.k8s.io/AdmissionConfiguration",
  ],
  config: ["kubelet.config.k8s.io/KubeletConfiguration"],
} as const satisfies Readonly<Record<string, readonly GroupKind[]>>;

/**
 * Follows a flag that names a file: the document of its kind whose file's path ends in that path (a copied root file
 * system keeps the folders), else the only document of that kind in the environment, else unknown. Absent only where the
 * flags are known and this one is not given.
 */
export function followFlag(
  component: Component,
  flag: keyof typeof namedFileKinds,
  environment: EnvironmentFacts,
): NamedFile {
  const setting = settingOf(component, { flag, default: undefined });
  if (setting.state === "absent") return { state: "absent" };
  if (setting.state === "unknown") return { state: "unknown", file: setting.reason };
  const file = setting.value;
  const candidates = namedFileKinds[flag].flatMap((kind) => resourcesOf(environment, kind));
  const ending = file.startsWith("/") ? file : `/${file}`;
  const atPath = candidates.filter((resource) => `/${resource.record.origin.path}`.endsWith(ending));
  const [resource, another] = atPath.length > 0 ? atPath : candidates;
  if (resource === undefined || another !== undefined) return { state: "unknown", file };
  return { state: "known", resource, file };
}
