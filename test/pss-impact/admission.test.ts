import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { PodSecurityLevel, PodSecurityVersion } from "../../src/analyze/pod-security/index.ts";
import {
  evaluatePodSecurity,
  podSecurityChecks,
  withDefaultHostPorts,
  withDefaultVolumes,
} from "../../src/analyze/pod-security/index.ts";
import type { Json } from "../../src/model/json.ts";
import { stringAt } from "../../src/model/json.ts";
import { violationText } from "../../src/scan/pss-impact.ts";
import { Random } from "../pod-security/random.ts";
import { runInMemory } from "../report/memory-io.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";
import type { ValidPod } from "./valid-pods.ts";
import { validPods } from "./valid-pods.ts";

const seed = Number(process.env.REMPART_TEST_SEED ?? 20_260_601);
const podCount = 300;

/** Labels, and the version that this API server (1.36) makes of them. */
const policies: readonly (readonly [PodSecurityLevel, string, PodSecurityVersion])[] = [
  ["privileged", "latest", "v1.36"],
  ["baseline", "latest", "v1.36"],
  ["restricted", "latest", "v1.36"],
  ["baseline", "v1.24", "v1.24"],
  ["restricted", "v1.24", "v1.24"],
  ["restricted", "v1.19", "v1.19"],
  ["restricted", "v1.99", "v1.36"],
];

