import type { Path } from "../../model/json.ts";
import type { GroupKind } from "../../model/resource.ts";

/** What is known beforehand of a resource: an API server's discovery has the last word on all but the last two. */
export interface KnownResource {
  readonly groupKind: GroupKind;
  /** Its name in paths and in RBAC. */
  readonly resource: string;
  /** Versions that can be read, the best first. */
  readonly versions: readonly string[];
  readonly namespaced: boolean;
  /** Only the metadata of its objects is read. */
  readonly metadataOnly?: boolean;
  /** Fields that are let go at once: large, and nothing looks at them. `*` stands for each item of a list. */
  readonly omit?: readonly Path[];
}

type Extra = Pick<KnownResource, "metadataOnly" | "omit">;

const cluster = (groupKind: GroupKind, resource: string, versions: string, extra: Extra = {}): KnownResource => ({
  groupKind,
  resource,
  versions: versions.split(" "),
  namespaced: false,
  ...extra,
});
const namespaced = (groupKind: GroupKind, resource: string, versions: string, extra: Extra = {}): KnownResource => ({
  ...cluster(groupKind, resource, versions, extra),
  namespaced: true,
});

const rbac = "rbac.authorization.k8s.io";
const admission = "admissionregistration.k8s.io";
const gateway = "gateway.networking.k8s.io";
const knative = "serving.knative.dev";

/**
 * Resources that are read before the workloads: what workloads, and the rules on them, refer to.
 * The order is that of reading.
 */
export const referredResources: readonly KnownResource[] = [
  cluster("Namespace", "namespaces", "v1"),
  // Up to 50 images a node, with all their names: ImageLocality is the scheduler's concern.
  cluster("Node", "nodes", "v1", { omit: [["status", "images"]] }),
  // The API server itself enforces the schemas on what it serves; they are most of a definition's size.
  cluster("apiextensions.k8s.io/CustomResourceDefinition", "customresourcedefinitions", "v1 v1beta1", {
    omit: [
      ["spec", "versions", "*", "schema"],
      ["spec", "validation"],
    ],
  }),
  namespaced("ServiceAccount", "serviceaccounts", "v1"),
  cluster(`${rbac}/ClusterRole`, "clusterroles", "v1 v1beta1"),
  cluster(`${rbac}/ClusterRoleBinding`, "clusterrolebindings", "v1 v1beta1"),
  namespaced(`${rbac}/Role`, "roles", "v1 v1beta1"),
  namespaced(`${rbac}/RoleBinding`, "rolebindings", "v1 v1beta1"),
  namespaced("networking.k8s.io/NetworkPolicy", "networkpolicies", "v1"),
  cluster(`${admission}/ValidatingWebhookConfiguration`, "validatingwebhookconfigurations", "v1 v1beta1"),
  cluster(`${admission}/MutatingWebhookConfiguration`, "mutatingwebhookconfigurations", "v1 v1beta1"),
  cluster(`${admission}/ValidatingAdmissionPolicy`, "validatingadmissionpolicies", "v1 v1beta1 v1alpha1"),
  cluster(`${admission}/ValidatingAdmissionPolicyBinding`, "validatingadmissionpolicybindings", "v1 v1beta1 v1alpha1"),
  cluster(`${admission}/MutatingAdmissionPolicy`, "mutatingadmissionpolicies", "v1 v1beta1 v1alpha1"),
  cluster(`${admission}/MutatingAdmissionPolicyBinding`, "mutatingadmissionpolicybindings", "v1 v1beta1 v1alpha1"),
  cluster("policy/PodSecurityPolicy", "podsecuritypolicies", "v1beta1"),
  cluster("apiregistration.k8s.io/APIService", "apiservices", "v1 v1beta1"),
  namespaced("LimitRange", "limitranges", "v1"),
  namespaced("Service", "services", "v1"),
  namespaced("networking.k8s.io/Ingress", "ingresses", "v1 v1beta1"),
  namespaced(`${gateway}/Gateway`, "gateways", "v1 v1beta1 v1alpha2"),
  namespaced(`${gateway}/HTTPRoute`, "httproutes", "v1 v1beta1 v1alpha2"),
  namespaced(`${gateway}/GRPCRoute`, "grpcroutes", "v1 v1alpha2"),
  namespaced("ConfigMap", "configmaps", "v1"),
  namespaced("Secret", "secrets", "v1", { metadataOnly: true }),
  cluster("kyverno.io/ClusterPolicy", "clusterpolicies", "v1 v2beta1"),
  cluster("policies.kyverno.io/ImageValidatingPolicy", "imagevalidatingpolicies", "v1 v1beta1 v1alpha1"),
  cluster("policy.sigstore.dev/ClusterImagePolicy", "clusterimagepolicies", "v1beta1 v1alpha1"),
  cluster("cert-manager.io/ClusterIssuer", "clusterissuers", "v1"),
  cluster("cilium.io/CiliumClusterwideNetworkPolicy", "ciliumclusterwidenetworkpolicies", "v2"),
  cluster("policy.networking.k8s.io/AdminNetworkPolicy", "adminnetworkpolicies", "v1alpha1"),
  cluster("policy.networking.k8s.io/BaselineAdminNetworkPolicy", "baselineadminnetworkpolicies", "v1alpha1"),
  cluster("policy.networking.k8s.io/ClusterNetworkPolicy", "clusternetworkpolicies", "v1alpha2"),
  cluster("projectcalico.org/GlobalNetworkPolicy", "globalnetworkpolicies", "v3"),
  cluster("crd.projectcalico.org/GlobalNetworkPolicy", "globalnetworkpolicies", "v1"),
  // Gatekeeper names the resource of a constraint as its kind, in small letters.
  cluster("constraints.gatekeeper.sh/RatifyVerification", "ratifyverification", "v1beta1"),
];

/** Resources whose objects run pods; owners come before what they own, so that a Pod's owner has been seen before it. */
export const workloadResources: readonly KnownResource[] = [
  namespaced("PodTemplate", "podtemplates", "v1"),
  namespaced("argoproj.io/Rollout", "rollouts", "v1alpha1"),
  namespaced(`${knative}/Service`, "services", "v1"),
  namespaced(`${knative}/Configuration`, "configurations", "v1"),
  namespaced(`${knative}/Revision`, "revisions", "v1"),
  namespaced("apps.openshift.io/DeploymentConfig", "deploymentconfigs", "v1"),
  namespaced("apps/Deployment", "deployments", "v1 v1beta2 v1beta1"),
  namespaced("apps/StatefulSet", "statefulsets", "v1 v1beta2 v1beta1"),
  namespaced("apps/DaemonSet", "daemonsets", "v1 v1beta2"),
  namespaced("batch/CronJob", "cronjobs", "v1 v1beta1"),
  namespaced("batch/Job", "jobs", "v1"),
  namespaced("apps/ReplicaSet", "replicasets", "v1 v1beta2"),
  namespaced("ReplicationController", "replicationcontrollers", "v1"),
  namespaced("Pod", "pods", "v1"),
];
