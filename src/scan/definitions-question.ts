import type { QuestionId } from "../guidance/questions.ts";
import type { GroupKind } from "../model/resource.ts";

const ofKind: ReadonlyMap<GroupKind, QuestionId> = new Map<GroupKind, QuestionId>([
  ["Secret", "secrets.definitions"],
  ["ConfigMap", "secrets.definitions"],
  ["apiserver.config.k8s.io/EncryptionConfiguration", "secrets.definitions"],
  ["EncryptionConfig", "secrets.definitions"],
  ["ServiceAccount", "control-plane.definitions"],
  ["Config", "kubeconfig.definitions"],
  ["networking.k8s.io/NetworkPolicy", "network-policies.definitions"],
  ["networking.k8s.io/Ingress", "encryption-in-transit.definitions"],
  ["extensions/Ingress", "encryption-in-transit.definitions"],
  ["extensions/NetworkPolicy", "network-policies.definitions"],
  ["apiserver.config.k8s.io/AuthenticationConfiguration", "anonymous-access.definitions"],
]);

const ofGroup: ReadonlyMap<string, QuestionId> = new Map<string, QuestionId>([
  ["rbac.authorization.k8s.io", "control-plane.definitions"],
  ["kubeadm.k8s.io", "control-plane.definitions"],
  ["kubelet.config.k8s.io", "control-plane.definitions"],
  ["apiserver.config.k8s.io", "control-plane.definitions"],
  ["apiregistration.k8s.io", "encryption-in-transit.definitions"],
  ["admissionregistration.k8s.io", "pod-security.definitions"],
  ["audit.k8s.io", "audit.definitions"],
  ["cilium.io", "network-policies.definitions"],
  ["projectcalico.org", "network-policies.definitions"],
  ["policy.networking.k8s.io", "network-policies.definitions"],
  ["gateway.networking.k8s.io", "encryption-in-transit.definitions"],
  ["networking.istio.io", "encryption-in-transit.definitions"],
  ["security.istio.io", "encryption-in-transit.definitions"],
  ["policy.linkerd.io", "encryption-in-transit.definitions"],
  ["cert-manager.io", "encryption-in-transit.definitions"],
  ["route.openshift.io", "encryption-in-transit.definitions"],
  ["crd.projectcalico.org", "network-policies.definitions"],
]);

/** Under which recommendation a kind's own mistakes (a key given twice, an unknown field) are asked about. */
export function definitionsQuestionOf(groupKind: GroupKind): QuestionId {
  const slash = groupKind.indexOf("/");
  const group = slash < 0 ? "" : groupKind.slice(0, slash);
  return ofKind.get(groupKind) ?? ofGroup.get(group) ?? "pod-security.definitions";
}
