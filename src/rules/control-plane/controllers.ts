import { settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import { booleanAt } from "../../model/json.ts";

/** False for a controller manager or scheduler whose HTTPS server is off (`--secure-port=0`; default 10257, 10259). */
export function serves(component: Component): boolean {
  const port = settingOf(component, { flag: "secure-port", default: "10257" });
  return port.state !== "known" || port.value !== "0";
}

/** True where a component runs on its host's network: kubeadm's, and pods with `hostNetwork`. */
export function runsOnHostNetwork({ writtenBy, resource }: Component): boolean {
  if (writtenBy === "kubeadm") return true;
  return [["spec"], ["spec", "template", "spec"]].some(
    (path) => booleanAt(resource.object, [...path, "hostNetwork"]) === true,
  );
}
