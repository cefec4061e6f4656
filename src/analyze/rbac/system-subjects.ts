import type { Subject } from "./bindings.ts";

/** Users of the control plane's own processes, and the groups that are administrators by definition. */
const users: ReadonlySet<string> = new Set([
  "system:apiserver",
  "system:cloud-controller-manager",
  "system:kube-controller-manager",
  "system:kube-scheduler",
]);

const groups: ReadonlySet<string> = new Set(["system:masters", "kubeadm:cluster-admins"]);

/**
 * Service accounts of kube-system that the controller manager's own controllers act under (bootstrappolicy and
 * `--use-service-account-credentials`). No pod runs under them.
 */
const controllers: ReadonlySet<string> = new Set([
  "attachdetach-controller",
  "bootstrap-signer",
  "certificate-controller",
  "cloud-controller-manager",
  "cloud-provider",
  "clusterrole-aggregation-controller",
  "cronjob-controller",
  "daemon-set-controller",
  "deployment-controller",
  "device-taint-eviction-controller",
  "disruption-controller",
  "endpoint-controller",
  "endpointslice-controller",
  "endpointslicemirroring-controller",
  "ephemeral-volume-controller",
  "expand-controller",
  "generic-garbage-collector",
  "horizontal-pod-autoscaler",
  "job-controller",
  "kube-controller-manager",
  "kube-scheduler",
  "legacy-service-account-token-cleaner",
  "namespace-controller",
  "node-controller",
  "persistent-volume-binder",
  "pod-garbage-collector",
  "pv-protection-controller",
  "pvc-protection-controller",
  "replicaset-controller",
  "replication-controller",
  "resource-claim-controller",
  "resourcequota-controller",
  "root-ca-cert-publisher",
  "route-controller",
  "selinux-warning-controller",
  "service-account-controller",
  "service-cidrs-controller",
  "service-controller",
  "statefulset-controller",
  "token-cleaner",
  "ttl-after-finished-controller",
  "ttl-controller",
  "validatingadmissionpolicy-status-controller",
  "volumeattributesclass-protection-controller",
]);

/**
 * True for Kubernetes' own control plane and for administrators by definition. The other service accounts of kube-system
 * are not meant: network plugins and the like run there as pods, on every node, and are broken into like any program; nor
 * are the kubelets and kube-proxy, which every node has.
 */
export function isSystemComponent({ kind, name, namespace }: Subject): boolean {
  if (kind === "ServiceAccount") return namespace === "kube-system" && controllers.has(name);
  return kind === "User" ? users.has(name) : kind === "Group" && groups.has(name);
}
