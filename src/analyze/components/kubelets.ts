import type { Component, Setting } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Path } from "../../model/json.ts";
import { at, isList, isObject } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { bareComponent } from "./kubeadm.ts";
import { followFlag } from "./named-files.ts";
import type { Flags } from "./read-flags.ts";
import { readExtraArgs } from "./read-flags.ts";
import type { SettingSource, Unset } from "./settings.ts";
import { flagOf, settingOf } from "./settings.ts";

const extraArgs: Path = ["nodeRegistration", "kubeletExtraArgs"];

/** Flags that a kubeadm InitConfiguration or JoinConfiguration gives to the kubelet of its node. */
export function kubeletFlagsOf(resource: Resource): Flags | undefined {
  if (!/^kubeadm\.k8s\.io\/(?:Init|Join)Configuration$/.test(resource.groupKind)) return undefined;
  const given = at(resource.object, extraArgs);
  if (!isObject(given) && !isList(given)) return undefined;
  return readExtraArgs(given, extraArgs, resource.record.id);
}

/** Flags of the kubelet that its configuration file gives as well, among those that rules ask about. */
const overriding = [
  "anonymous-auth",
  "authorization-mode",
  "read-only-port",
  "tls-min-version",
  "tls-cipher-suites",
  "client-ca-file",
  "event-qps",
  "feature-gates",
  "hostname-override",
  "make-iptables-util-chains",
  "pod-max-pids",
  "rotate-certificates",
  "rotate-server-certificates",
  "seccomp-default",
  "streaming-connection-idle-timeout",
  "tls-cert-file",
  "tls-private-key-file",
  "config",
  "config-dir",
];

/**
 * Lays the flags of node registrations (InitConfiguration, JoinConfiguration) over the kubelet's configuration file.
 * Each registration with a flag that overrides a judged field is a kubelet of its own; the file alone stays one unless
 * every registration is. Without a file, or with several of them, such a registration stands on kubeadm's defaults.
 */
export function withKubeletFlags(
  components: readonly Component[],
  registrations: readonly Resource[],
): readonly Component[] {
  const deciding = registrations.flatMap((resource) => {
    const flags = kubeletFlagsOf(resource);
    return flags !== undefined && overriding.some((flag) => flags.has(flag)) ? [{ resource, flags }] : [];
  });
  if (deciding.length === 0) return components;
  const files = components.filter(({ name, writtenBy }) => name === "kubelet" && writtenBy === "configuration");
  const [file, another] = files;
  const only = another === undefined ? file : undefined;
  const kubelets = deciding.map(({ resource, flags }): Component => {
    const flagsPlace = { record: resource.record.id, path: extraArgs };
    return { ...(only ?? bareComponent("kubelet", resource, "kubeadm")), flags, flagsPlace };
  });
  const covered = only !== undefined && deciding.length === registrations.length;
  return [...components.filter((component) => !covered || component !== only), ...kubelets];
}

/** A setting of the kubelet, whose default without any configuration file is another than with one. */
export interface KubeletSettingSource extends SettingSource {
  readonly field: Path;
  /** The default of the configuration file's field. */
  readonly default: string;
  /** The default of the command line (kubelet, applyLegacyDefaults), for a kubelet without a configuration file. */
  readonly legacyDefault: string;
}

/** A setting of the kubelet, or the file that would tell it. */
export type KubeletSetting =
  | Setting
  | Unset
  | { readonly state: "elsewhere"; readonly flag: string; readonly file: string };

/**
 * What a setting of a kubelet is: its flag, else its configuration file (its own, or the one that `--config` names), else
 * the default, which depends on whether there is a file. `elsewhere` where a file that is not in the input decides.
 */
export function kubeletSettingOf(
  component: Component,
  source: KubeletSettingSource,
  environment: EnvironmentFacts,
): KubeletSetting {
  if (component.flags.has(source.flag) || component.flagsHiddenBy !== undefined) return settingOf(component, source);
  const dropIns = flagOf(component, "config-dir")?.value;
  if (dropIns) return { state: "elsewhere", flag: "--config-dir", file: dropIns };
  if (component.configuration !== undefined || component.writtenBy === "kubeadm") return settingOf(component, source);
  const named = followFlag(component, "config", environment);
  if (named.state === "unknown") return { state: "elsewhere", flag: "--config", file: named.file };
  if (named.state === "absent") return settingOf(component, { ...source, default: source.legacyDefault });
  return settingOf({ ...component, configuration: named.resource }, source);
}
