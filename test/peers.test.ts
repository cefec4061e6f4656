import assert from "node:assert/strict";
import { test } from "node:test";
import type { Log } from "sarif";
import {
  documents,
  goodAuditPolicy,
  goodAuthenticationConfiguration,
  goodDefaultDeny,
  goodDeployment,
  withChange,
} from "../src/model/example-base.ts";
import { fileLocation } from "../src/model/finding.ts";
import type { ScanResult } from "../src/model/scan-result.ts";
import { sarifReport } from "../src/report/sarif.ts";
import { rules } from "../src/rules/index.generated.ts";
import { folderWith } from "./report/folder.ts";
import { runInMemory } from "./report/memory-io.ts";
import { scanFiles } from "./support/examples.ts";
import { kubeadmManifests } from "./support/kubeadm.ts";
import { files, pod, scanOne } from "./support/manifests.ts";

// What scanners of this kind are known to get wrong, each a test that rempart does not.

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function foundBy(result: ScanResult, rule: string) {
  assert.ok(known.has(rule), `${rule} is a rule`);
  return result.findings.filter((finding) => finding.rule === rule);
}

const linesOf = (result: ScanResult, rule: string) =>
  foundBy(result, rule).map(({ location }) => fileLocation(location)?.line);

const lineOf = (text: string, piece: string) => {
  assert.equal(text.split(piece).length, 2, `"${piece}" occurs once`);
  return text.slice(0, text.indexOf(piece)).split("\n").length;
};

const binding = (
  kind: "ClusterRoleBinding" | "RoleBinding",
  role: string,
  subject: string,
) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata:
  name: fault
${kind === "RoleBinding" ? "  namespace: prod\n" : ""}roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: ${role}
subjects:
  - apiGroup: rbac.authorization.k8s.io
    ${subject}
`;

const networkPolicy = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: policy
  namespace: prod
spec:
${spec}`;

/** The API server's static pod as kubeadm writes it, without some flags and with others. */
function apiServer(without: RegExp = /^$/, ...added: readonly string[]): string {
  const lines = (kubeadmManifests["manifests/kube-apiserver.yaml"] ?? "").split("\n");
  return lines
    .filter((line) => !without.test(line))
    .flatMap((line) => (/^ {4}- kube-apiserver$/.test(line) ? [line, ...added.map((flag) => `    - ${flag}`)] : [line]))
    .join("\n");
}

for (const kind of ["ClusterRoleBinding", "RoleBinding"] as const) {
  for (const subject of ["kind: User\n    name: system:anonymous", "kind: Group\n    name: system:unauthenticated"])
    test(`a ${kind} to ${subject.split(": ")[2]} is found`, async () => {
      const text = binding(kind, "view", subject);
      assert.deepEqual(linesOf(await scanOne(text), "no-anonymous-binding"), [lineOf(text, "name: system:")]);
    });

  test(`a ${kind} that makes administrators is found`, async () => {
    const text = binding(kind, "cluster-admin", "kind: User\n    name: jane");
    assert.deepEqual(linesOf(await scanOne(text), "no-cluster-admin-binding"), [lineOf(text, "name: jane")]);
  });
}

test("the cluster's own binding of its administrators is no fault", async () => {
  const own = binding("ClusterRoleBinding", "cluster-admin", "kind: Group\n    name: system:masters");
  const result = await scanOne(own.replace("name: fault", "name: cluster-admin"));
  assert.deepEqual(foundBy(result, "no-cluster-admin-binding"), []);
});

test("a container that runs as user 0 against its pod's runAsNonRoot is found", async () => {
  const text = pod(
    "  securityContext:\n    runAsNonRoot: true\n",
    "      securityContext:\n        runAsNonRoot: false\n        runAsUser: 0\n",
  );
  const result = await scanOne(text);
  assert.equal(foundBy(result, "require-non-root-user").length, 1);
  assert.ok((linesOf(result, "require-non-root-user")[0] ?? 0) >= lineOf(text, "runAsNonRoot: false"));
});

for (const role of ["initContainers", "ephemeralContainers"])
  test(`one of ${role} with user 0 is found though the pod says runAsNonRoot`, async () => {
    const text = pod(
      `  securityContext:\n    runAsNonRoot: true\n    runAsUser: 10001\n  ${role}:\n    - name: first\n      image: registry.example.com/shop/first:1\n      securityContext:\n        runAsNonRoot: false\n        runAsUser: 0 # fault\n`,
    );
    const result = await scanOne(text);
    const found = foundBy(result, "require-non-root-user");
    assert.equal(found.length, 1);
    assert.ok(Object.values(found[0]?.holes ?? {}).includes("first"));
  });

