import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import { kubeletSettingOf } from "../../analyze/components/kubelets.ts";
import type { ListSetting, SettingSource, Unset } from "../../analyze/components/settings.ts";
import { listSettingOf, settingOf } from "../../analyze/components/settings.ts";
import type { Component, Setting } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";

type Reporter = Pick<Report, "unknown">;

/** Reports that the flags of a component are not known; `reason` is what hides them. */
export function unknownFlags(component: Component, reason: string, report: Reporter): void {
  report.unknown("component.flags", { component: component.name, reason });
}

/** Reports that a file which a flag names is not in the input. */
export function unknownFile(component: Component, flag: string, file: string, report: Reporter): void {
  report.unknown("component.file", { component: component.name, flag, file });
}

/** A setting of the kubelet; undefined where it is not known, which has then been reported. */
export function knownKubeletSetting(
  component: Component,
  source: KubeletSettingSource,
  environment: EnvironmentFacts,
  report: Reporter,
): (Setting & { readonly state: "known" }) | undefined {
  const setting = kubeletSettingOf(component, source, environment);
  if (setting.state === "known") return setting;
  if (setting.state === "elsewhere") unknownFile(component, setting.flag, setting.file, report);
  else unknownFlags(component, setting.state === "unknown" ? setting.reason : `--${source.flag}`, report);
  return undefined;
}

type Known<S extends { readonly state: string }> = Exclude<S, { readonly state: "unknown" }>;

/** A setting; undefined where it is not known, which has then been reported. */
export function settled(
  component: Component,
  source: SettingSource,
  report: Reporter,
): Known<Setting | Unset> | undefined {
  const setting = settingOf(component, source);
  if (setting.state !== "unknown") return setting;
  unknownFlags(component, setting.reason, report);
  return undefined;
}

/** A setting that is a list; undefined where it is not known, which has then been reported. */
export function settledList(
  component: Component,
  source: SettingSource,
  report: Reporter,
): Known<ListSetting> | undefined {
  const setting = listSettingOf(component, source);
  if (setting.state !== "unknown") return setting;
  unknownFlags(component, setting.reason, report);
  return undefined;
}
