import assert from "node:assert/strict";
import test from "node:test";
import { EnvironmentBuilder } from "../../src/analyze/environment/environment-builder.ts";
import type { PodSecurityCheckId } from "../../src/analyze/pod-security/index.ts";
import {
  evaluatePodSecurity,
  newestPodSecurityMinor,
  podSecurityChecks,
  withDefaultVolumes,
} from "../../src/analyze/pod-security/index.ts";
import { workloadsOf } from "../../src/analyze/workloads/workloads.ts";
import type { Examples } from "../../src/model/example.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { isObject, listAt, objectAt } from "../../src/model/json.ts";
import { toResource } from "../../src/model/resource.ts";
import type { Report, Rule, RuleOf } from "../../src/model/rule.ts";
import type { Workload } from "../../src/model/workload.ts";
import { readDocuments } from "../../src/read/documents.ts";
import { loadExamples } from "../../src/rules/examples.generated.ts";
import { rules } from "../../src/rules/index.generated.ts";
import { unmark } from "../support/examples.ts";
import { generatePod } from "./generate.ts";
import { Random } from "./random.ts";

const seed = Number(process.env.REMPART_TEST_SEED ?? 20_261_123);
const podCount = 3_000;

/** The rules that ask what a check of the Pod Security Standards asks. */
const rulesOf: Readonly<Record<PodSecurityCheckId, readonly string[]>> = {
  allowPrivilegeEscalation: ["no-privilege-escalation"],
  appArmorProfile: ["no-apparmor-override"],
  capabilities_baseline: ["limit-capabilities"],
  capabilities_restricted: ["limit-capabilities"],
  hostNamespaces: ["no-host-namespaces"],
  hostPathVolumes: ["no-host-path"],
  hostPorts: ["no-host-port"],
  hostProbesAndHostLifecycle: ["no-probe-host"],
  privileged: ["no-privileged-container"],
  procMount: ["no-unmasked-proc"],
  procMount_restricted: ["no-unmasked-proc"],
  restrictedVolumes: ["limit-volume-types"],
  runAsNonRoot: ["require-non-root-user"],
  runAsUser: ["require-non-root-user"],
  seLinuxOptions: ["limit-selinux-options"],
  seccompProfile_baseline: ["require-seccomp-profile"],
  seccompProfile_restricted: ["require-seccomp-profile"],
  sysctls: ["no-unsafe-sysctl"],
  windowsHostProcess: ["no-privileged-container"],
};

const today = "2026-11-01";

type WorkloadRule = RuleOf<"workload", "subject">;
type DeployedWorkloadRule = RuleOf<"deployedWorkload", "environment">;

function ruleNamed(id: string): WorkloadRule {
  const found = rules.find((rule): rule is Rule & WorkloadRule => rule.id === id && rule.subject === "workload");
  if (found === undefined) throw new Error(`no rule ${id} about workloads`);
  return found;
}

/** The workload of a Pod object, as if it had been read from a file. */
function workloadOf(object: JsonObject): Workload {
  const record = {
    kind: "object",
    id: 0,
    environment: "",
    origin: { kind: "file", file: 0, path: "pod.yaml", start: 0, end: 0 },
    spans: { nodes: [], keys: [] },
    basePath: [],
    apiVersion: "v1",
    objectKind: "Pod",
    object,
    sensitive: [],
    duplicateKeys: [],
  } as const;
  const [workload] = workloadsOf(toResource(record, "default"));
  if (workload === undefined) throw new Error("no workload in the pod");
  return workload;
}

/** True where the check has a finding; of severity info too. */
function finds(check: (report: Report) => void): boolean {
  let failed = false;
  check({
    fail: () => {
      failed = true;
    },
    unknown: () => undefined,
    notApplicable: () => undefined,
  });
  return failed;
}

function fails(rule: WorkloadRule, workload: Workload, kubernetesMinor: number): boolean {
  return finds((report) => rule.check(workload, { kubernetesMinor, today }, report));
}

/** The same of a rule about a workload among what is deployed with it: here nothing. */
function failsAlone(rule: DeployedWorkloadRule, workload: Workload, kubernetesMinor: number): boolean {
  const builder = new EnvironmentBuilder("");
  builder.add(workload.resource, [workload]);
  const environment = builder.build();
  return environment.workloads.some((summary) =>
    finds((report) => rule.check(summary, { kubernetesMinor, today, environment }, report)),
  );
}

