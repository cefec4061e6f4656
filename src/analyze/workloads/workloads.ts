import type { Json, JsonObject, Path } from "../../model/json.ts";
import { booleanAt, isObject, listAt, objectAt, stringAt, stringsAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Container, ContainerRole, Workload, WorkloadSummary } from "../../model/workload.ts";
import { runsControlPlane } from "../components/components.ts";
import { isWhole, podGroupsOf, summarizeContainers } from "./container-summaries.ts";
import { imageUsesOf } from "./image-uses.ts";
import { podTemplatePaths } from "./pod-templates.ts";
import { quantityAt, resourceGaps } from "./resources.ts";
import { runsOnWindows } from "./security-fields.ts";

/** The workloads in a resource: one for each pod template it carries, none for what runs no pods. */
export function workloadsOf(resource: Resource): readonly Workload[] {
  return podTemplatePaths(resource.groupKind, resource.object).map((path) => toWorkload(resource, path));
}

function toWorkload(resource: Resource, templatePath: Path): Workload {
  const specPath = [...templatePath, "spec"];
  const podSpec = objectAt(resource.object, specPath) ?? {};
  const os = stringAt(podSpec, ["os", "name"]);
  return {
    resource,
    templatePath,
    specPath,
    podSpec,
    podMetadata: objectAt(resource.object, [...templatePath, "metadata"]) ?? {},
    containers: containersOf(podSpec, specPath),
    os: os === "windows" || os === "linux" ? os : "unknown",
    userNamespace: booleanAt(podSpec, ["hostUsers"]) === false,
  };
}

const lists = [
  ["initContainers", "init"],
  ["containers", "regular"],
  ["ephemeralContainers", "ephemeral"],
] as const;

/** Every container of a pod spec: init containers and sidecars, regular and ephemeral ones, in this order. */
function containersOf(podSpec: JsonObject, specPath: Path): readonly Container[] {
  const containers: Container[] = [];
  for (const [list, role] of lists) {
    listAt(podSpec, [list]).forEach((spec, index) => {
      if (!isObject(spec)) return;
      containers.push({
        name: stringAt(spec, ["name"]) ?? `#${index}`,
        role: roleOf(role, spec),
        path: [...specPath, list, index],
        spec,
      });
    });
  }
  return containers;
}

function roleOf(role: ContainerRole, spec: JsonObject): ContainerRole {
  return role === "init" && stringAt(spec, ["restartPolicy"]) === "Always" ? "sidecar" : role;
}

function portName(port: Json): readonly string[] {
  const name = stringAt(port, ["name"]);
  return name === undefined ? [] : [`${stringAt(port, ["protocol"]) ?? "TCP"}/${name}`];
}

/** What is kept of a workload once its own rules have run. */
export function summarize(workload: Workload): WorkloadSummary {
  const { resource, podSpec } = workload;
  const { id, environment, origin, spans, basePath } = resource.record;
  return {
    record: { id, environment, origin, spans, basePath },
    identity: resource.identity,
    templatePath: workload.templatePath,
    specPath: workload.specPath,
    labels: stringsAt(workload.podMetadata, ["labels"]),
    hostNetwork: booleanAt(podSpec, ["hostNetwork"]) === true,
    serviceAccountName: stringAt(podSpec, ["serviceAccountName"]) || stringAt(podSpec, ["serviceAccount"]) || "default",
    automountServiceAccountToken: booleanAt(podSpec, ["automountServiceAccountToken"]),
    annotations: stringsAt(workload.podMetadata, ["annotations"]),
    containerNames: new Set(workload.containers.map(({ name }) => name)),
    portNames: new Set(workload.containers.flatMap(({ spec }) => listAt(spec, ["ports"]).flatMap(portName))),
    memoryLimited: quantityAt(podSpec, "limits", "memory") !== "absent",
    cpuRequested:
      quantityAt(podSpec, "requests", "cpu") !== "absent" || quantityAt(podSpec, "limits", "cpu") !== "absent",
    unlimited: resourceGaps(workload),
    containers: summarizeContainers(workload),
    images: imageUsesOf(workload),
    groups: podGroupsOf(podSpec),
    windows: runsOnWindows(workload),
    controlPlane: runsControlPlane(workload),
    userNamespace: workload.userNamespace,
    whole: isWhole(workload),
  };
}
