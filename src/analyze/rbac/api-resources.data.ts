/**
 * Resources of Kubernetes' own API groups, as RBAC names them: a line each under its group, `plural Kind n|c shortNames
 * subresources`, `n` for those in namespaces. Beside what discovery lists: names that exist for authorization alone
 * (`signers`, `users`, what the kubelet asks about `nodes`), and resources of earlier releases.
 */
export const apiResourceLines = `
[]
bindings Binding n - -
componentstatuses ComponentStatus c cs -
configmaps ConfigMap n cm -
endpoints Endpoints n ep -
events Event n ev -
groups - c - -
limitranges LimitRange n limits -
namespaces Namespace c ns finalize,status
nodes Node c no configz,healthz,log,metrics,pods,proxy,spec,stats,status
persistentvolumeclaims PersistentVolumeClaim n pvc status
persistentvolumes PersistentVolume c pv status
pods Pod n po attach,binding,ephemeralcontainers,eviction,exec,log,portforward,proxy,resize,status
podtemplates PodTemplate n - -
replicationcontrollers ReplicationController n rc scale,status
resourcequotas ResourceQuota n quota status
secrets Secret n - -
serviceaccounts ServiceAccount n sa token
services Service n svc proxy,status
users - c - -
[admissionregistration.k8s.io]
mutatingadmissionpolicies MutatingAdmissionPolicy c - -
mutatingadmissionpolicybindings MutatingAdmissionPolicyBinding c - -
mutatingwebhookconfigurations MutatingWebhookConfiguration c - -
validatingadmissionpolicies ValidatingAdmissionPolicy c - status
validatingadmissionpolicybindings ValidatingAdmissionPolicyBinding c - -
validatingwebhookconfigurations ValidatingWebhookConfiguration c - -
[apiextensions.k8s.io]
customresourcedefinitions CustomResourceDefinition c crd,crds status
[apiregistration.k8s.io]
apiservices APIService c - status
[apps]
controllerrevisions ControllerRevision n - -
daemonsets DaemonSet n ds status
deployments Deployment n deploy scale,status
replicasets ReplicaSet n rs scale,status
statefulsets StatefulSet n sts scale,status
[authentication.k8s.io]
selfsubjectreviews SelfSubjectReview c - -
tokenreviews TokenReview c - -
uids - c - -
userextras - c - -
[authorization.k8s.io]
localsubjectaccessreviews LocalSubjectAccessReview n - -
selfsubjectaccessreviews SelfSubjectAccessReview c - -
selfsubjectrulesreviews SelfSubjectRulesReview c - -
subjectaccessreviews SubjectAccessReview c - -
[autoscaling]
horizontalpodautoscalers HorizontalPodAutoscaler n hpa status
[batch]
cronjobs CronJob n cj status
jobs Job n - status
[certificates.k8s.io]
certificatesigningrequests CertificateSigningRequest c csr approval,status
clustertrustbundles ClusterTrustBundle c - -
podcertificaterequests PodCertificateRequest n - status
signers - c - -
[coordination.k8s.io]
leasecandidates LeaseCandidate n - -
leases Lease n - -
[discovery.k8s.io]
endpointslices EndpointSlice n - -
[events.k8s.io]
events Event n ev -
[flowcontrol.apiserver.k8s.io]
flowschemas FlowSchema c - status
prioritylevelconfigurations PriorityLevelConfiguration c - status
[internal.apiserver.k8s.io]
storageversions StorageVersion c - status
[metrics.k8s.io]
nodes NodeMetrics c - -
pods PodMetrics n - -
[networking.k8s.io]
ingressclasses IngressClass c - -
ingresses Ingress n ing status
ipaddresses IPAddress c ip -
networkpolicies NetworkPolicy n netpol -
servicecidrs ServiceCIDR c - status
[node.k8s.io]
runtimeclasses RuntimeClass c - -
[policy]
poddisruptionbudgets PodDisruptionBudget n pdb status
podsecuritypolicies PodSecurityPolicy c psp -
[rbac.authorization.k8s.io]
clusterrolebindings ClusterRoleBinding c - -
clusterroles ClusterRole c - -
rolebindings RoleBinding n - -
roles Role n - -
[resource.k8s.io]
deviceclasses DeviceClass c - -
devicetaintrules DeviceTaintRule c - status
resourceclaims ResourceClaim n - status
resourceclaimtemplates ResourceClaimTemplate n - -
resourcepoolstatusrequests ResourcePoolStatusRequest c - status
resourceslices ResourceSlice c - -
[scheduling.k8s.io]
podgroups PodGroup n - status
priorityclasses PriorityClass c pc -
workloads Workload n - -
[storage.k8s.io]
csidrivers CSIDriver c - -
csinodes CSINode c - -
csistoragecapacities CSIStorageCapacity n - -
storageclasses StorageClass c sc -
volumeattachments VolumeAttachment c - status
volumeattributesclasses VolumeAttributesClass c vac -
[storagemigration.k8s.io]
storageversionmigrations StorageVersionMigration c - status
`;