function violations(
  workload: Workload,
  version: `v1.${number}` | "latest" = "latest",
): ReadonlySet<PodSecurityCheckId> {
  const pod = { metadata: workload.podMetadata, spec: withDefaultVolumes(workload.podSpec) };
  const found = [...evaluatePodSecurity(pod, "baseline", version), ...evaluatePodSecurity(pod, "restricted", version)];
  return new Set(found.map(({ check }) => check));
}

/** The pod, its hostPath volumes with a path, without which the API server refuses them. */
function withHostPaths(pod: { readonly metadata: JsonObject; readonly spec: JsonObject }): {
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
} {
  const volumes = listAt(pod.spec, ["volumes"]).map((volume) =>
    objectAt(volume, ["hostPath"]) === undefined || !isObject(volume)
      ? volume
      : { ...volume, hostPath: { path: "/srv" } },
  );
  return { ...pod, spec: { ...pod.spec, volumes } };
}

/** Every pod template in an example. */
function workloadsIn(input: string): readonly Workload[] {
  return readDocuments(unmark(input).text).flatMap((document) => {
    const value = document.ok ? document.value : null;
    const template = objectAt(value, ["spec", "template"]);
    if (template !== undefined) return [workloadOf(template)];
    return isObject(value) && value.kind === "Pod" ? [workloadOf(value)] : [];
  });
}

async function examplesOf(id: string): Promise<Examples> {
  const examples = await loadExamples[id]?.();
  if (examples === undefined) throw new Error(`${id} has no examples`);
  return examples;
}

test("every check of the Pod Security Standards has a rule, and an example of it that the check refuses", async () => {
  assert.deepEqual(podSecurityChecks.map(({ id }) => id).sort(), Object.keys(rulesOf).sort());
  for (const { id, versions } of podSecurityChecks) {
    const inputs = (await Promise.all(rulesOf[id].map(examplesOf))).flatMap(({ bad }) => bad);
    const minor = versions[0]?.minimumMinor ?? 0;
    const refused = inputs.some(({ input, kubernetesVersion }) => {
      const version =
        kubernetesVersion === undefined ? "latest" : (`v1.${Number(kubernetesVersion.slice(2))}` as const);
      return workloadsIn(input).some((workload) => violations(workload, version).has(id));
    });
    assert.ok(refused, `${id} (v1.${minor}) refuses no bad example of ${rulesOf[id].join(", ")}`);
  }
});

/** One comparison: the checks that must refuse a pod exactly where the rule fails, and where they differ on purpose. */
interface Comparison {
  readonly rule: string;
  readonly checks: readonly PodSecurityCheckId[];
  /** First Kubernetes minor for which they are compared. */
  readonly since: number;
  /** Pods of which the rule and the checks need not agree, with the reason. */
  readonly apart?: Readonly<Record<string, (workload: Workload) => boolean>>;
}

const onWindows = ({ os }: Workload): boolean => os === "windows";
const hasPrivileged = ({ containers }: Workload): boolean =>
  containers.some(({ spec }) => objectAt(spec, ["securityContext"])?.privileged === true);
const hasOddItem = ({ podSpec }: Workload): boolean =>
  ["initContainers", "containers", "ephemeralContainers"].some((list) =>
    listAt(podSpec, [list]).some((container) => !isObject(container)),
  );
const windows = { "the field does not exist on Windows": onWindows };

