import type { RemovedVolumePlugin } from "../../analyze/versions/data/volume-plugins.ts";
import { removedProvisioners, removedVolumePlugins } from "../../analyze/versions/data/volume-plugins.ts";
import { objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-removed-volume-plugin.text.ts";

/**
 * PersistentVolume `spec.<type>` and StorageClass `provisioner` of a plugin that was part of Kubernetes and is no more:
 * cephfs and rbd up to 1.30, glusterfs up to 1.25, flocker, quobyte and storageos up to 1.24, scaleIO up to 1.21,
 * photonPersistentDisk up to 1.15 (analyze/versions/data/volume-plugins). The API server accepts the object, and nothing
 * mounts or makes the volume. Before, from the version on that deprecated it: low. Such volumes written into pods are
 * limit-volume-types' subject. Passed: types that are handed on to a CSI driver.
 */
export const noRemovedVolumePlugin = defineRule({
  id: "no-removed-volume-plugin",
  question: "updates.api-versions",
  severity: "medium",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "resource",
  scope: "subject",
  kinds: ["PersistentVolume", "storage.k8s.io/StorageClass"],
  text,
  check({ object, identity: { kind, name } }, { kubernetesMinor }, report) {
    const holesOf = ({ deprecatedIn, removedIn }: RemovedVolumePlugin) => ({
      name,
      deprecated: `1.${deprecatedIn}`,
      removed: `1.${removedIn}`,
    });
    if (kind === "StorageClass") {
      const provisioner = stringAt(object, ["provisioner"]) ?? "";
      const plugin = removedVolumePlugins.get(removedProvisioners.get(provisioner) ?? "");
      const at = ["provisioner"];
      if (plugin === undefined || kubernetesMinor < plugin.deprecatedIn) return;
      const { deprecated, ...gone } = { ...holesOf(plugin), provisioner };
      if (kubernetesMinor >= plugin.removedIn) report.fail("provisioner", gone, { at });
      else report.fail("provisionerDeprecated", { ...gone, deprecated }, { at, severity: "low" });
      return;
    }
    for (const [type, plugin] of removedVolumePlugins) {
      const at = ["spec", type];
      if (objectAt(object, at) === undefined || kubernetesMinor < plugin.deprecatedIn) continue;
      const { deprecated, ...gone } = { ...holesOf(plugin), type };
      if (kubernetesMinor >= plugin.removedIn) report.fail("volume", gone, { at, part: "key" });
      else report.fail("volumeDeprecated", { ...gone, deprecated }, { at, part: "key", severity: "low" });
    }
  },
});
