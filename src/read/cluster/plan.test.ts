import assert from "node:assert/strict";
import test from "node:test";
import { keptKinds } from "../../analyze/environment/environment-builder.ts";
import { isConfiguration } from "../../model/resource.ts";
import { rules } from "../../rules/index.generated.ts";
import { readDocuments } from "../documents.ts";
import { clusterRole } from "./cluster-role.ts";
import { planFor, pluralOf } from "./plan.ts";

const ruleKinds = rules.flatMap(({ kinds = [] }) => kinds);
const plan = planFor(ruleKinds);
const position = (groupKind: string) => plan.findIndex((item) => item.groupKind === groupKind);

test("every kind that a rule names or looks up is read", () => {
  for (const groupKind of new Set([...ruleKinds, ...keptKinds]))
    if (!isConfiguration(groupKind) && !groupKind.startsWith("extensions/"))
      assert.ok(position(groupKind) >= 0, groupKind);
  assert.ok(
    planFor(["new.example/Thing"]).some(({ resource, group }) => resource === "things" && group === "new.example"),
  );
});

test("no kind is read twice, no configuration file is looked for in a cluster", () => {
  assert.equal(new Set(plan.map(({ groupKind }) => groupKind)).size, plan.length);
  assert.equal(new Set(plan.map(({ group, resource }) => `${resource}.${group}`)).size, plan.length);
  assert.ok(plan.every(({ groupKind }) => !isConfiguration(groupKind)));
});

test("owners come before what they own", () => {
  const chains = [
    ["Namespace", "Node", "ServiceAccount", "networking.k8s.io/NetworkPolicy", "Service", "apps/Deployment"],
    ["argoproj.io/Rollout", "apps/Deployment", "apps/ReplicaSet", "Pod"],
    [
      "serving.knative.dev/Service",
      "serving.knative.dev/Configuration",
      "serving.knative.dev/Revision",
      "apps/Deployment",
    ],
    ["apps.openshift.io/DeploymentConfig", "ReplicationController", "Pod"],
    ["batch/CronJob", "batch/Job", "Pod"],
    ["apps/StatefulSet", "Pod"],
    ["apps/DaemonSet", "Pod"],
  ];
  for (const chain of chains) {
    const positions = chain.map(position);
    assert.deepEqual(
      positions,
      [...positions].sort((a, b) => a - b),
    );
    assert.ok(
      positions.every((index) => index >= 0),
      chain.join(),
    );
  }
  assert.equal(position("Pod"), plan.length - 1);
});

test("of Secrets, and of nothing else, only metadata is read", () => {
  assert.deepEqual(
    plan.filter(({ metadataOnly }) => metadataOnly).map(({ groupKind }) => groupKind),
    ["Secret"],
  );
});

test("plurals by convention", () => {
  const plurals = {
    NetworkPolicy: "networkpolicies",
    Gateway: "gateways",
    Ingress: "ingresses",
    HTTPRoute: "httproutes",
    PodSecurityPolicy: "podsecuritypolicies",
    PeerAuthentication: "peerauthentications",
    Mesh: "meshes",
  };
  for (const [kind, plural] of Object.entries(plurals)) assert.equal(pluralOf(kind), plural);
});

test("the role grants reading and nothing else, in YAML, in both languages", () => {
  for (const options of [{}, { secrets: true }, { language: "fr" } as const]) {
    const [document, ...more] = readDocuments(clusterRole(plan, options));
    assert.equal(more.length, 0);
    assert.ok(document?.ok);
    const text = JSON.stringify(document.value);
    const verbs = [...text.matchAll(/"verbs":\[([^\]]*)\]/g)].map(([, list]) => list);
    assert.deepEqual([...new Set(verbs)].sort(), ['"get"', '"get","list"', '"list"']);
    assert.equal(text.includes('"secrets"'), options.secrets === true);
    assert.doesNotMatch(text, /"\*"/);
  }
  // Without its marks, the rule on Secrets is the one that is there when it is asked for.
  const unmarked = clusterRole(plan).replace(/^ {2}# (?=- | {2})/gm, "  ");
  assert.equal(unmarked, clusterRole(plan, { secrets: true }));
  assert.match(clusterRole(plan, { language: "fr" }), /^# Les droits minimaux/);
  assert.match(
    clusterRole(plan),
    /apiGroups: \["apps"\]\n {4}resources:\n {6}- "daemonsets"\n {6}- "deployments"\n {6}- "replicasets"\n {6}- "statefulsets"\n {4}verbs: \["list"\]/,
  );
});
