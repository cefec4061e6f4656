import type { JsonObject } from "../../model/json.ts";
import { at, booleanAt, listAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import type { Workload } from "../../model/workload.ts";

/** What counts of a workload: whose rights its pods have, and whether they hold their node. */
export interface Runner {
  readonly resource: Resource;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** The pod's own word on its token; undefined where the ServiceAccount decides. */
  readonly mountsToken: boolean | undefined;
  /** Whoever acts in one of its containers is root on the node. */
  readonly holdsNode: boolean;
  /** It runs on every node it is meant for (DaemonSet). */
  readonly everywhere: boolean;
}

/** What counts of a workload. */
export function runnerOf({ resource, podSpec, containers }: Workload): Runner {
  return {
    resource,
    namespace: resource.identity.namespace,
    serviceAccount: stringAt(podSpec, ["serviceAccountName"]) || stringAt(podSpec, ["serviceAccount"]) || "default",
    mountsToken: booleanAt(podSpec, ["automountServiceAccountToken"]),
    holdsNode: containers.some(({ spec }) => holdsNode(spec, podSpec)),
    everywhere: resource.identity.kind === "DaemonSet",
  };
}

/** Privileged, or with a host path that gives the node away and can be written; in both cases not said to be other than root. */
function holdsNode(container: JsonObject, podSpec: JsonObject): boolean {
  const setting = (field: string) =>
    at(container, ["securityContext", field]) ?? at(podSpec, ["securityContext", field]);
  const user = setting("runAsUser");
  if (setting("runAsNonRoot") === true || (typeof user === "number" && user !== 0)) return false;
  if (at(podSpec, ["hostUsers"]) === false) return false;
  return booleanAt(container, ["securityContext", "privileged"]) === true || writesRootPath(container, podSpec);
}

/** Host paths through which the node is held: all of it, its configuration, its processes, the socket of its runtime. */
const rootPath =
  /^\/(?:$|etc\/?$|root\/?$|proc\/?$|var\/?$|var\/lib\/?$|var\/lib\/kubelet\/?$|(?:var\/)?run\/?$|(?:var\/)?run\/(?:docker\.sock|containerd|crio)(?:\/|$))/;

function writesRootPath(container: JsonObject, podSpec: JsonObject): boolean {
  const volumes = new Set<string>();
  for (const volume of listAt(podSpec, ["volumes"])) {
    const path = stringAt(volume, ["hostPath", "path"]);
    const name = stringAt(volume, ["name"]);
    if (path !== undefined && name !== undefined && rootPath.test(path)) volumes.add(name);
  }
  return listAt(container, ["volumeMounts"]).some(
    (mount) => volumes.has(stringAt(mount, ["name"]) ?? "") && booleanAt(mount, ["readOnly"]) !== true,
  );
}
