import type { ApiRelease } from "./api-row.ts";

/** Configuration files of components (audit, scheduler, exec credentials), from the Kubernetes changelogs. */
export const componentConfigurationApis: readonly ApiRelease[] = [
  ["audit.k8s.io/v1alpha1", "Policy", 7, 21, 24, "audit.k8s.io/v1"],
  ["audit.k8s.io/v1beta1", "Policy", 8, 21, 24, "audit.k8s.io/v1"],
  ["client.authentication.k8s.io/v1alpha1", "ExecCredential", 10, 22, 24, "client.authentication.k8s.io/v1"],
  ["kubescheduler.config.k8s.io/v1beta1", "KubeSchedulerConfiguration", 19, 22, 23, "kubescheduler.config.k8s.io/v1"],
  ["kubescheduler.config.k8s.io/v1beta2", "KubeSchedulerConfiguration", 22, 25, 28, "kubescheduler.config.k8s.io/v1"],
  ["kubescheduler.config.k8s.io/v1beta3", "KubeSchedulerConfiguration", 23, 26, 29, "kubescheduler.config.k8s.io/v1"],
];

/** kubeadm's configuration files, from kubeadm's configuration reference and the Kubernetes changelogs. */
export const kubeadmConfigurationApis: readonly ApiRelease[] = [
  ["kubeadm.k8s.io/v1alpha3", "ClusterConfiguration", 12, 13, 15, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1alpha3", "InitConfiguration", 12, 13, 15, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1alpha3", "JoinConfiguration", 12, 13, 15, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta1", "ClusterConfiguration", 13, 17, 22, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta1", "InitConfiguration", 13, 17, 22, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta1", "JoinConfiguration", 13, 17, 22, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta2", "ClusterConfiguration", 15, 24, 27, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta2", "InitConfiguration", 15, 24, 27, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta2", "JoinConfiguration", 15, 24, 27, "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta3", "ClusterConfiguration", 22, 31, "never", "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta3", "InitConfiguration", 22, 31, "never", "kubeadm.k8s.io/v1beta4"],
  ["kubeadm.k8s.io/v1beta3", "JoinConfiguration", 22, 31, "never", "kubeadm.k8s.io/v1beta4"],
];
