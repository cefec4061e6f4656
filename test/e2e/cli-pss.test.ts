import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { folderWith } from "../report/folder.ts";
import type { RunOptions } from "../report/memory-io.ts";
import { runInMemory } from "../report/memory-io.ts";

const workloads = `apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: web, namespace: shop }
    spec:
      template:
        metadata:
          annotations:
            container.apparmor.security.beta.kubernetes.io/web: unconfined
        spec:
          hostNetwork: true
          containers:
            - name: web
              image: example.com/web:1
              securityContext: { privileged: true }
            - name: side
              image: example.com/side:1
              securityContext: { privileged: true }
  - apiVersion: batch/v1
    kind: CronJob
    metadata: { name: nightly }
    spec:
      jobTemplate:
        spec:
          template:
            spec:
              initContainers:
                - name: copy
                  image: example.com/copy:1
                  ports: [{ containerPort: 80, hostPort: 80 }]
              containers: [{ name: run, image: example.com/run:1 }]
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: settings }
`;

const restricted = `apiVersion: v1
kind: Pod
metadata: { name: quiet, namespace: shop }
spec:
  securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
  volumes: [{ name: scratch }]
  containers:
    - name: quiet
      image: example.com/quiet:1
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
`;

async function check(argv: readonly string[], options: RunOptions) {
  const { code, out, err } = await runInMemory(["pss", "check", "--format", "json", ...argv], options);
  return { code, err, ...JSON.parse(out) };
}

describe("pss check", () => {
  it("names each field at fault by its path in the object, with upstream's words", async (t) => {
    const cwd = folderWith(t, { "all.yaml": workloads });
    const { code, results, errors } = await check(["--level", "baseline", "all.yaml"], { cwd });
    assert.equal(code, 1);
    assert.equal(errors, undefined);
    const privileged = 'privileged: containers "web", "side" must not set securityContext.privileged=true';
    assert.deepEqual(results, [
      {
        file: "all.yaml",
        resource: { apiVersion: "apps/v1", kind: "Deployment", namespace: "shop", name: "web" },
        allowed: false,
        violations: [
          {
            check: "appArmorProfile",
            field: 'spec.template.metadata.annotations["container.apparmor.security.beta.kubernetes.io/web"]',
            message:
              'forbidden AppArmor profile: annotation must not set AppArmor profile type to "container.apparmor.security.beta.kubernetes.io/web="unconfined""',
          },
          {
            check: "hostNamespaces",
            field: "spec.template.spec.hostNetwork",
            message: "host namespaces: hostNetwork=true",
          },
          {
            check: "privileged",
            field: "spec.template.spec.containers[0].securityContext.privileged",
            message: privileged,
          },
          {
            check: "privileged",
            field: "spec.template.spec.containers[1].securityContext.privileged",
            message: privileged,
          },
        ],
      },
      {
        file: "all.yaml",
        resource: { apiVersion: "batch/v1", kind: "CronJob", namespace: "default", name: "nightly" },
        allowed: false,
        violations: [
          {
            check: "hostPorts",
            field: "spec.jobTemplate.spec.template.spec.initContainers[0].ports[0].hostPort",
            message: 'hostPort: container "copy" uses hostPort 80',
          },
        ],
      },
    ]);
  });

  it("judges by restricted and latest unless told otherwise", async (t) => {
    const cwd = folderWith(t, { "all.yaml": workloads, "quiet.yaml": restricted });
    const quiet = await check(["quiet.yaml"], { cwd });
    assert.deepEqual([quiet.code, quiet.results[0].allowed, quiet.results[0].violations], [0, true, []]);
    const all = await check(["all.yaml"], { cwd });
    const [deployment] = all.results;
    assert.ok(deployment.violations.some(({ check: id }: { check: string }) => id === "runAsNonRoot"));
    const privileged = await check(["--level", "privileged", "all.yaml"], { cwd });
    assert.equal(privileged.code, 0);
    assert.ok(privileged.results.every(({ allowed }: { allowed: boolean }) => allowed));
  });

  it("judges by the version asked for", async (t) => {
    const noSeccomp = restricted.replace(", seccompProfile: { type: RuntimeDefault }", "");
    const cwd = folderWith(t, { "pod.yaml": noSeccomp });
    assert.equal((await check(["--version", "v1.18", "pod.yaml"], { cwd })).code, 0);
    const newer = await check(["--version", "v1.19", "pod.yaml"], { cwd });
    assert.deepEqual(
      newer.results[0].violations.map(({ check: id }: { check: string }) => id),
      ["seccompProfile_restricted"],
    );
  });

  it("takes an unknown newer version as latest, with a warning", async (t) => {
    const cwd = folderWith(t, { "quiet.yaml": restricted });
    const { code, err, results } = await check(["--version", "v1.999", "quiet.yaml"], { cwd });
    assert.equal(code, 0);
    assert.equal(results.length, 1);
    assert.match(err, /^rempart: v1\.999 is newer than v1\.\d+, the newest known; latest is used instead\.\n$/);
  });

  it("reads standard input, and judges what it can beside what it cannot", async (t) => {
    const cwd = folderWith(t, {
      "broken.yaml": "apiVersion: v1\nkind: Pod\nspec: [1\nd: }\n",
      "quiet.yaml": restricted,
    });
    const stdin = await check(["-"], { cwd, stdin: workloads });
    assert.deepEqual([stdin.code, stdin.results.length, stdin.results[0].file], [1, 2, "-"]);
    const broken = await check(["."], { cwd });
    assert.equal(broken.code, 3);
    assert.equal(broken.results.length, 1);
    assert.equal(broken.errors[0].code, "yaml-syntax");
    assert.ok(broken.errors[0].line >= 3);
    assert.equal((await check(["quiet.yaml", "absent"], { cwd })).code, 2);
  });

  it("reports a field of the wrong type instead of overlooking it", async (t) => {
    const cwd = folderWith(t, {
      "pod.yaml": restricted.replace(
        "allowPrivilegeEscalation: false",
        'allowPrivilegeEscalation: false, privileged: "true"',
      ),
    });
    const { code, errors } = await check(["pod.yaml"], { cwd });
    assert.equal(code, 3);
    assert.equal(errors[0].code, "object-invalid");
    assert.equal(errors[0].line, 10);
    assert.match(errors[0].message, /^spec\.containers\[0\]\.securityContext\.privileged must be true or false;/);
  });

  it("says the same as text, in both languages", async (t) => {
    const cwd = folderWith(t, { "all.yaml": workloads, "quiet.yaml": restricted });
    const english = await runInMemory(["pss", "check", "--level", "baseline", "."], { cwd });
    assert.equal(english.code, 1);
    assert.match(english.out, /^✗ refused {2}Deployment shop\/web · all\.yaml\n/);
    assert.match(
      english.out,
      /\n {4}spec\.template\.spec\.hostNetwork\n {6}host namespaces: hostNetwork=true \[hostNamespaces\]\n/,
    );
    assert.match(english.out, /\n✓ allowed {2}Pod shop\/quiet · quiet\.yaml\n/);
    assert.match(english.out, /\n2 refused, 1 allowed by baseline:latest\n$/);
    const french = await runInMemory(["pss", "check", "--lang", "fr", "."], { cwd });
    assert.match(french.out, /\n2 refusés, 1 admis par restricted:latest\n$/);
  });
});
