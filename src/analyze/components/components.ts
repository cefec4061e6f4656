import type { Component, ComponentName, FlagUse, Place } from "../../model/component.ts";
import { isObject, listAt, stringAt } from "../../model/json.ts";
import type { RecordId } from "../../model/record.ts";
import type { Container, Workload } from "../../model/workload.ts";
import type { CommandLine } from "./read-flags.ts";
import { readCommandLine } from "./read-flags.ts";
import type { Variables } from "./variables.ts";
import { variablesOf } from "./variables.ts";

export { componentsOfConfiguration } from "./kubeadm.ts";

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

/** The first component that a workload runs; see {@link componentsOfWorkload}. */
export function componentOfWorkload(workload: Workload): Component | undefined {
  return componentsOfWorkload(workload)[0];
}

/**
 * The components that a workload runs, one for each container whose program is one. An etcd counts when it serves the
 * control plane: in kube-system, or labelled `tier: control-plane` as kubeadm does; one that serves an application is
 * none. A program that a shell script starts counts under the same condition, since a script may merely mention it.
 */
export function componentsOfWorkload(workload: Workload): readonly Component[] {
  return workload.containers.flatMap((container) => {
    if (container.role === "init" || container.role === "ephemeral") return [];
    const { record } = workload.resource;
    const variables = variablesOf(container.spec.env, [...container.path, "env"], record.id);
    const commandLine = readCommandLine(container.spec, container.path, record.id, variables);
    const name = commandLine.program;
    if (!isComponentName(name)) return [];
    if ((name === "etcd" || commandLine.throughShell) && !servesControlPlane(workload)) return [];
    return [toComponent(name, workload, container, commandLine, variables)];
  });
}

function toComponent(
  name: ComponentName,
  workload: Workload,
  container: Container,
  commandLine: CommandLine,
  variables: Variables,
): Component {
  const { record } = workload.resource;
  const list = listAt(container.spec, ["args"]).length > 0 ? "args" : "command";
  const base = {
    name,
    environment: record.environment,
    record,
    resource: workload.resource,
    flagsPlace: { record: record.id, path: [...container.path, list] },
    writtenBy: "manifest",
    version: imageVersion(stringAt(container.spec, ["image"]), {
      record: record.id,
      path: [...container.path, "image"],
    }),
    configuration: undefined,
  } as const;
  const ownFile = name === "etcd" ? etcdFile(commandLine, variables) : undefined;
  if (ownFile !== undefined)
    return { ...base, flags: new Map(), flagsHiddenBy: ownFile, environmentVariables: new Map() };
  const fromElsewhere = name === "etcd" && listAt(container.spec, ["envFrom"]).some(isObject) ? "envFrom" : undefined;
  return {
    ...base,
    flags: commandLine.flags,
    flagsHiddenBy: commandLine.hiddenBy ?? fromElsewhere,
    environmentVariables: variables,
  };
}

/** With a configuration file etcd ignores every other flag and variable (etcd documentation, "Configuration file"). */
function etcdFile({ flags }: CommandLine, variables: Variables): string | undefined {
  const uses = flags.get("config-file");
  const file = uses?.[uses.length - 1]?.value ?? variables.get("ETCD_CONFIG_FILE")?.value;
  return file ? `--config-file=${file}` : undefined;
}

function servesControlPlane(workload: Workload): boolean {
  return (
    workload.resource.identity.namespace === "kube-system" ||
    stringAt(workload.podMetadata, ["labels", "tier"]) === "control-plane"
  );
}

function imageVersion(
  image: string | undefined,
  place: { record: RecordId; path: Place["path"] },
): FlagUse | undefined {
  const tag = image === undefined ? undefined : /:(v?\d+\.\d+[\w.+-]*)(?:@|$)/.exec(image)?.[1];
  return tag === undefined ? undefined : { value: tag, place };
}

/**
 * True for the static pods of the control plane itself. They run on the host's network, with its files, by design: what
 * other pods must not do cannot be asked of them. A Deployment of a second scheduler and a kubelet in a container are no
 * such pods.
 */
export function runsControlPlane(workload: Workload): boolean {
  if (workload.resource.groupKind !== "Pod") return false;
  return componentsOfWorkload(workload).some(({ name }) => name !== "kubelet");
}