test("pods in custom resources are judged like any other", async () => {
  const privileged = withChange(
    goodDeployment,
    "            allowPrivilegeEscalation: false\n",
    "            privileged: true\n",
  );
  const rollout = privileged
    .replace("apiVersion: apps/v1", "apiVersion: argoproj.io/v1alpha1")
    .replace("kind: Deployment", "kind: Rollout");
  const knative = pod("", "      securityContext:\n        privileged: true\n")
    .replace("apiVersion: v1\nkind: Pod", "apiVersion: serving.knative.dev/v1\nkind: Service")
    .replace(/spec:\n([\s\S]*)/, (_, spec: string) => `spec:\n  template:\n    spec:\n${spec.replace(/^/gm, "    ")}`);
  for (const text of [rollout, knative])
    assert.deepEqual(linesOf(await scanOne(text), "no-privileged-container"), [lineOf(text, "privileged: true")]);
});

test("the flags that kubeadm gives the API server ask for no PodSecurityPolicy", async () => {
  for (const version of ["1.24", "1.25", "1.36"]) {
    const result = await scanFiles(files({ "kube-apiserver.yaml": apiServer() }), version);
    assert.deepEqual(foundBy(result, "no-pod-security-policy"), []);
    assert.deepEqual(foundBy(result, "no-disabled-admission-plugin"), []);
    for (const { rule, holes } of result.findings)
      assert.ok(!JSON.stringify(holes).includes("PodSecurityPolicy"), `${rule} asks for what is gone`);
  }
});

const auditPolicy = (rulesOf: string) => `apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n${rulesOf}`;

test("an audit policy whose first rule logs nothing fails, whatever stands below it", async () => {
  const text = goodAuditPolicy.replace("rules:\n", "rules:\n  - level: None\n");
  assert.notDeepEqual(foundBy(await scanOne(text), "require-audit-coverage"), []);
});

test("an audit policy that logs everything at Metadata passes", async () => {
  const result = await scanOne(auditPolicy("  - level: Metadata\n"));
  assert.deepEqual(foundBy(result, "require-audit-coverage"), []);
  assert.deepEqual(foundBy(result, "no-audited-secret-values"), []);
  assert.equal(result.verdicts.get("require-audit-coverage")?.pass, 1);
  assert.equal(result.verdicts.get("no-audited-secret-values")?.pass, 1);
});

test("structured authentication, structured authorization and an audit webhook pass", async () => {
  const server = apiServer(
    /--authorization-mode/,
    "--authentication-config=/etc/kubernetes/authentication.yaml",
    "--authorization-config=/etc/kubernetes/authorization.yaml",
    "--audit-policy-file=/etc/kubernetes/audit-policy.yaml",
    "--audit-webhook-config-file=/etc/kubernetes/audit-webhook.yaml",
  );
  const authorization = `apiVersion: apiserver.config.k8s.io/v1
kind: AuthorizationConfiguration
authorizers:
  - type: Node
    name: node
  - type: RBAC
    name: rbac
`;
  const webhook = `apiVersion: v1
kind: Config
clusters:
  - name: siem
    cluster:
      server: https://siem.example.com/audit
      certificate-authority: /etc/kubernetes/pki/siem-ca.crt
users:
  - name: api-server
    user:
      client-certificate: /etc/kubernetes/pki/siem.crt
      client-key: /etc/kubernetes/pki/siem.key
contexts:
  - name: siem
    context: { cluster: siem, user: api-server }
current-context: siem
`;
  const result = await scanFiles(
    files({
      "kube-apiserver.yaml": server,
      "authentication.yaml": goodAuthenticationConfiguration,
      "authorization.yaml": authorization,
      "audit-policy.yaml": goodAuditPolicy,
      "audit-webhook.yaml": webhook,
    }),
  );
  for (const rule of [
    "no-anonymous-api-server",
    "no-always-allow-authorization",
    "require-audit-log",
    "require-audit-retention",
    "require-external-audit-backend",
  ]) {
    assert.deepEqual(foundBy(result, rule), [], rule);
    assert.equal(result.verdicts.get(rule)?.unknown ?? 0, 0, rule);
  }
  for (const rule of ["no-anonymous-api-server", "no-always-allow-authorization", "require-audit-log"])
    assert.equal(result.verdicts.get(rule)?.pass, 1, rule);
});

test("structured authentication and authorization that let everyone in fail", async () => {
  const result = await scanFiles(
    files({
      "kube-apiserver.yaml": apiServer(
        /--authorization-mode/,
        "--authentication-config=/etc/kubernetes/authentication.yaml",
        "--authorization-config=/etc/kubernetes/authorization.yaml",
      ),
      "authentication.yaml":
        "apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\nanonymous:\n  enabled: true\n",
      "authorization.yaml":
        "apiVersion: apiserver.config.k8s.io/v1\nkind: AuthorizationConfiguration\nauthorizers:\n  - type: AlwaysAllow\n    name: all\n",
    }),
  );
  assert.equal(foundBy(result, "no-anonymous-api-server").length, 1);
  assert.equal(foundBy(result, "no-always-allow-authorization").length, 1);
});

