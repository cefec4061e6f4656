import type { Component, ComponentName, FlagUse, Place } from "../../model/component.ts";
import { at, isList, isObject, objectAt, type Path, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Workload } from "../../model/workload.ts";
import { type Flags, readCommandLine, readExtraArgs } from "./read-flags.ts";

const names: ReadonlySet<string> = new Set<ComponentName>([
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "etcd",
  "kubelet",
]);

function isComponentName(name: string | undefined): name is ComponentName {
  return name !== undefined && names.has(name);
}

/**
 * The component that a workload runs, judged by the program of its containers. An etcd counts when it serves the control
 * plane: in kube-system, or labelled `tier: control-plane` as kubeadm does; one that serves an application is none.
 */
export function componentOfWorkload(workload: Workload): Component | undefined {
  for (const container of workload.containers) {
    if (container.role === "init") continue;
    const { record } = workload.resource;
    const commandLine = readCommandLine(container.spec, container.path, record.id);
    const name = commandLine.program;
    if (!isComponentName(name) || (name === "etcd" && !servesControlPlane(workload))) continue;
    return {
      name,
      environment: record.environment,
      record,
      resource: workload.resource,
      flagsPlace: { record: record.id, path: [...container.path, "command"] },
      flags: commandLine.flags,
      flagsHiddenBy: commandLine.hiddenBy,
      writtenBy: "manifest",
      environmentVariables: variablesOf(container.spec.env, [...container.path, "env"], record.id),
      version: imageVersion(stringAt(container.spec, ["image"]), {
        record: record.id,
        path: [...container.path, "image"],
      }),
      configuration: undefined,
    };
  }
  return undefined;
}

function servesControlPlane(workload: Workload): boolean {
  return (
    workload.resource.identity.namespace === "kube-system" ||
    stringAt(workload.podMetadata, ["labels", "tier"]) === "control-plane"
  );
}

function variablesOf(env: unknown, path: Path, record: number): ReadonlyMap<string, FlagUse> {
  const variables = new Map<string, FlagUse>();
  if (!Array.isArray(env)) return variables;
  env.forEach((entry: unknown, index) => {
    if (!isObject(entry)) return;
    const name = stringAt(entry, ["name"]);
    const value = stringAt(entry, ["value"]);
    if (name !== undefined && value !== undefined)
      variables.set(name, { value, place: { record, path: [...path, index, "value"] } });
  });
  return variables;
}

function imageVersion(image: string | undefined, place: Place): FlagUse | undefined {
  const tag = image === undefined ? undefined : /:(v?\d+\.\d+[\w.+-]*)(?:@|$)/.exec(image)?.[1];
  return tag === undefined ? undefined : { value: tag, place };
}

const kubeadmSections = [
  ["kube-apiserver", ["apiServer", "extraArgs"]],
  ["kube-controller-manager", ["controllerManager", "extraArgs"]],
  ["kube-scheduler", ["scheduler", "extraArgs"]],
  ["etcd", ["etcd", "local", "extraArgs"]],
] as const satisfies readonly (readonly [ComponentName, Path])[];

/** The components that a configuration file sets up: four of a kubeadm ClusterConfiguration, the kubelet of its own. */
export function componentsOfConfiguration(resource: Resource): readonly Component[] {
  const { groupKind, object, record } = resource;
  if (groupKind === "kubelet.config.k8s.io/KubeletConfiguration") {
    return [{ ...bareComponent("kubelet", resource, "configuration"), configuration: resource }];
  }
  if (groupKind !== "kubeadm.k8s.io/ClusterConfiguration") return [];
  const version = stringAt(object, ["kubernetesVersion"]);
  return kubeadmSections
    .filter(([name]) => name !== "etcd" || objectAt(object, ["etcd", "external"]) === undefined)
    .map(([name, path]) => ({
      ...bareComponent(name, resource, "kubeadm"),
      flagsPlace: { record: record.id, path },
      flags: readExtraArgs(at(object, path), path, record.id),
      version:
        name === "etcd" || version === undefined || !/\d/.test(version)
          ? undefined
          : { value: version, place: { record: record.id, path: ["kubernetesVersion"] } },
    }));
}

function bareComponent(name: ComponentName, resource: Resource, writtenBy: Component["writtenBy"]): Component {
  const { record } = resource;
  return {
    name,
    environment: record.environment,
    record,
    resource,
    flagsPlace: { record: record.id, path: [] },
    flags: new Map(),
    flagsHiddenBy: undefined,
    writtenBy,
    environmentVariables: new Map(),
    version: undefined,
    configuration: undefined,
  };
}

/** Flags that a kubeadm InitConfiguration or JoinConfiguration gives to the kubelet of its node. */
export function kubeletFlagsOf(resource: Resource): Flags | undefined {
  const path: Path = ["nodeRegistration", "kubeletExtraArgs"];
  const extraArgs = at(resource.object, path);
  if (!isObject(extraArgs) && !isList(extraArgs)) return undefined;
  return readExtraArgs(extraArgs, path, resource.record.id);
}

/**
 * True for the pods of the control plane itself. They run on the host's network, with its files, by design: what other
 * pods must not do cannot be asked of them.
 */
export function runsControlPlane(workload: Workload): boolean {
  return componentOfWorkload(workload) !== undefined;
}
