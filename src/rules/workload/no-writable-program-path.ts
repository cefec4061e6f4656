import { runsControlPlane } from "../../analyze/components/components.ts";
import { runsOnWindows } from "../../analyze/workloads/security-fields.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import type { Workload } from "../../model/workload.ts";
import { text } from "./no-writable-program-path.text.ts";
import { reportPartial } from "./partial.ts";

/** Where Linux keeps programs and the libraries they load (Filesystem Hierarchy Standard 3.0). */
const programPath = /^\/(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:32|64|x32)?|libexec)(?:\/|$)|^\/usr(?:\/local)?$/;

/** Below those, what is no program of the container. */
const otherPath = /^(?:\/usr)?\/lib\/(?:modules|firmware)(?:\/|$)/;

/** Volume types that a container can write to; configMap, secret, downwardAPI, projected and image are read-only. */
const writableTypes: ReadonlySet<string> = new Set(
  [
    "emptyDir",
    "hostPath",
    "persistentVolumeClaim",
    "ephemeral",
    "nfs",
    "csi",
    "cephfs",
    "glusterfs",
    "iscsi",
    "rbd",
  ].concat(["fc", "azureFile", "azureDisk", "awsElasticBlockStore", "gcePersistentDisk", "cinder", "vsphereVolume"]),
);

/**
 * Fields: `volumeMounts[*].mountPath` and `.readOnly` of regular, sidecar and ephemeral containers, for volumes that can
 * be written to (and are not `readOnly` themselves), volumeClaimTemplates of a StatefulSet included. Not allowed:
 * a mount that is not read-only at /bin, /sbin, /lib…, their like in /usr and /usr/local, or below one. Init containers
 * are left out: they are there to put things in place. Linux, all Kubernetes versions. Pods of the control plane are
 * left out.
 */
export const noWritableProgramPath = defineRule({
  id: "no-writable-program-path",
  question: "immutable-root.program-paths",
  severity: "medium",
  references: ["nsa:immutable-file-systems", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    if (runsControlPlane(workload) || runsOnWindows(workload)) return report.notApplicable();
    reportPartial(workload, report);
    const writable = writableVolumes(workload);
    for (const { name, role, spec, path } of workload.containers) {
      if (role === "init") continue;
      listAt(spec, ["volumeMounts"]).forEach((mount, index) => {
        const volume = stringAt(mount, ["name"]);
        const mountPath = stringAt(mount, ["mountPath"]);
        if (!isObject(mount) || volume === undefined || mountPath === undefined) return;
        if (mount.readOnly === true || !writable.has(volume) || !holdsPrograms(mountPath)) return;
        report.fail(
          "writable",
          { name, volume, path: mountPath },
          { at: [...path, "volumeMounts", index, "mountPath"] },
        );
      });
    }
  },
});

function holdsPrograms(mountPath: string): boolean {
  const path = mountPath.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
  return !path.includes("..") && programPath.test(path) && !otherPath.test(path);
}

function writableVolumes({ podSpec, resource }: Workload): ReadonlySet<string> {
  const names = new Set<string>();
  const claims =
    resource.identity.kind === "StatefulSet" ? listAt(resource.object, ["spec", "volumeClaimTemplates"]) : [];
  for (const claim of claims) addName(names, stringAt(claim, ["metadata", "name"]));
  for (const volume of listAt(podSpec, ["volumes"]))
    if (isObject(volume) && isWritable(volume)) addName(names, stringAt(volume, ["name"]));
  return names;
}

function isWritable(volume: JsonObject): boolean {
  return Object.entries(volume).some(([type, source]: [string, Json | undefined]) => {
    if (!writableTypes.has(type)) return false;
    return objectAt(source, [])?.readOnly !== true;
  });
}

function addName(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name);
}
