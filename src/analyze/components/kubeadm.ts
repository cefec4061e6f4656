import type { Component, ComponentName, FlagUse } from "../../model/component.ts";
import type { Path } from "../../model/json.ts";
import { at, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Flags } from "./read-flags.ts";
import { readExtraArgs } from "./read-flags.ts";
import { variablesOf } from "./variables.ts";

const sections = [
  ["kube-apiserver", ["apiServer"]],
  ["kube-controller-manager", ["controllerManager"]],
  ["kube-scheduler", ["scheduler"]],
  ["etcd", ["etcd", "local"]],
] as const satisfies readonly (readonly [ComponentName, Path])[];

/** The components that a configuration file sets up: four of a kubeadm ClusterConfiguration, the kubelet of its own. */
export function componentsOfConfiguration(resource: Resource): readonly Component[] {
  const { groupKind, object, record } = resource;
  if (groupKind === "kubelet.config.k8s.io/KubeletConfiguration")
    return [{ ...bareComponent("kubelet", resource, "configuration"), configuration: resource }];
  if (groupKind !== "kubeadm.k8s.io/ClusterConfiguration") return [];
  const external = objectAt(object, ["etcd", "external"]) !== undefined;
  return sections
    .filter(([name]) => name !== "etcd" || !external)
    .map(([name, section]) => {
      const path = [...section, "extraArgs"];
      const flags = readExtraArgs(at(object, path), path, record.id);
      if (name === "kube-apiserver") addEtcdServers(flags, resource);
      return {
        ...bareComponent(name, resource, "kubeadm"),
        flagsPlace: { record: record.id, path },
        flags,
        environmentVariables: variablesOf(at(object, [...section, "extraEnvs"]), [...section, "extraEnvs"], record.id),
        version: name === "etcd" ? undefined : versionOf(resource),
      };
    });
}

/**
 * The etcd that kubeadm sends the API server to: the endpoints of an external one, or what a local one is told to
 * advertise (kubeadm, getAPIServerCommand).
 */
function addEtcdServers(flags: Flags, { object, record }: Resource): void {
  if (flags.has("etcd-servers")) return;
  const endpoints: Path = ["etcd", "external", "endpoints"];
  const external = listAt(object, endpoints).flatMap((endpoint, index): FlagUse[] =>
    typeof endpoint === "string"
      ? [{ value: endpoint, place: { record: record.id, path: [...endpoints, index] } }]
      : [],
  );
  const local: Path = ["etcd", "local", "extraArgs"];
  const advertised = readExtraArgs(at(object, local), local, record.id).get("advertise-client-urls");
  const servers = external.length > 0 ? external : advertised;
  if (servers !== undefined) flags.set("etcd-servers", servers);
}

function versionOf({ object, record }: Resource): FlagUse | undefined {
  const version = stringAt(object, ["kubernetesVersion"]);
  if (version === undefined || !/\d/.test(version)) return undefined;
  return { value: version, place: { record: record.id, path: ["kubernetesVersion"] } };
}

/** A component of which only the document that names it is known. */
export function bareComponent(name: ComponentName, resource: Resource, writtenBy: Component["writtenBy"]): Component {
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
