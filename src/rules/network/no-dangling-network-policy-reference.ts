import { matchesSelector, parseSelector } from "../../analyze/labels/selector.ts";
import { analyzedPolicy } from "../../analyze/network-policies/workload-isolation.ts";
import type { EnvironmentFacts, NamespaceFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { at, isObject, listAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { groupOf, labelsOf } from "../../model/resource.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-dangling-network-policy-reference.text.ts";

/**
 * What a NetworkPolicy names besides its own pods (networking.k8s.io/v1): `ports[].port` by name in `spec.ingress`, against
 * `ports[].name` of the containers of the pods it selects; `namespaceSelector` of its peers, against the labels of the
 * Namespaces. Namespaces are asked only where the input is a whole cluster's, known by the Namespaces `default` and
 * `kube-system`; ports only where the manifest of every pod that is selected was read. Every version of Kubernetes gives a
 * Namespace the label `kubernetes.io/metadata.name` since 1.21.
 */
export const noDanglingNetworkPolicyReference = defineRule({
  id: "no-dangling-network-policy-reference",
  question: "network-policies.references",
  severity: "low",
  references: ["nsa:network-policies"],
  subject: "resource",
  scope: "environment",
  kinds: ["networking.k8s.io/NetworkPolicy", "extensions/NetworkPolicy"],
  text,
  check(policy, { environment }, report) {
    if (analyzedPolicy(policy).state === "invalid")
      return report.unknown("network-policy.valid", { name: policy.identity.name });
    const namespace = environment.namespaces.find(({ name }) => name === policy.identity.namespace);
    if (namespace !== undefined) judgePorts(policy, namespace, report);
    judgeNamespaces(policy, environment, report);
  },
});

type Messages = Readonly<{ port: "{name}{port}"; namespace: "{name}" }>;

/** Groups of Kubernetes itself; the controller of another kind may add containers and ports to its pods. */
const ownGroups: ReadonlySet<string> = new Set(["", "apps", "batch"]);

function judgePorts(policy: Resource, namespace: NamespaceFacts, report: Report<Messages>): void {
  const analyzed = analyzedPolicy(policy);
  if (analyzed.state === "invalid" || analyzed.ingress.state === "notApplicable") return;
  const { selector } = analyzed;
  listAt(policy.object, ["spec", "ingress"]).forEach((rule, index) => {
    listAt(rule, ["ports"]).forEach((entry, position) => {
      const port = stringAt(entry, ["port"]);
      if (port === undefined) return;
      const pods = namespace.workloads.filter(({ labels }) => matchesSelector(selector, labels) === true);
      if (pods.length === 0 || pods.some(({ identity }) => !ownGroups.has(groupOf(identity.apiVersion)))) {
        report.unknown("workload.manifest");
        return;
      }
      const named = `${stringAt(entry, ["protocol"]) ?? "TCP"}/${port}`;
      if (pods.some(({ portNames }) => portNames.has(named))) return;
      const path = ["spec", "ingress", index, "ports", position, "port"];
      report.fail("port", { name: policy.identity.name, port }, { at: path });
    });
  });
}

function judgeNamespaces(policy: Resource, environment: EnvironmentFacts, report: Report<Messages>): void {
  const all = resourcesOf(environment, "Namespace");
  const names = new Set(all.map(({ identity }) => identity.name));
  const isWholeCluster = names.has("default") && names.has("kube-system");
  for (const [direction, side] of [
    ["ingress", "from"],
    ["egress", "to"],
  ] as const) {
    listAt(policy.object, ["spec", direction]).forEach((rule, index) => {
      listAt(rule, [side]).forEach((peer, position) => {
        const written = at(peer, ["namespaceSelector"]);
        if (!isObject(written)) return;
        if (!isWholeCluster) {
          report.unknown("namespace.manifest");
          return;
        }
        const selector = parseSelector(written, "nothing");
        if (selector.state === "invalid" || all.some((namespace) => selects(selector, namespace))) return;
        const path = ["spec", direction, index, side, position, "namespaceSelector"];
        report.fail("namespace", { name: policy.identity.name }, { at: path });
      });
    });
  }
}

function selects(selector: Parameters<typeof matchesSelector>[0], namespace: Resource): boolean {
  const { name } = namespace.identity;
  return (
    matchesSelector(selector, new Map([...labelsOf(namespace.object), ["kubernetes.io/metadata.name", name]])) === true
  );
}
