import { removedVolumePlugins } from "../../analyze/versions/data/volume-plugins.ts";
import { at, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-volume-types.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";
import { refusedFields } from "./refused-fields.ts";

/** First minor version whose kubelet refuses gitRepo volumes unless told otherwise (gate GitRepoVolumeDriver). */
const gitRepoOff = 33;

/**
 * Field: `spec.volumes[*].<source>`; allowed: configMap, csi, downwardAPI, emptyDir, ephemeral, image,
 * persistentVolumeClaim, projected, secret (Pod Security Standards, Restricted, "Volume Types"). All Kubernetes versions,
 * Linux and Windows. A volume without a source is an emptyDir. hostPath is left to no-host-path. A gitRepo volume runs git
 * as root on the node, with what the repository brings along (CVE-2024-10220): medium up to 1.32; from 1.33 on the kubelet
 * refuses it by default. A type whose plugin is gone is told by its version.
 */
export const limitVolumeTypes = defineRule({
  id: "limit-volume-types",
  question: "pod-security.volume-types",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "pss:restricted", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, { kubernetesMinor }, report) {
    reportPartial(workload, report);
    const { fields, unreadable } = refusedFields(workload, "restrictedVolumes", kubernetesMinor, ["volumes"]);
    if (unreadable) reportUnrendered(workload, report);
    for (const { path } of fields) {
      const type = path[path.length - 1];
      if (typeof type !== "string" || type === "hostPath") continue;
      const volume = at(workload.resource.object, path.slice(0, -1));
      const name = stringAt(volume, ["name"]) ?? "";
      if (type !== "gitRepo") {
        const removed = kubernetesMinor >= (removedVolumePlugins.get(type)?.removedIn ?? Number.POSITIVE_INFINITY);
        report.fail(removed ? "removed" : "type", { name, type }, { at: path });
      } else if (kubernetesMinor < gitRepoOff) report.fail("gitRepo", { name }, { at: path, severity: "medium" });
      else report.fail("gitRepoRefused", { name }, { at: path });
    }
  },
});
