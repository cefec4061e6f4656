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

/** Kinds without a namespace: those of Kubernetes itself, gone ones included, and of what many clusters have beside it. */
const clusterScoped: ReadonlySet<GroupKind> = new Set([
  "ComponentStatus",
  "Namespace",
  "Node",
  "PersistentVolume",
  "admissionregistration.k8s.io/InitializerConfiguration",
  "admissionregistration.k8s.io/MutatingAdmissionPolicy",
  "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
  "admissionregistration.k8s.io/MutatingWebhookConfiguration",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
  "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "apiregistration.k8s.io/APIService",
  "auditregistration.k8s.io/AuditSink",
  "authentication.k8s.io/SelfSubjectReview",
  "authentication.k8s.io/TokenReview",
  "authorization.k8s.io/SelfSubjectAccessReview",
  "authorization.k8s.io/SelfSubjectRulesReview",
  "authorization.k8s.io/SubjectAccessReview",
  "certificates.k8s.io/CertificateSigningRequest",
  "certificates.k8s.io/ClusterTrustBundle",
  "extensions/PodSecurityPolicy",
  "flowcontrol.apiserver.k8s.io/FlowSchema",
  "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
  "imagepolicy.k8s.io/ImageReview",
  "internal.apiserver.k8s.io/StorageVersion",
  "networking.k8s.io/IngressClass",
  "networking.k8s.io/IPAddress",
  "networking.k8s.io/ServiceCIDR",
  "node.k8s.io/RuntimeClass",
  "policy/PodSecurityPolicy",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "resource.k8s.io/DeviceClass",
  "resource.k8s.io/DeviceTaintRule",
  "resource.k8s.io/ResourceClass",
  "resource.k8s.io/ResourceSlice",
  "scheduling.k8s.io/PriorityClass",
  "storage.k8s.io/CSIDriver",
  "storage.k8s.io/CSINode",
  "storage.k8s.io/StorageClass",
  "storage.k8s.io/VolumeAttachment",
  "storage.k8s.io/VolumeAttributesClass",
  "storagemigration.k8s.io/StorageVersionMigration",
  "cert-manager.io/ClusterIssuer",
  "cilium.io/CiliumClusterwideNetworkPolicy",
  "crd.projectcalico.org/GlobalNetworkPolicy",
  "gateway.networking.k8s.io/GatewayClass",
  "kyverno.io/ClusterPolicy",
  "policy.networking.k8s.io/AdminNetworkPolicy",
  "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
  "policy.networking.k8s.io/ClusterNetworkPolicy",
  "projectcalico.org/GlobalNetworkPolicy",
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
  const { apiVersion, objectKind, object } = record;
  return { record, ...identify(apiVersion, objectKind, object, defaultNamespace) };
}

/** What {@link toResource} says of an object that is in no record. */
export function identify(
  apiVersion: string,
  kind: string,
  object: JsonObject,
  defaultNamespace: string,
): Omit<Resource, "record"> {
  const groupKind = groupKindOf(apiVersion, kind);
  const namespaced = !clusterScoped.has(groupKind) && !isConfiguration(groupKind);
  return {
    groupKind,
    object,
    identity: {
      apiVersion,
      kind,
      namespace: namespaced ? (stringAt(object, ["metadata", "namespace"]) ?? defaultNamespace) : "",
      name: stringAt(object, ["metadata", "name"]) ?? generatedName(object),
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
