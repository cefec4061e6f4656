/** What is allowed in a field besides its type. */
export interface FieldValues {
  /** The only values, separated by spaces. */
  readonly allowed?: string;
  readonly form?: "dnsLabel" | "portName" | "labelValue";
  readonly min?: number;
  readonly max?: number;
  /** For maps: what their keys must be; `label` asks for label values too. */
  readonly keys?: "label" | "annotation";
}

const protocol: FieldValues = { allowed: "TCP UDP SCTP" };
const pullPolicy: FieldValues = { allowed: "Always IfNotPresent Never" };
const messagePolicy: FieldValues = { allowed: "File FallbackToLogsOnError" };
const modes: FieldValues = { allowed: "ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod" };
const volumeMode: FieldValues = { allowed: "Block Filesystem" };
const profile: FieldValues = { allowed: "Localhost RuntimeDefault Unconfined" };
const failurePolicy: FieldValues = { allowed: "Fail Ignore" };
const matchPolicy: FieldValues = { allowed: "Exact Equivalent" };
const sideEffects: FieldValues = { allowed: "None NoneOnDryRun Some Unknown" };
const honor: FieldValues = { allowed: "Honor Ignore" };
const port: FieldValues = { min: 1, max: 65535 };
const optionalPort: FieldValues = { min: 0, max: 65535 };
const label: FieldValues = { form: "dnsLabel" };
const labels: FieldValues = { keys: "label" };
const notNegative: FieldValues = { min: 0 };

/**
 * Values that the API server's validation asks for, by `Type.field`: enumerations (the Go types marked `+enum` and those
 * that pkg/apis/…/validation compares with a list), names, ports and label maps. The newest release's values, older ones
 * included: none of them was ever dropped.
 */
