import type { JsonObject } from "./json.ts";
import { own, stringAt, stringsAt } from "./json.ts";
import type { ObjectRecord } from "./record.ts";

/** The name of a kind with its API group and without its version: `apps/Deployment`, `Pod` for the core group. */
export type GroupKind = string;

/** What identifies a Kubernetes object. */
export interface ResourceIdentity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty for what has no namespace. */
  readonly namespace: string;
  readonly name: string;
}

/** A Kubernetes object or configuration as rules see it. */
export interface Resource {
  readonly record: ObjectRecord;
  readonly identity: ResourceIdentity;
  readonly groupKind: GroupKind;
  readonly object: JsonObject;
}

/** API group of an apiVersion: empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}

/** Group and kind in one word, as {@link GroupKind}. */
export function groupKindOf(apiVersion: string, kind: string): GroupKind {
  const group = groupOf(apiVersion);
  return group === "" ? kind : `${group}/${kind}`;
}

const clusterScoped: ReadonlySet<GroupKind> = new Set([
  "Namespace",
  "Node",
  "PersistentVolume",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "apiregistration.k8s.io/APIService",
  "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
  "admissionregistration.k8s.io/MutatingWebhookConfiguration",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
  "admissionregistration.k8s.io/MutatingAdmissionPolicy",
  "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
  "certificates.k8s.io/CertificateSigningRequest",
  "networking.k8s.io/IngressClass",
  "policy/PodSecurityPolicy",
  "scheduling.k8s.io/PriorityClass",
  "storage.k8s.io/StorageClass",
  "storage.k8s.io/CSIDriver",
  "storage.k8s.io/VolumeAttachment",
  "node.k8s.io/RuntimeClass",
  "gateway.networking.k8s.io/GatewayClass",
  "policy.networking.k8s.io/AdminNetworkPolicy",
  "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
  "cert-manager.io/ClusterIssuer",
  "kyverno.io/ClusterPolicy",
  "cilium.io/CiliumClusterwideNetworkPolicy",
  "policy.networking.k8s.io/ClusterNetworkPolicy",
  "projectcalico.org/GlobalNetworkPolicy",
  "crd.projectcalico.org/GlobalNetworkPolicy",
]);

/** Configuration files of components: they have apiVersion and kind, but are no API objects and have no namespace. */
const configurationGroups: ReadonlySet<string> = new Set([
  "kubeadm.k8s.io",
  "kubelet.config.k8s.io",
  "kubeproxy.config.k8s.io",
  "kubescheduler.config.k8s.io",
  "apiserver.config.k8s.io",
  "apiserver.k8s.io",
  "audit.k8s.io",
  "pod-security.admission.config.k8s.io",
  "rempart.dev",
]);

/** Configuration files of the core group: kubeconfig, and what EncryptionConfiguration was before Kubernetes 1.13. */
const coreConfigurations: ReadonlySet<GroupKind> = new Set(["Config", "EncryptionConfig"]);

/** True for a configuration file of a component or of kubectl, false for an API object. */
export function isConfiguration(groupKind: GroupKind): boolean {
  const slash = groupKind.indexOf("/");
  return slash < 0 ? coreConfigurations.has(groupKind) : configurationGroups.has(groupKind.slice(0, slash));
}

/**
 * The resource in a record. An object of a namespaced kind without `metadata.namespace` gets `defaultNamespace`, as
 * kubectl would give it.
 */
export function toResource(record: ObjectRecord, defaultNamespace: string): Resource {
  const groupKind = groupKindOf(record.apiVersion, record.objectKind);
  const namespaced = !clusterScoped.has(groupKind) && !isConfiguration(groupKind);
  return {
    record,
    groupKind,
    object: record.object,
    identity: {
      apiVersion: record.apiVersion,
      kind: record.objectKind,
      namespace: namespaced ? (stringAt(record.object, ["metadata", "namespace"]) ?? defaultNamespace) : "",
      name: stringAt(record.object, ["metadata", "name"]) ?? generatedName(record.object),
    },
  };
}

function generatedName(object: JsonObject): string {
  const prefix = stringAt(object, ["metadata", "generateName"]);
  return prefix === undefined ? "" : `${prefix}*`;
}

/** The labels of a resource. */
export function labelsOf(object: JsonObject): ReadonlyMap<string, string> {
  return stringsAt(object, ["metadata", "labels"]);
}

/** An annotation of a resource. */
export function annotationOf(object: JsonObject, key: string): string | undefined {
  return stringsAt(own(object, "metadata"), ["annotations"]).get(key);
}