const comparisons: readonly Comparison[] = [
  {
    rule: "no-privileged-container",
    checks: ["privileged", "windowsHostProcess"],
    since: 20,
    apart: {
      "the pod's hostProcess counts for those containers alone that do not set their own": ({ podSpec }) =>
        objectAt(podSpec, ["securityContext", "windowsOptions"])?.hostProcess === true,
    },
  },
  { rule: "no-host-namespaces", checks: ["hostNamespaces"], since: 20 },
  { rule: "no-host-path", checks: ["hostPathVolumes"], since: 20 },
  {
    rule: "no-host-port",
    checks: ["hostPorts"],
    since: 20,
    apart: {
      "the API server writes the container's port there itself": ({ podSpec, containers }) =>
        podSpec.hostNetwork === true &&
        containers.some(({ spec }) =>
          listAt(spec, ["ports"]).some((port) => isObject(port) && port.hostPort === port.containerPort),
        ),
    },
  },
  {
    rule: "no-privilege-escalation",
    checks: ["allowPrivilegeEscalation"],
    since: 25,
    apart: { ...windows, "privileged comes before it": hasPrivileged, "no container": hasOddItem },
  },
  {
    rule: "limit-capabilities",
    checks: ["capabilities_restricted"],
    since: 25,
    apart: {
      ...windows,
      "privileged comes before it": hasPrivileged,
      "no container": hasOddItem,
      "a capability in another spelling, or added and dropped": ({ containers }) =>
        containers.some(({ spec }) => {
          const capabilities = objectAt(spec, ["securityContext", "capabilities"]);
          const added = listAt(capabilities, ["add"]);
          return (
            added.some((name) => typeof name !== "string" || name.toUpperCase() === "NET_BIND_SERVICE") ||
            listAt(capabilities, ["drop"]).some((name) => added.includes(name))
          );
        }),
    },
  },
  {
    rule: "require-seccomp-profile",
    checks: ["seccompProfile_restricted"],
    since: 27,
    apart: {
      ...windows,
      "privileged comes before it": hasPrivileged,
      "no container": hasOddItem,
      "the pod's profile counts for those containers alone that do not set their own": ({ podSpec }) =>
        objectAt(podSpec, ["securityContext", "seccompProfile"]) !== undefined,
      "a profile without a type": ({ containers }) =>
        containers.some(({ spec }) => {
          const profile = objectAt(spec, ["securityContext", "seccompProfile"]);
          return profile !== undefined && typeof profile.type !== "string";
        }),
    },
  },
  { rule: "no-apparmor-override", checks: ["appArmorProfile"], since: 30, apart: windows },
  { rule: "limit-selinux-options", checks: ["seLinuxOptions"], since: 20, apart: windows },
  { rule: "no-unsafe-sysctl", checks: ["sysctls"], since: 20, apart: windows },
  { rule: "no-unmasked-proc", checks: ["procMount", "procMount_restricted"], since: 20, apart: windows },
  { rule: "no-probe-host", checks: ["hostProbesAndHostLifecycle"], since: 34 },
  {
    rule: "limit-volume-types",
    checks: ["restrictedVolumes"],
    since: 20,
    apart: {
      "no-host-path is about it": ({ podSpec }) =>
        listAt(podSpec, ["volumes"]).some((volume) => objectAt(volume, ["hostPath"]) !== undefined),
    },
  },
];

for (const { rule: id, checks, since, apart = {} } of comparisons) {
  test(`${id} fails exactly the pods that ${checks.join(" or ")} refuses`, (t) => {
    const random = new Random(seed);
    const rule = ruleNamed(id);
    const counts = { both: 0, neither: 0, apart: 0 };
    for (let index = 0; index < podCount; index++) {
      const pod = withHostPaths(generatePod(random));
      const workload = workloadOf(pod);
      const minor = random.integer(since, newestPodSecurityMinor);
      const refused = violations(workload, `v1.${minor}`);
      if (Object.values(apart).some((differs) => differs(workload))) {
        counts.apart++;
        continue;
      }
      const expected = checks.some((check) => refused.has(check));
      assert.equal(
        fails(rule, workload, minor),
        expected,
        `seed ${seed}, pod ${index}, 1.${minor}: ${JSON.stringify(pod)}`,
      );
      counts[expected ? "both" : "neither"]++;
    }
    t.diagnostic(`seed ${seed}: ${counts.both} fail, ${counts.neither} pass, ${counts.apart} apart`);
    assert.ok(counts.both > 100 && counts.neither > 100, JSON.stringify(counts));
  });
}

test("require-non-root-user fails no pod that runAsNonRoot and runAsUser let through, but in a user namespace", (t) => {
  const random = new Random(seed);
  const rule = rules.find(
    (other): other is Rule & DeployedWorkloadRule =>
      other.id === "require-non-root-user" && other.subject === "deployedWorkload" && other.scope === "environment",
  );
  assert.ok(rule);
  let failed = 0;
  for (let index = 0; index < podCount; index++) {
    const pod = generatePod(random);
    const workload = workloadOf(pod);
    const minor = random.integer(25, newestPodSecurityMinor);
    if (workload.userNamespace || onWindows(workload) || !failsAlone(rule, workload, minor)) continue;
    failed++;
    const refused = violations(workload, `v1.${minor}`);
    assert.ok(
      refused.has("runAsNonRoot") || refused.has("runAsUser"),
      `seed ${seed}, pod ${index}, 1.${minor}: ${JSON.stringify(pod)}`,
    );
  }
  t.diagnostic(`seed ${seed}: ${failed} fail`);
  assert.ok(failed > 100, `${failed} fail`);
});
