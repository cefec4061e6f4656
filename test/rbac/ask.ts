import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { RunOptions } from "../report/memory-io.ts";
import { runInMemory } from "../report/memory-io.ts";
import { problemsOf } from "../report/schemas.ts";
import { root } from "../support/root.ts";

const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(path.join(root, "schemas/rbac.schema.json"), "utf8")),
);

/** Roles and bindings of a small project, one of which names a role that is not there. */
export const rbac = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: reader }
rules:
  - apiGroups: [""]
    resources: [secrets, configmaps]
    verbs: [get, list]
  - apiGroups: [apps]
    resources: [deployments]
    verbs: ["*"]
  - nonResourceURLs: [/metrics, /debug/*]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: readers }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
subjects:
  - { kind: User, name: jane, apiGroup: rbac.authorization.k8s.io }
  - { kind: ServiceAccount, name: web, namespace: shop }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: editors, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: Group, name: devs, apiGroup: rbac.authorization.k8s.io }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: one, namespace: shop }
rules: [{ apiGroups: [""], resources: [secrets], resourceNames: [token], verbs: [get, create] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: one, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: one }
subjects:
  - { kind: User, name: "system:serviceaccount:shop:cart", apiGroup: rbac.authorization.k8s.io }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: operator }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
  - { kind: ServiceAccount, name: operator, namespace: shop }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: gone }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: missing }
subjects:
  - { kind: User, name: joe, apiGroup: rbac.authorization.k8s.io }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { plural: widgets, kind: Widget, shortNames: [wd] }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;

/** Runs `rempart rbac` in memory. */
export const ask = (argv: readonly string[], options: RunOptions) => runInMemory(["rbac", ...argv], options);

/** Its answer as JSON, which must keep the published schema. */
export async function answer(argv: readonly string[], options: RunOptions) {
  const { code, out, err } = await ask([...argv, "--format", "json"], options);
  assert.notEqual(out, "", err);
  const value = JSON.parse(out);
  assert.deepEqual(problemsOf(validate, value), []);
  return { code, err, value };
}