export const fieldValues: Readonly<Record<string, FieldValues>> = {
  "AppArmorProfile.type": profile,
  "Container.imagePullPolicy": pullPolicy,
  "Container.name": label,
  "Container.restartPolicy": { allowed: "Always OnFailure Never" },
  "Container.terminationMessagePolicy": messagePolicy,
  "ContainerPort.containerPort": port,
  "ContainerPort.hostPort": optionalPort,
  "ContainerPort.name": { form: "portName" },
  "ContainerPort.protocol": protocol,
  "CronJobSpec.concurrencyPolicy": { allowed: "Allow Forbid Replace" },
  "CustomResourceDefinitionSpec.scope": { allowed: "Cluster Namespaced" },
  "DaemonSetUpdateStrategy.type": { allowed: "OnDelete RollingUpdate" },
  "DeploymentSpec.replicas": notNegative,
  "DeploymentStrategy.type": { allowed: "Recreate RollingUpdate" },
  "EndpointPort.protocol": protocol,
  "EndpointSlice.addressType": { allowed: "IPv4 IPv6 FQDN" },
  "EphemeralContainer.imagePullPolicy": pullPolicy,
  "EphemeralContainer.name": label,
  "EphemeralContainer.terminationMessagePolicy": messagePolicy,
  "HPAScalingPolicy.type": { allowed: "Pods Percent" },
  "HPAScalingRules.selectPolicy": { allowed: "Max Min Disabled" },
  "HTTPGetAction.scheme": { allowed: "HTTP HTTPS" },
  "HTTPIngressPath.pathType": { allowed: "Exact Prefix ImplementationSpecific" },
  "HostPathVolumeSource.type": {
    allowed: "DirectoryOrCreate Directory FileOrCreate File Socket CharDevice BlockDevice",
  },
  "ImageVolumeSource.pullPolicy": pullPolicy,
  "JobSpec.completionMode": { allowed: "NonIndexed Indexed" },
  "JobSpec.podReplacementPolicy": { allowed: "TerminatingOrFailed Failed" },
  "LabelSelector.matchLabels": labels,
  "LabelSelectorRequirement.operator": { allowed: "In NotIn Exists DoesNotExist" },
  "MetricSpec.type": { allowed: "ContainerResource External Object Pods Resource" },
  "MetricTarget.type": { allowed: "Utilization Value AverageValue" },
  "MutatingWebhook.failurePolicy": failurePolicy,
  "MutatingWebhook.matchPolicy": matchPolicy,
  "MutatingWebhook.reinvocationPolicy": { allowed: "Never IfNeeded" },
  "MutatingWebhook.sideEffects": sideEffects,
  "NetworkPolicyPort.protocol": protocol,
  "NetworkPolicySpec.policyTypes": { allowed: "Ingress Egress" },
  "NodeSelectorRequirement.operator": { allowed: "In NotIn Exists DoesNotExist Gt Lt" },
  "ObjectMeta.annotations": { keys: "annotation" },
  "ObjectMeta.labels": labels,
  "PersistentVolumeClaimSpec.accessModes": modes,
  "PersistentVolumeClaimSpec.volumeMode": volumeMode,
  "PersistentVolumeSpec.accessModes": modes,
  "PersistentVolumeSpec.persistentVolumeReclaimPolicy": { allowed: "Retain Recycle Delete" },
  "PersistentVolumeSpec.volumeMode": volumeMode,
  "PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy": { allowed: "IfHealthyBudget AlwaysAllow" },
  "PodOS.name": { allowed: "linux windows" },
  "PodSecurityContext.fsGroupChangePolicy": { allowed: "OnRootMismatch Always" },
  "PodSecurityContext.supplementalGroupsPolicy": { allowed: "Merge Strict" },
  "PodSpec.dnsPolicy": { allowed: "ClusterFirst ClusterFirstWithHostNet Default None" },
  "PodSpec.nodeSelector": labels,
  "PodSpec.preemptionPolicy": { allowed: "Never PreemptLowerPriority" },
  "PodSpec.restartPolicy": { allowed: "Always OnFailure Never" },
  "PriorityClass.preemptionPolicy": { allowed: "Never PreemptLowerPriority" },
  "ReplicaSetSpec.replicas": notNegative,
  "ReplicationControllerSpec.selector": labels,
  "RoleRef.kind": { allowed: "Role ClusterRole" },
  "RuleWithOperations.operations": { allowed: "* CREATE UPDATE DELETE CONNECT" },
  "RuleWithOperations.scope": { allowed: "* Cluster Namespaced" },
  "SeccompProfile.type": profile,
  "SecurityContext.procMount": { allowed: "Default Unmasked" },
  "ServicePort.nodePort": optionalPort,
  "ServicePort.port": port,
  "ServicePort.protocol": protocol,
  "ServiceSpec.externalTrafficPolicy": { allowed: "Cluster Local" },
  "ServiceSpec.internalTrafficPolicy": { allowed: "Cluster Local" },
  "ServiceSpec.ipFamilies": { allowed: "IPv4 IPv6" },
  "ServiceSpec.ipFamilyPolicy": { allowed: "SingleStack PreferDualStack RequireDualStack" },
  "ServiceSpec.selector": labels,
  "ServiceSpec.sessionAffinity": { allowed: "ClientIP None" },
  "ServiceSpec.type": { allowed: "ClusterIP NodePort LoadBalancer ExternalName" },
  "StatefulSetSpec.podManagementPolicy": { allowed: "OrderedReady Parallel" },
  "StatefulSetSpec.replicas": notNegative,
  "StatefulSetUpdateStrategy.type": { allowed: "OnDelete Recreate RollingUpdate" },
  "StorageClass.reclaimPolicy": { allowed: "Delete Retain Recycle" },
  "StorageClass.volumeBindingMode": { allowed: "Immediate WaitForFirstConsumer" },
  "Subject.kind": { allowed: "User Group ServiceAccount" },
  "Taint.effect": { allowed: "NoSchedule PreferNoSchedule NoExecute" },
  "Toleration.effect": { allowed: "NoSchedule PreferNoSchedule NoExecute" },
  "Toleration.operator": { allowed: "Exists Equal Gt Lt" },
  "TopologySpreadConstraint.nodeAffinityPolicy": honor,
  "TopologySpreadConstraint.nodeTaintsPolicy": honor,
  "TopologySpreadConstraint.whenUnsatisfiable": { allowed: "DoNotSchedule ScheduleAnyway" },
  "ValidatingAdmissionPolicyBindingSpec.validationActions": { allowed: "Deny Warn Audit" },
  "ValidatingAdmissionPolicySpec.failurePolicy": failurePolicy,
  "ValidatingWebhook.failurePolicy": failurePolicy,
  "ValidatingWebhook.matchPolicy": matchPolicy,
  "ValidatingWebhook.sideEffects": sideEffects,
  "Volume.name": label,
  "VolumeMount.mountPropagation": { allowed: "None HostToContainer Bidirectional" },
};
