import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { fieldText } from "../../model/path-text.ts";
import { groupKindOf } from "../../model/resource.ts";
import { readDocuments } from "../../read/documents.ts";
import { differencesOf } from "./compare.ts";

function object(yaml: string): JsonObject {
  const [document] = readDocuments(yaml);
  assert.ok(document?.ok && isObject(document.value), yaml);
  return document.value;
}

const differ = (file: string, live: string) => {
  const [one, other] = [object(file), object(live)];
  const groupKind = groupKindOf(String(one.apiVersion), String(one.kind));
  return differencesOf(groupKind, one, other).map(({ path }) => fieldText(path));
};
const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: ${spec}\n`;
const of = (container: string, spec = "") => pod(`{ containers: [{ name: c, ${container} }]${spec} }`);

describe("drift of two objects", () => {
  test("none: other spellings of the same, what Go leaves out, and other orders of what has none", () => {
    const same: readonly (readonly [string, string])[] = [
      [
        of("resources: { limits: { cpu: 0.5, memory: 1024Mi } }"),
        of("resources: { limits: { cpu: 500m, memory: 1Gi } }"),
      ],
      [of("ports: [{ containerPort: 80 }]"), of("ports: [{ containerPort: 80, protocol: TCP }]")],
      [of("stdin: false, env: []", ", hostNetwork: false"), of("image: null")],
      [
        of("env: [{ name: A, value: '1' }, { name: B, value: '2' }]"),
        of("env: [{ name: B, value: '2' }, { name: A, value: '1' }]"),
      ],
      [
        of("securityContext: { capabilities: { drop: [A, B] } }"),
        of("securityContext: { capabilities: { drop: [B, A] } }"),
      ],
      [of("livenessProbe: { httpGet: { port: 8080 } }"), of("livenessProbe: { httpGet: { port: '8080' } }")],
      [of("env: [{ name: P, value: '********' }]"), of("env: [{ name: P, value: other }]")],
      [
        of("image: a:1"),
        of(
          "image: a:1, imagePullPolicy: IfNotPresent, terminationMessagePath: /dev/termination-log, securityContext: {}",
        ),
      ],
      [
        pod("{ serviceAccount: x, containers: [] }"),
        pod("{ serviceAccount: x, serviceAccountName: x, containers: [] }"),
      ],
    ];
    for (const [file, live] of same) assert.deepEqual(differ(file, live), [], file);
  });

  test("what admission puts into pods is none", () => {
    const live = `{ nodeName: n, serviceAccountName: default, enableServiceLinks: true, priority: 0, preemptionPolicy: PreemptLowerPriority,
      tolerations: [{ key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300 }],
      containers: [{ name: c, image: a, volumeMounts: [{ name: kube-api-access-x, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }] }],
      volumes: [{ name: kube-api-access-x, projected: { defaultMode: 420, sources: [{ serviceAccountToken: { expirationSeconds: 3607, path: token } }] } }] }`;
    assert.deepEqual(differ(pod("{ containers: [{ name: c, image: a }] }"), pod(live)), []);
  });

  test("what the file sets and the cluster has otherwise, or not", () => {
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      [of("image: a:1"), of("image: a:2"), ["spec.containers[0].image"]],
      [of("args: [a, b]"), of("args: [b, a]"), ["spec.containers[0].args"]],
      [
        of("securityContext: { allowPrivilegeEscalation: false }"),
        of("image: null"),
        ["spec.containers[0].securityContext.allowPrivilegeEscalation"],
      ],
      [
        of("securityContext: { allowPrivilegeEscalation: false }"),
        of("securityContext: { runAsUser: 1 }"),
        ["spec.containers[0].securityContext.allowPrivilegeEscalation", "spec.containers[0].securityContext.runAsUser"],
      ],
      [
        pod("{ automountServiceAccountToken: false }"),
        pod("{ hostIPC: false }"),
        ["spec.automountServiceAccountToken"],
      ],
      [
        of("resources: { limits: { memory: 1Gi } }"),
        of("resources: { limits: { memory: 1G } }"),
        ["spec.containers[0].resources.limits.memory"],
      ],
    ];
    for (const [file, live, fields] of cases) assert.deepEqual(differ(file, live), fields, file);
  });

  test("what security depends on, and the cluster alone has", () => {
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      [
        of("image: a"),
        of("image: a", ", hostPID: true, serviceAccountName: admin"),
        ["spec.hostPID", "spec.serviceAccountName"],
      ],
      [
        of("image: a"),
        of("image: a", ", volumes: [{ name: v, emptyDir: {} }, { name: h, hostPath: { path: / } }]"),
        ["spec.volumes"],
      ],
      [
        of("image: a"),
        of("image: a, securityContext: { privileged: true, procMount: Default }"),
        ["spec.containers[0].securityContext.privileged"],
      ],
      [
        of("image: a, securityContext: { capabilities: { drop: [ALL] } }"),
        of("image: a, securityContext: { capabilities: { drop: [ALL], add: [SYS_ADMIN] } }"),
        ["spec.containers[0].securityContext.capabilities.add"],
      ],
      [of("image: a"), pod("{ containers: [{ name: c, image: a }, { name: d, image: b }] }"), ["spec.containers"]],
      [of("image: a"), of("image: a, command: [sh]"), ["spec.containers[0].command"]],
      [
        "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n",
        "apiVersion: v1\nkind: Namespace\nmetadata: { name: a, labels: { kubernetes.io/metadata.name: a, pod-security.kubernetes.io/enforce: privileged } }\n",
        ['metadata.labels["pod-security.kubernetes.io/enforce"]'],
      ],
    ];
    for (const [file, live, fields] of cases) assert.deepEqual(differ(file, live), fields, file);
  });

  test("rights and traffic that the cluster alone lets through", () => {
    const role = (rules: string) =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: a }\nrules: ${rules}\n`;
    const one = "{ apiGroups: [''], resources: [pods], verbs: [get] }";
    assert.deepEqual(differ(role(`[${one}]`), role(`[${one}]`)), []);
    assert.deepEqual(differ(role(`[${one}]`), role(`[${one}, { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]`)), [
      "rules",
    ]);
    assert.deepEqual(differ(role(`[${one}]`), role("[{ apiGroups: [''], resources: [pods], verbs: [get, delete] }]")), [
      "rules[0].verbs",
    ]);
    const policy = (spec: string) =>
      `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec: ${spec}\n`;
    assert.deepEqual(differ(policy("{ podSelector: {} }"), policy("{ podSelector: {}, policyTypes: [Ingress] }")), []);
    assert.deepEqual(
      differ(
        policy("{ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }"),
        policy("{ podSelector: {}, ingress: [{ ports: [{ port: 80, protocol: TCP }] }] }"),
      ),
      [],
    );
    assert.deepEqual(differ(policy("{ podSelector: {} }"), policy("{ podSelector: {}, ingress: [{}] }")), [
      "spec.ingress",
    ]);
  });
});
