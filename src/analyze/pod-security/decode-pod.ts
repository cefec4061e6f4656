import type { JsonObject, Path } from "../../model/json.ts";
import type { WronglyTyped } from "./fields.ts";
import { Fields } from "./fields.ts";
import type { VolumeSource } from "./volume-sources.ts";
import { volumeSources } from "./volume-sources.ts";

/** A pod as Pod Security Admission's checks see it: the fields they read, typed; absent ones undefined or empty. */
export interface DecodedPod {
  readonly annotations: ReadonlyMap<string, { readonly value: string; readonly path: Path }>;
  /** `spec.os.name`; empty where absent. */
  readonly os: string;
  readonly hostNetwork: boolean;
  readonly hostPID: boolean;
  readonly hostIPC: boolean;
  readonly hostUsers: boolean | undefined;
  readonly security: SecurityContext;
  readonly sysctls: readonly { readonly name: string; readonly path: Path }[];
  readonly volumes: readonly DecodedVolume[];
  /** Init containers (restartable ones too), containers, ephemeral containers: the order of upstream's visitor. */
  readonly containers: readonly DecodedContainer[];
}

/** What a `securityContext` says; of a pod, the fields that only containers have are absent. */
export interface SecurityContext {
  /** Where the `securityContext` is, or would be. */
  readonly path: Path;
  readonly privileged: boolean | undefined;
  readonly allowPrivilegeEscalation: boolean | undefined;
  readonly capabilities: { readonly add: readonly string[]; readonly drop: readonly string[] };
  readonly procMount: string | undefined;
  readonly runAsNonRoot: boolean | undefined;
  readonly runAsUser: number | undefined;
  readonly hostProcess: boolean | undefined;
  /** The profile's type, empty where the profile has none; undefined without a profile. */
  readonly seccompProfile: string | undefined;
  /** The profile's type, empty where the profile has none; undefined without a profile. */
  readonly appArmorProfile: string | undefined;
  readonly seLinuxOptions: { readonly type: string; readonly user: string; readonly role: string } | undefined;
}

/** A container of any of the three lists. */
export interface DecodedContainer {
  readonly name: string;
  readonly path: Path;
  readonly security: SecurityContext;
  readonly hostPorts: readonly { readonly port: number; readonly path: Path }[];
  /** The non-empty `host` fields of probes and lifecycle handlers. */
  readonly handlerHosts: readonly { readonly host: string; readonly path: Path }[];
}

/** A volume and its sources; one that is well formed has exactly one. */
export interface DecodedVolume {
  readonly name: string;
  readonly path: Path;
  readonly sources: ReadonlySet<VolumeSource>;
}

/**
 * Decodes a pod, or a pod template, of any shape. Pods are not defaulted.
 *
 * @returns the pod and the wrongly typed ones among the fields that the checks read. The API server refuses an object
 * that has any; here each counts as absent.
 */
export function decodePod(pod: { readonly metadata: JsonObject; readonly spec: JsonObject }): {
  readonly pod: DecodedPod;
  readonly wronglyTyped: readonly WronglyTyped[];
} {
  const wronglyTyped: WronglyTyped[] = [];
  const metadata = new Fields(pod.metadata, ["metadata"], wronglyTyped);
  const spec = new Fields(pod.spec, ["spec"], wronglyTyped);
  const security = spec.object("securityContext");
  const containers = ["initContainers", "containers", "ephemeralContainers"].flatMap((key) => spec.objects(key));
  return {
    pod: {
      annotations: metadata.stringMap("annotations"),
      os: spec.object("os")?.string("name") ?? "",
      hostNetwork: spec.boolean("hostNetwork") ?? false,
      hostPID: spec.boolean("hostPID") ?? false,
      hostIPC: spec.boolean("hostIPC") ?? false,
      hostUsers: spec.boolean("hostUsers"),
      security: decodePodSecurity(security, spec.path),
      sysctls: (security?.objects("sysctls") ?? []).map((s) => ({ name: s.string("name"), path: [...s.path, "name"] })),
      volumes: spec.objects("volumes").map((volume) => ({
        name: volume.string("name"),
        path: volume.path,
        sources: new Set(volumeSources.filter((source) => volume.object(source) !== undefined)),
      })),
      containers: containers.map(decodeContainer),
    },
    wronglyTyped,
  };
}

function decodeContainer(container: Fields): DecodedContainer {
  return {
    name: container.string("name"),
    path: container.path,
    security: decodeContainerSecurity(container.object("securityContext"), container.path),
    hostPorts: container.objects("ports").flatMap((port) => {
      const number = port.integer("hostPort", 32) ?? 0;
      return number === 0 ? [] : [{ port: number, path: [...port.path, "hostPort"] }];
    }),
    handlerHosts: decodeHandlerHosts(container),
  };
}

function decodeHandlerHosts(container: Fields): DecodedContainer["handlerHosts"] {
  const hosts: { host: string; path: Path }[] = [];
  const visit = (handler: Fields | undefined): void => {
    for (const key of ["httpGet", "tcpSocket"]) {
      const action = handler?.object(key);
      const host = action?.string("host") ?? "";
      if (action !== undefined && host !== "") hosts.push({ host, path: [...action.path, "host"] });
    }
  };
  for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"]) visit(container.object(probe));
  const lifecycle = container.object("lifecycle");
  for (const hook of ["postStart", "preStop"]) visit(lifecycle?.object(hook));
  return hosts;
}

function decodeContainerSecurity(fields: Fields | undefined, owner: Path): SecurityContext {
  const capabilities = fields?.object("capabilities");
  return {
    ...decodePodSecurity(fields, owner),
    privileged: fields?.boolean("privileged"),
    allowPrivilegeEscalation: fields?.boolean("allowPrivilegeEscalation"),
    capabilities: { add: capabilities?.strings("add") ?? [], drop: capabilities?.strings("drop") ?? [] },
    procMount: fields?.optionalString("procMount"),
  };
}

function decodePodSecurity(fields: Fields | undefined, owner: Path): SecurityContext {
  const seLinux = fields?.object("seLinuxOptions");
  return {
    path: [...owner, "securityContext"],
    privileged: undefined,
    allowPrivilegeEscalation: undefined,
    capabilities: { add: [], drop: [] },
    procMount: undefined,
    runAsNonRoot: fields?.boolean("runAsNonRoot"),
    runAsUser: fields?.integer("runAsUser", 64),
    hostProcess: fields?.object("windowsOptions")?.boolean("hostProcess"),
    seccompProfile: fields?.object("seccompProfile")?.string("type"),
    appArmorProfile: fields?.object("appArmorProfile")?.string("type"),
    seLinuxOptions: seLinux && {
      type: seLinux.string("type"),
      user: seLinux.string("user"),
      role: seLinux.string("role"),
    },
  };
}
