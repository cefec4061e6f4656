import type { Component, FlagUse, Setting } from "../../model/component.ts";
import { at, type Path } from "../../model/json.ts";

/** How one setting of a component can be given. */
export interface SettingSource {
  /** Flag without its dashes. */
  readonly flag: string;
  /** Path of the same setting in the component's configuration file. */
  readonly field?: Path;
  /** Environment variable that gives it (etcd). */
  readonly variable?: string;
  /** What holds when nothing gives it; undefined when then nothing is set. */
  readonly default: string | undefined;
  /** What kubeadm writes when it is told nothing, where that differs from the default. */
  readonly kubeadmDefault?: string;
}

/** A setting that nothing gives and that has no default. */
export interface Unset {
  readonly state: "absent";
}

/**
 * What a setting of a component is: its flag over its environment variable over its configuration file over the default.
 * Unknown where flags are hidden; absent where nothing gives it and it has no default.
 */
export function settingOf(component: Component, source: SettingSource): Setting | Unset {
  const use = flagOf(component, source.flag) ?? (source.variable && component.environmentVariables.get(source.variable));
  if (use) return { state: "known", value: use.value, place: use.place, setBy: "flag" };
  if (component.flagsHiddenBy !== undefined) return { state: "unknown", reason: component.flagsHiddenBy };
  if (source.field !== undefined && component.configuration !== undefined) {
    const value = at(component.configuration.object, source.field);
    const place = { record: component.configuration.record.id, path: source.field };
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return { state: "known", value: String(value), place, setBy: "file" };
    if (Array.isArray(value)) return { state: "known", value: value.join(","), place, setBy: "file" };
    if (source.default !== undefined) return { state: "known", value: source.default, place, setBy: "default" };
  }
  const fallback = component.writtenBy === "kubeadm" ? (source.kubeadmDefault ?? source.default) : source.default;
  if (fallback === undefined) return { state: "absent" };
  return { state: "known", value: fallback, place: component.flagsPlace, setBy: "default" };
}

/** The use of a flag that holds: the last one. */
export function flagOf(component: Component, flag: string): FlagUse | undefined {
  const uses = component.flags.get(flag);
  return uses?.[uses.length - 1];
}

/** Whether a boolean setting is on, as Go's `strconv.ParseBool` reads it; undefined for anything else. */
export function isTrue(value: string): boolean | undefined {
  if (/^(1|t|T|true|TRUE|True)$/.test(value)) return true;
  if (/^(0|f|F|false|FALSE|False)$/.test(value)) return false;
  return undefined;
}