describe("Pod Security as the API server judges it", { skip: await lackingCluster() }, () => {
  let plane: ControlPlane;
  let pods: readonly ValidPod[];

  const addNamespace = async (name: string, labels: Readonly<Record<string, string>> = {}) => {
    const made = await plane.request("POST", "/api/v1/namespaces", { metadata: { name, labels } });
    assert.equal(made.status, 201, made.text);
    const account = { metadata: { name: "default" } };
    await plane.request("POST", `/api/v1/namespaces/${name}/serviceaccounts`, account);
  };
  const podsOf = (namespace: string) => `/api/v1/namespaces/${namespace}/pods`;

  before(async () => {
    plane = await startControlPlane();
    await addNamespace("free");
    pods = await validPods(plane, podsOf("free"), new Random(seed), podCount);
  });
  after(async () => {
    await plane?.stop();
  });

  test("refuses the same pods, for the same reasons, in the same words", async (t) => {
    t.diagnostic(`seed ${seed} (REMPART_TEST_SEED)`);
    const refusedBy = new Map<string, number>();
    let compared = 0;
    let refused = 0;
    for (const [level, label, version] of policies) {
      const namespace = `${level}-${label.replaceAll(".", "-")}`;
      await addNamespace(namespace, {
        "pod-security.kubernetes.io/enforce": level,
        "pod-security.kubernetes.io/enforce-version": label,
      });
      const queue = [...pods];
      const worker = async () => {
        for (let pod = queue.pop(); pod !== undefined; pod = queue.pop()) {
          const answer = await plane.request("POST", `${podsOf(namespace)}?dryRun=All`, { ...pod });
          const spec = withDefaultHostPorts(withDefaultVolumes(pod.spec));
          const violations = evaluatePodSecurity({ metadata: pod.metadata, spec }, level, version);
          compared++;
          for (const { check } of violations) refusedBy.set(check, (refusedBy.get(check) ?? 0) + 1);
          if (violations.length === 0) {
            assert.equal(answer.status, 201, answer.text);
            continue;
          }
          refused++;
          const words = violations.map(violationText).join(", ");
          const expected = `pods "generated" is forbidden: violates PodSecurity "${level}:${label}": ${words}`;
          assert.equal(answer.status, 403, `allowed: ${JSON.stringify(pod)}`);
          assert.equal(stringAt(answer.json(), ["message"]), expected);
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
    }
    t.diagnostic(`${compared} pods compared, ${refused} refused`);
    t.diagnostic([...refusedBy].map(([check, count]) => `${check} ${count}`).join(", "));
    assert.equal(compared, podCount * policies.length);
    assert.ok(refused > compared / 5 && refused < compared * 0.95);
    assert.deepEqual(
      podSecurityChecks.filter(({ id }) => !refusedBy.has(id)).map(({ id }) => id),
      [],
    );
  });

  test("impact on live pods equals the warnings of a dry-run label, at each level and version", async (t) => {
    await addNamespace("live");
    const created: string[] = [];
    for (const [index, pod] of pods.slice(0, 60).entries()) {
      const name = `p${String(index).padStart(2, "0")}`;
      const answer = await plane.request("POST", podsOf("live"), {
        metadata: { ...pod.metadata, name },
        spec: pod.spec,
      });
      assert.equal(answer.status, 201, answer.text);
      created.push(name);
    }
    let warned = 0;
    for (const [level, label] of policies.slice(1)) {
      const labels = ["enforce", "enforce-version"].map(
        (key, index) => `pod-security.kubernetes.io/${key}=${index === 0 ? level : label}`,
      );
      const { status, stderr } = await plane.kubectl([
        "label",
        "namespace",
        "live",
        ...labels,
        "--overwrite",
        "--dry-run=server",
      ]);
      assert.equal(status, 0, stderr);
      const argv = ["pss", "impact", "--cluster", "--kubeconfig", plane.kubeconfig, "-n", "live", "--format", "json"];
      const run = await runInMemory([...argv, "--level", level, "--version", label], { cwd: "/" });
      assert.equal(run.code, 1, run.err);
      const [namespace] = JSON.parse(run.out).namespaces;
      assert.equal(namespace.pods, created.length);
      const impact = new Map<string, string[]>();
      for (const { resource, violations } of namespace.refused) {
        const reasons = violations.map(({ message }: { message: string }) => reasonOf(message)).join(", ");
        impact.set(reasons, [...(impact.get(reasons) ?? []), resource.name]);
      }
      const warnings = warningsOf(stderr);
      warned += warnings.length;
      const ours = [...impact].map(([reasons, names]) => `${names.length} ${reasons}`).sort();
      assert.deepEqual(ours, warnings.map(({ count, reasons }) => `${count} ${reasons}`).sort(), `${level}:${label}`);
      for (const { name, reasons } of warnings) assert.ok(impact.get(reasons)?.includes(name), name);
    }
    t.diagnostic(`${warned} warnings compared`);
    assert.ok(warned > 40);
  });

  test("a namespace meets the strictest level that the API server would label without a warning", async () => {
    const strict = { level: "restricted", pod: restrictedPod({}) };
    const basic = { level: "baseline", pod: restrictedPod({ runAsNonRoot: false }) };
    const none = {
      level: "privileged",
      pod: { containers: [{ name: "c", image: "i", securityContext: { privileged: true } }] },
    };
    for (const { level, pod } of [strict, basic, none]) {
      await addNamespace(`meets-${level}`);
      const made = await plane.request("POST", podsOf(`meets-${level}`), { metadata: { name: "one" }, spec: pod });
      assert.equal(made.status, 201, made.text);
      const argv = ["pss", "impact", "--cluster", "--kubeconfig", plane.kubeconfig, "-n", `meets-${level}`];
      const { out } = await runInMemory([...argv, "--format", "json"], { cwd: "/" });
      assert.equal(JSON.parse(out).namespaces[0].meets, level);
    }
  });
});

/** The reason without the detail, which is in the last brackets; reasons themselves have none. */
function reasonOf(message: string): string {
  const bracket = message.indexOf(" (");
  return bracket < 0 ? message : message.slice(0, bracket);
}

/** `Warning: pod (and 2 other pods): reason, reason` of kubectl. */
function warningsOf(stderr: string) {
  return stderr.split("\n").flatMap((line) => {
    const match = /^Warning: (p\d+)(?: \(and (\d+) other pods?\))?: (.+)$/.exec(line);
    if (match === null) return [];
    const [, name = "", others = "0", reasons = ""] = match;
    return [{ name, count: Number(others) + 1, reasons }];
  });
}

function restrictedPod(more: Json & object): Json {
  return {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" }, ...more },
    containers: [
      {
        name: "c",
        image: "i",
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
      },
    ],
  };
}
