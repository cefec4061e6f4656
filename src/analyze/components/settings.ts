import type { Component, FlagUse, Place, Setting } from "../../model/component.ts";
import type { Path } from "../../model/json.ts";
import { at, isList } from "../../model/json.ts";
import { isReference } from "./variables.ts";

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

/** A setting that nothing gives and that has no default, or that is given as an empty text. */
export interface Unset {
  readonly state: "absent";
}

/**
 * What a setting of a component is: its flag over its environment variable over its configuration file over the default.
 * Unknown where flags are hidden or the value is a reference to a variable; absent where nothing gives it and it has no
 * default. A flag that is given twice has its last value.
 */
export function settingOf(component: Component, source: SettingSource): Setting | Unset {
  const use = useOf(component, source);
  if (use !== undefined) {
    if (isReference(use.value)) return { state: "unknown", reason: `--${source.flag}=${use.value}` };
    if (use.value === "") return { state: "absent" };
    return { state: "known", value: use.value, place: use.place, setBy: "flag" };
  }
  if (component.flagsHiddenBy !== undefined) return { state: "unknown", reason: component.flagsHiddenBy };
  return inFile(component, source) ?? byDefault(component, source);
}

function useOf(component: Component, { flag, variable }: SettingSource): FlagUse | undefined {
  const use = flagOf(component, flag);
  if (use !== undefined || variable === undefined) return use;
  const inEnvironment = component.environmentVariables.get(variable);
  return inEnvironment?.value === "" ? undefined : inEnvironment;
}

function inFile({ configuration }: Component, { field, default: fallback }: SettingSource): Setting | undefined {
  if (field === undefined || configuration === undefined) return undefined;
  const value = at(configuration.object, field);
  const place = { record: configuration.record.id, path: field };
  if (typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== ""))
    return { state: "known", value: String(value), place, setBy: "file" };
  if (isList(value) && value.length > 0) return { state: "known", value: value.join(","), place, setBy: "file" };
  return fallback === undefined ? undefined : { state: "known", value: fallback, place, setBy: "default" };
}

function byDefault(component: Component, source: SettingSource): Setting | Unset {
  const fallback = component.writtenBy === "kubeadm" ? (source.kubeadmDefault ?? source.default) : source.default;
  if (fallback === undefined) return { state: "absent" };
  return { state: "known", value: fallback, place: component.flagsPlace, setBy: "default" };
}

/** One item of a setting that is a list. */
export interface ListItem {
  readonly value: string;
  readonly place: Place;
}

/** What a setting that is a list is known to be. */
export type ListSetting =
  | { readonly state: "known"; readonly items: readonly ListItem[]; readonly setBy: "flag" | "file" | "default" }
  | { readonly state: "unknown"; readonly reason: string }
  | Unset;

/**
 * A setting whose value is a list, separated by commas. Repeated flags add to the list, as with pflag's StringSlice; etcd's
 * flags replace it. Empty items are left out; absent where then none is left.
 */
export function listSettingOf(component: Component, source: SettingSource): ListSetting {
  const setting = settingOf(component, source);
  if (setting.state !== "known") return setting;
  const uses = component.name === "etcd" ? undefined : component.flags.get(source.flag);
  const items = setting.setBy === "flag" && uses !== undefined ? uses.flatMap(itemsOf) : itemsOf(setting);
  const reference = items.find(({ value }) => isReference(value));
  if (reference !== undefined) return { state: "unknown", reason: `--${source.flag}=${reference.value}` };
  return items.length === 0 ? { state: "absent" } : { state: "known", items, setBy: setting.setBy };
}

function itemsOf({ value, place }: ListItem): readonly ListItem[] {
  return value
    .split(",")
    .map((item) => ({ value: item.trim(), place }))
    .filter((item) => item.value !== "");
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
