import { keptKinds } from "../analyze/environment/environment-builder.ts";
import { imageCheckKinds } from "../analyze/images/verification.ts";
import type { FactId } from "../guidance/facts.ts";
import type { Question, QuestionId } from "../guidance/questions.ts";
import { questions } from "../guidance/questions.ts";
import type { ClusterLack } from "../model/cluster.ts";
import type { GroupKind } from "../model/resource.ts";
import type { Rule } from "../model/rule.ts";
import { workloadResources } from "../read/cluster/known-resources.data.ts";
import type { Plan } from "../read/cluster/plan.ts";
import type { Doubt } from "./judge.ts";
import type { Lack } from "./tally.ts";

const ofGroup = (...groups: readonly string[]) =>
  [...keptKinds].filter((kind) => groups.some((group) => kind.startsWith(`${group}/`)));

/** A PodTemplate runs nothing. */
const workloadKinds = workloadResources.map(({ groupKind }) => groupKind).filter((kind) => kind !== "PodTemplate");
const admission = "admissionregistration.k8s.io";
const policyKinds = [
  "networking.k8s.io/NetworkPolicy",
  ...ofGroup("policy.networking.k8s.io", "cilium.io", "projectcalico.org", "crd.projectcalico.org"),
];
const gatewayKinds = ofGroup("gateway.networking.k8s.io", "gateway.networking.x-k8s.io");
/** Static pods, and where kubeadm keeps what it was told. */
const componentKinds = ["Pod", "ConfigMap"];

/** Kinds of objects that tell a fact. */
const kindsOfFact: Readonly<Partial<Record<FactId, readonly GroupKind[]>>> = {
  "workload.manifest": workloadKinds,
  "workload.service-account": ["ServiceAccount"],
  "namespace.manifest": ["Namespace"],
  "namespace.labels": ["Namespace"],
  "rbac.manifests": ofGroup("rbac.authorization.k8s.io"),
  "network-policy.manifest": policyKinds,
  "network-policy.other-kind": policyKinds,
  "admission.policies": [
    `${admission}/ValidatingWebhookConfiguration`,
    `${admission}/MutatingWebhookConfiguration`,
    `${admission}/ValidatingAdmissionPolicy`,
    `${admission}/ValidatingAdmissionPolicyBinding`,
    `${admission}/MutatingAdmissionPolicy`,
    `${admission}/MutatingAdmissionPolicyBinding`,
  ],
  "image.verification": imageCheckKinds,
  "webhook.manifest": [
    `${admission}/ValidatingWebhookConfiguration`,
    `${admission}/MutatingWebhookConfiguration`,
    "apiextensions.k8s.io/CustomResourceDefinition",
  ],
  "api-service.manifest": ["apiregistration.k8s.io/APIService"],
  "mesh.policy": ofGroup("security.istio.io", "networking.istio.io", "policy.linkerd.io"),
  "gateway.manifest": gatewayKinds,
  "service.manifest": ["Service"],
  "ingress.manifest": ["networking.k8s.io/Ingress"],
  "cluster.nodes": ["Node"],
  "kube-apiserver.flags": componentKinds,
  "etcd.flags": componentKinds,
  "kube-controller-manager.flags": componentKinds,
  "kube-scheduler.flags": componentKinds,
  "kubelet.configuration": ["ConfigMap"],
};

/** Kinds that rules on a question look up beside the facts it names: what is not there may make them fail. */
const alsoLookedUp: Readonly<Partial<Record<QuestionId, readonly GroupKind[]>>> = {
  "pod-security.resources": ["LimitRange"],
  "pod-security.service-account-token": ofGroup("rbac.authorization.k8s.io"),
  "network-policies.ingress": ["Namespace"],
  "network-policies.egress": ["Namespace"],
  "network-policies.selection": [...workloadKinds, "Namespace"],
};

function kindsOfQuestion({ id, facts, components = {} }: Question): ReadonlySet<GroupKind> {
  return new Set([
    ...[...facts, ...Object.values(components)].flatMap((fact) => kindsOfFact[fact] ?? []),
    ...(alsoLookedUp[id] ?? []),
  ]);
}

/** What of a cluster was not read, for the questions that need it. */
export function doubtsOf(lacks: readonly ClusterLack[], plan: Plan, rules: readonly Rule[]): readonly Doubt[] {
  const kindsOfRules = new Map<string, Set<GroupKind>>();
  for (const { question, kinds = [] } of rules) {
    const known = kindsOfRules.get(question) ?? new Set();
    for (const kind of kinds) known.add(kind);
    kindsOfRules.set(question, known);
  }
  return lacks.flatMap((lack) => {
    const item = plan.find(({ group, resource }) => group === lack.group && resource === lack.resource);
    // Only the metadata of Secrets is read, and no rule asks about that.
    if (item === undefined || item.metadataOnly) return [];
    const { groupKind } = item;
    return (
      questions
        // What the API server holds it has taken: definitions are judged of what was read.
        .filter(({ id }) => !id.endsWith(".definitions"))
        .filter((question) => kindsOfQuestion(question).has(groupKind) || kindsOfRules.get(question.id)?.has(groupKind))
        .map((question) => ({
          question: question.id,
          lack: lackOf(lack),
          namespace: lack.namespace,
          kinds: ownKinds(groupKind),
        }))
    );
  });
}

/** A rule about a workload was asked of what was read; the workloads that were not are other subjects. */
function ownKinds(groupKind: GroupKind): ReadonlySet<string> {
  const kinds = workloadKinds.includes(groupKind) ? workloadKinds : [groupKind];
  return new Set(kinds.map((kind) => kind.slice(kind.indexOf("/") + 1)));
}

function lackOf({ verb, group, resource, namespace, reason }: ClusterLack): Lack {
  const name = group === "" ? resource : `${resource}.${group}`;
  if (reason === "failed") return { fact: "cluster.whole", holes: { resource: name } };
  if (namespace !== undefined) return { fact: "cluster.readable-in", holes: { verb, resource: name, namespace } };
  return { fact: "cluster.readable", holes: { verb, resource: name } };
}

/** Questions whose subjects are objects, all of which were read. */
export function settledBy(doubts: readonly Doubt[]): readonly QuestionId[] {
  const open = new Set(doubts.map(({ question }) => question));
  return questions
    .filter(({ id, subject, facts: [fact] }) => isObject(subject) && kindsOfFact[fact] !== undefined && !open.has(id))
    .map(({ id }) => id);
}

function isObject(subject: Question["subject"]): boolean {
  return subject === "resource" || subject === "workload" || subject === "namespace";
}

/** What a policy refers to may be in a namespace that was not asked for. */
export function otherNamespaces(): readonly Doubt[] {
  const lack: Lack = { fact: "cluster.other-namespaces", holes: {} };
  return [{ question: "network-policies.references", lack, kinds: new Set() }];
}
