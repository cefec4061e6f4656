import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ruleFiles } from "../scripts/lib/rule-files.ts";
import { documents, goodClusterConfiguration, withChange } from "../src/model/example-base.ts";
import type { Rule } from "../src/model/rule.ts";
import { rules } from "../src/rules/index.generated.ts";
import { scanFiles } from "./support/examples.ts";
import { root } from "./support/root.ts";

/** The same object judged for an older and a newer Kubernetes. */
interface Case {
  readonly rule: string;
  readonly title: string;
  readonly input: string;
  /** For each version what the rule finds, as `severity message`, in order of the file. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

const pod = (spec: string, annotations = "") => `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: prod
${annotations}spec:
${spec}`;

/** A pod of one container, with fields of the pod and of the container. */
const container = (ofContainer: string, ofPod = "", annotations = "") =>
  pod(
    `${ofPod}  containers:\n    - name: web\n      image: registry.example.com/web:1.4.2\n${ofContainer}`,
    annotations,
  );

const sysctls = (name: string) =>
  container("", `  securityContext:\n    sysctls:\n      - name: ${name}\n        value: "1"\n`);

const namespace = (label: string) => `apiVersion: v1
kind: Namespace
metadata:
  name: prod
  labels:
    ${label}
`;

const object = (apiVersion: string, kind: string, rest = "") =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\n${rest}`;

const podSecurity = (rest: string) => `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: PodSecurity
    configuration:
      apiVersion: pod-security.admission.config.k8s.io/v1
      kind: PodSecurityConfiguration
${rest}`;

const role = (verb: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: sessions
rules:
  - apiGroups: [""]
    resources: ["pods/exec"]
    verbs: ["${verb}"]
`;

/** An API server whose version its configuration does not tell, and how it stores what. */
const apiServer = (resources: string, provider: string) =>
  documents(
    withChange(goodClusterConfiguration, "kubernetesVersion: v1.36.3\n", ""),
    `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: ["${resources}"]
    providers:
      - ${provider}
      - identity: {}
`,
  );

const kms = "kms: { apiVersion: v1, name: vault, endpoint: unix:///run/kms.sock }";

const autoscaler = (apiVersion: string) => `apiVersion: ${apiVersion}
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: prod
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 4
`;

const gone = ["medium removed"];
const going = ["low deprecated"];
const removals: readonly (readonly [api: string, kind: string, answers: Case["answers"]])[] = [
  ["policy/v1beta1", "PodDisruptionBudget", { "1.20": [], "1.24": going, "1.25": gone, "1.29": gone }],
  ["autoscaling/v2beta1", "HorizontalPodAutoscaler", { "1.21": [], "1.22": going, "1.24": going, "1.25": gone }],
  ["autoscaling/v2beta2", "HorizontalPodAutoscaler", { "1.22": [], "1.25": going, "1.26": gone, "1.29": gone }],
  ["batch/v1beta1", "CronJob", { "1.20": [], "1.24": going, "1.25": gone }],
  ["extensions/v1beta1", "Ingress", { "1.13": [], "1.21": going, "1.22": gone }],
  ["extensions/v1beta1", "Deployment", { "1.15": going, "1.16": gone }],
  ["networking.k8s.io/v1beta1", "Ingress", { "1.18": [], "1.21": going, "1.22": gone }],
  ["flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", { "1.25": [], "1.28": going, "1.29": gone }],
  ["flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", { "1.28": [], "1.31": going, "1.32": gone }],
  ["storage.k8s.io/v1beta1", "CSIStorageCapacity", { "1.23": [], "1.26": going, "1.27": gone }],
  ["storage.k8s.io/v1beta1", "CSIDriver", { "1.18": [], "1.21": going, "1.22": gone }],
  ["discovery.k8s.io/v1beta1", "EndpointSlice", { "1.20": [], "1.24": going, "1.25": gone }],
  ["node.k8s.io/v1beta1", "RuntimeClass", { "1.21": [], "1.24": going, "1.25": gone }],
  ["rbac.authorization.k8s.io/v1beta1", "ClusterRole", { "1.16": [], "1.21": going, "1.22": gone }],
  ["apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", { "1.15": [], "1.21": going, "1.22": gone }],
  ["resource.k8s.io/v1beta1", "ResourceClaim", { "1.34": [], "1.35": ["info deprecated"] }],
  ["settings.k8s.io/v1alpha1", "PodPreset", { "1.19": [], "1.20": ["medium removedForGood"] }],
  ["audit.k8s.io/v1beta1", "Policy", { "1.20": [], "1.23": going, "1.24": gone }],
  ["kubeadm.k8s.io/v1beta2", "ClusterConfiguration", { "1.23": [], "1.26": going, "1.27": gone }],
  [
    "kubeadm.k8s.io/v1beta3",
    "ClusterConfiguration",
    { "1.30": [], "1.31": ["info outdated"], "1.37": ["info outdated"] },
  ],
  ["kubeadm.k8s.io/v1beta4", "ClusterConfiguration", { "1.31": [], "1.37": [] }],
  ["extensions/v1beta1", "PodSecurityPolicy", { "1.15": going, "1.18": gone, "1.25": [] }],
  ["policy/v1beta1", "PodSecurityPolicy", { "1.20": [], "1.24": [], "1.25": [] }],
];

const cases: readonly Case[] = [
  ...removals.map(([apiVersion, kind, answers]) => ({
    rule: "no-removed-api",
    title: `${apiVersion} ${kind}`,
    input: kind === "HorizontalPodAutoscaler" ? autoscaler(apiVersion) : object(apiVersion, kind),
    answers,
  })),
  {
    rule: "no-pod-security-policy",
    title: "a PodSecurityPolicy",
    input: object("policy/v1beta1", "PodSecurityPolicy", "spec:\n  privileged: true\n"),
    answers: { "1.20": [], "1.21": ["low deprecated"], "1.24": ["low deprecated"], "1.25": ["medium gone"] },
  },
  {
    rule: "no-removed-volume-plugin",
    title: "a PersistentVolume of Ceph RBD",
    input: object("v1", "PersistentVolume", "spec:\n  rbd: { monitors: [a], image: data }\n"),
    answers: {
      "1.27": [],
      "1.28": ["low volumeDeprecated"],
      "1.30": ["low volumeDeprecated"],
      "1.31": ["medium volume"],
    },
  },
  {
    rule: "no-removed-volume-plugin",
    title: "a PersistentVolume of GlusterFS",
    input: object("v1", "PersistentVolume", "spec:\n  glusterfs: { endpoints: a, path: b }\n"),
    answers: { "1.24": [], "1.25": ["low volumeDeprecated"], "1.26": ["medium volume"], "1.37": ["medium volume"] },
  },
  {
    rule: "no-removed-volume-plugin",
    title: "the provisioner of ScaleIO",
    input: object("storage.k8s.io/v1", "StorageClass", "provisioner: kubernetes.io/scaleio\n"),
    answers: { "1.21": ["low provisionerDeprecated"], "1.22": ["medium provisioner"] },
  },
  {
    rule: "no-pod-security-policy",
    title: "what takes a PodSecurityPolicy's place",
    input: object(
      "policy/v1beta1",
      "PodSecurityPolicy",
      "spec:\n  runAsUser: { rule: MustRunAsNonRoot }\n  allowedProcMountTypes: [Default]\n",
    ),
    answers: {
      "1.34": ["medium gone", "info byRestricted", "info byBaseline"],
      "1.35": ["medium gone", "info byUserNamespaces", "info byRestricted"],
    },
  },
  {
    rule: "limit-volume-types",
    title: "a volume of Ceph RBD in the pod",
    input: container("", "  volumes:\n    - name: data\n      rbd: { monitors: [a], image: data }\n"),
    answers: { "1.30": ["low type"], "1.31": ["low removed"] },
  },
  {
    rule: "require-pod-security-level",
    title: "a namespace without a level",
    input: namespace("team: shop"),
    answers: { "1.21": [], "1.22": ["medium noLabel"], "1.30": ["medium noLabel"] },
  },
  {
    rule: "no-invalid-pod-security-label",
    title: "a label that means nothing",
    input: namespace("pod-security.kubernetes.io/enforced: restricted"),
    answers: { "1.21": [], "1.22": ["low unknownLabel"] },
  },
  {
    rule: "require-pod-security-default",
    title: "no default level",
    input: podSecurity("      defaults: { enforce: privileged }\n"),
    answers: { "1.21": [], "1.22": ["low privileged"] },
  },
  {
    rule: "limit-pod-security-exemptions",
    title: "a namespace that is exempt",
    input: podSecurity('      defaults: { enforce: restricted }\n      exemptions: { namespaces: ["prod"] }\n'),
    answers: { "1.21": [], "1.22": ["medium namespace"] },
  },
  {
    rule: "no-pod-exec",
    title: "a session by get",
    input: role("get"),
    answers: { "1.34": ["medium run"], "1.35": [] },
  },
  {
    rule: "no-pod-exec",
    title: "a session by create",
    input: role("create"),
    answers: { "1.34": ["medium run"], "1.35": ["medium run"] },
  },
  {
    rule: "limit-empty-dir",
    title: "a volume in memory, bounded by the container's limit",
    input: container(
      "      resources: { limits: { memory: 64Mi } }\n      volumeMounts: [{ name: tmp, mountPath: /tmp }]\n",
      "  volumes:\n    - name: tmp\n      emptyDir: { medium: Memory }\n",
    ),
    answers: { "1.21": ["medium memory"], "1.22": [] },
  },
  {
    rule: "no-probe-host",
    title: "a probe of another host",
    input: container("      livenessProbe: { httpGet: { path: /, port: 80, host: 10.0.0.1 } }\n"),
    answers: { "1.33": ["low host"], "1.34": ["medium host"] },
  },
  {
    rule: "require-seccomp-profile",
    title: "a profile by annotation",
    input: container("", "", "  annotations:\n    seccomp.security.alpha.kubernetes.io/pod: runtime/default\n"),
    answers: { "1.26": [], "1.27": ["low annotation"] },
  },
  {
    rule: "require-non-root-user",
    title: "root in a user namespace",
    input: container("      securityContext: { runAsUser: 0 }\n", "  hostUsers: false\n"),
    answers: { "1.32": ["high root"], "1.33": ["low root"] },
  },
  {
    rule: "no-root-group",
    title: "the root group in a user namespace",
    input: container("      securityContext: { runAsUser: 1000, runAsGroup: 0 }\n", "  hostUsers: false\n"),
    answers: { "1.32": ["low primary"], "1.33": ["info primary"] },
  },
  {
    rule: "limit-resources",
    title: "resources of the pod as a whole",
    input: container("", "  resources: { limits: { memory: 64Mi }, requests: { cpu: 100m } }\n"),
    answers: { "1.31": ["low memoryLimit", "info cpuRequest"], "1.32": [], "1.34": [] },
  },
  {
    rule: "limit-volume-types",
    title: "a gitRepo volume",
    input: container("", "  volumes:\n    - name: code\n      gitRepo: { repository: https://example.com/code.git }\n"),
    answers: { "1.32": ["medium gitRepo"], "1.33": ["low gitRepoRefused"] },
  },
  {
    rule: "no-apparmor-override",
    title: "unconfined by the field",
    input: container("      securityContext: { appArmorProfile: { type: Unconfined } }\n"),
    answers: { "1.29": [], "1.30": ["medium unconfined"] },
  },
  {
    rule: "no-apparmor-override",
    title: "unconfined by annotation",
    input: container("", "", "  annotations:\n    container.apparmor.security.beta.kubernetes.io/web: unconfined\n"),
    answers: { "1.20": ["medium unconfined"], "1.30": ["medium unconfined"] },
  },
  {
    rule: "no-unsafe-sysctl",
    title: "net.ipv4.ip_local_reserved_ports",
    input: sysctls("net.ipv4.ip_local_reserved_ports"),
    answers: { "1.26": ["low unsafe"], "1.27": [] },
  },
  {
    rule: "no-unsafe-sysctl",
    title: "net.ipv4.tcp_keepalive_time",
    input: sysctls("net.ipv4.tcp_keepalive_time"),
    answers: { "1.28": ["low unsafe"], "1.29": [] },
  },
  {
    rule: "no-unsafe-sysctl",
    title: "kernel.msgmax, which is never safe",
    input: sysctls("kernel.msgmax"),
    answers: { "1.20": ["medium unsafe"], "1.37": ["medium unsafe"] },
  },
  {
    rule: "no-unmasked-proc",
    title: "an unmasked /proc in a user namespace",
    input: container("      securityContext: { procMount: Unmasked }\n", "  hostUsers: false\n"),
    answers: { "1.32": ["low gated"], "1.33": ["low inUserNamespace"], "1.35": ["low inUserNamespace"] },
  },
  {
    rule: "no-unmasked-proc",
    title: "an unmasked /proc",
    input: container("      securityContext: { procMount: Unmasked }\n"),
    answers: { "1.32": ["low gated"], "1.33": ["medium unmasked"], "1.35": ["medium unmasked"] },
  },
  {
    rule: "limit-selinux-options",
    title: "container_engine_t",
    input: container("      securityContext: { seLinuxOptions: { type: container_engine_t } }\n"),
    answers: { "1.30": ["medium type"], "1.31": [] },
  },
  {
    rule: "require-encryption-at-rest",
    title: "Secrets covered by a wildcard",
    input: apiServer("*.", kms),
    answers: { "1.26": ["high notCovered"], "1.27": [] },
  },
  {
    rule: "require-kms-encryption",
    title: "a key in a file, by a wildcard",
    input: apiServer("*.", "secretbox: { keys: [{ name: a, secret: ZXhhbXBsZS1leGFtcGxlLWV4YW1wbGUtZXhhbXBsZSE= }] }"),
    answers: { "1.26": [], "1.27": ["low localKey"] },
  },
  {
    rule: "no-wrong-type",
    title: "a text in a field that came later",
    input: container("", '  hostUsers: "false"\n'),
    answers: { "1.24": [], "1.25": ["medium unquoteBoolean"] },
  },
  {
    rule: "no-unknown-field",
    title: "a field before its time",
    input: container("", "  hostUsers: false\n"),
    answers: { "1.24": ["high unknown"], "1.25": [] },
  },
  {
    rule: "no-unknown-kind",
    title: "a kind before its time",
    input: object("batch/v1", "CronJob"),
    answers: { "1.20": ["medium later"], "1.21": [] },
  },
  {
    rule: "no-unknown-kind",
    title: "an alpha kind that came and went",
    input: object("v1", "EphemeralContainers"),
    answers: { "1.21": [], "1.22": ["medium gone"] },
  },
];

const judged = new Map(rules.map((rule): readonly [string, Rule] => [rule.id, rule]));

for (const { rule, title, input, answers } of cases)
  for (const [version, expected] of Object.entries(answers))
    test(`${rule}, ${title}, in ${version}: ${expected.join(", ") || "nothing"}`, async () => {
      const only = judged.get(rule);
      assert.ok(only !== undefined, `there is no rule ${rule}`);
      const result = await scanFiles(new Map([["example.yaml", { text: input }]]), version, { rules: [only] });
      assert.deepEqual(result.errors, []);
      assert.deepEqual(
        result.findings.filter((finding) => finding.rule === rule).map((f) => `${f.severity} ${f.messageId}`),
        expected,
      );
    });

test("each case tells an older from a newer version, or that they do not differ where one could think so", () => {
  for (const { rule, title, answers } of cases) assert.ok(Object.keys(answers).length >= 2, `${rule}, ${title}`);
});

/** Rules that hand the version on to a judge for which all versions are the same. */
const sameForAll: ReadonlySet<string> = new Set(["no-host-port"]);

test("every rule that looks at the version is judged for an older and a newer one", () => {
  const differing = new Set(
    cases.filter(({ answers }) => new Set(Object.values(answers).map(String)).size > 1).map(({ rule }) => rule),
  );
  for (const { area, id } of ruleFiles(root)) {
    const source = readFileSync(path.join(root, "src/rules", area, `${id}.ts`), "utf8");
    if (!source.includes("kubernetesMinor") || differing.has(id) || sameForAll.has(id)) continue;
    const examples = readFileSync(path.join(root, "src/rules", area, `${id}.examples.ts`), "utf8");
    assert.ok(examples.includes("kubernetesVersion"), `${id}: no case here, and no example for an older version`);
  }
});