const denyRules = ["require-ingress-default-deny", "require-egress-default-deny"] as const;

test("a policy that allows all is no default deny, one that names pods neither", async () => {
  const allowAll = (selector: string) =>
    networkPolicy(
      `  podSelector: ${selector}\n  policyTypes: ["Ingress", "Egress"]\n  ingress:\n    - {}\n  egress:\n    - {}\n`,
    );
  for (const selector of ["{}", "{ matchLabels: { app: web } }"]) {
    const result = await scanOne(documents(goodDeployment, allowAll(selector)));
    for (const rule of denyRules) assert.equal(foundBy(result, rule).length, 1, `${rule} with ${selector}`);
    assert.notDeepEqual(foundBy(result, "no-allow-all-network-policy"), []);
  }
});

test("a policy for labelled pods isolates no other", async () => {
  const other = goodDeployment.replaceAll("app: web", "app: other").replace("name: web\n", "name: other\n");
  const policy = networkPolicy('  podSelector: { matchLabels: { app: web } }\n  policyTypes: ["Ingress", "Egress"]\n');
  const result = await scanOne(documents(goodDeployment, other, policy));
  for (const rule of denyRules)
    assert.deepEqual(
      foundBy(result, rule).map(({ subject }) => subject.kind === "resource" && subject.resource.name),
      ["other"],
      rule,
    );
});

test("a true default deny passes", async () => {
  const result = await scanOne(documents(goodDeployment, goodDefaultDeny));
  for (const rule of denyRules) {
    assert.deepEqual(foundBy(result, rule), []);
    assert.equal(result.verdicts.get(rule)?.pass, 1, rule);
  }
});

const severalFaults = `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: prod
spec:
  hostPID: true
  hostNetwork: true
  containers:
    - name: web
      image: nginx:latest
      securityContext:
        privileged: true
        readOnlyRootFilesystem: false
        runAsUser: 0
`;

test("each SARIF region is the text of its fault, not line 1 nor the whole document", async () => {
  const result = await scanOne(documents(goodDefaultDeny, severalFaults));
  const text = documents(goodDefaultDeny, severalFaults);
  const log: Log = JSON.parse(
    [...sarifReport(result, { language: "en", tool: { name: "rempart", version: "0" } })].join(""),
  );
  const found = new Map<string, string[]>();
  for (const { ruleId = "", locations } of log.runs[0]?.results ?? []) {
    const region = locations?.[0]?.physicalLocation?.region;
    assert.ok(region?.startLine !== undefined && region.endLine === region.startLine, `${ruleId} has one line`);
    const line = text.split("\n")[region.startLine - 1] ?? "";
    const covered = line.slice((region.startColumn ?? 1) - 1, (region.endColumn ?? 1) - 1);
    found.set(ruleId, [...(found.get(ruleId) ?? []), `${region.startLine}: ${line.trim()} [${covered}]`]);
  }
  const at = (piece: string, covered: string) => `${lineOf(text, piece)}: ${piece} [${covered}]`;
  assert.deepEqual(found.get("no-host-namespaces"), [at("hostPID: true", "true"), at("hostNetwork: true", "true")]);
  assert.deepEqual(found.get("no-privileged-container"), [at("privileged: true", "true")]);
  assert.deepEqual(found.get("no-latest-image"), [at("image: nginx:latest", "nginx:latest")]);
  assert.deepEqual(found.get("require-read-only-root-file-system"), [at("readOnlyRootFilesystem: false", "false")]);
  assert.deepEqual(found.get("require-non-root-user"), [at("runAsUser: 0", "0")]);
});

for (const format of ["text", "json", "sarif"])
  test(`runs over the same files are byte-identical: ${format}`, async (t) => {
    const cwd = folderWith(t, {
      "b/pod.yaml": severalFaults,
      "a/all.yaml": documents(
        goodDeployment,
        binding("ClusterRoleBinding", "view", "kind: Group\n    name: system:masters"),
      ),
      Dockerfile: "FROM debian\nRUN curl https://example.com/x | sh\n",
    });
    const run = async () => {
      const { out } = await runInMemory(["scan", "--format", format, "."], { cwd });
      return out.replace(/"milliseconds":\s*\d+/, '"milliseconds":0');
    };
    const first = await run();
    assert.ok(first.length > 1000);
    for (let again = 0; again < 3; again++) assert.equal(await run(), first);
  });
