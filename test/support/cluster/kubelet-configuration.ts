import path from "node:path";
import type { JsonObject } from "../../../src/model/json.ts";
import type { KeyPairFiles } from "./pki.ts";
import type { KubeletOptions } from "./types.ts";

export interface KubeletSettings {
  readonly folder: string;
  readonly address: string;
  readonly port: number;
  readonly readOnlyPort: number;
  readonly runtimeSocket: string;
}

/** A KubeletConfiguration for a container runtime that runs nothing, on a machine of any kind. */
export function kubeletConfiguration(
  { folder, address, port, readOnlyPort, runtimeSocket }: KubeletSettings,
  { certificate, key, authority }: KeyPairFiles & { readonly authority: string },
  { anonymous = false, authorization = "Webhook", configuration = {} }: KubeletOptions,
): JsonObject {
  return {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    address,
    port,
    readOnlyPort,
    healthzPort: 0,
    tlsCertFile: certificate,
    tlsPrivateKeyFile: key,
    authentication: {
      anonymous: { enabled: anonymous },
      webhook: { enabled: true },
      x509: { clientCAFile: authority },
    },
    authorization: { mode: authorization, webhook: { cacheAuthorizedTTL: "1s", cacheUnauthorizedTTL: "1s" } },
    containerRuntimeEndpoint: `unix://${runtimeSocket}`,
    staticPodPath: path.join(folder, "static-pods"),
    podLogsDir: path.join(folder, "pod-logs"),
    volumePluginDir: path.join(folder, "volume-plugins"),
    // No cgroups are made, so any version and any rights will do.
    failCgroupV1: false,
    cgroupsPerQOS: false,
    enforceNodeAllocatable: [],
    cgroupDriver: "cgroupfs",
    failSwapOn: false,
    makeIPTablesUtilChains: false,
    // A full disk is no reason to evict pods that hold nothing.
    imageGCHighThresholdPercent: 100,
    evictionHard: {
      "memory.available": "1Mi",
      "nodefs.available": "0%",
      "imagefs.available": "0%",
      "nodefs.inodesFree": "0%",
    },
    resolvConf: "",
    syncFrequency: "2s",
    nodeStatusUpdateFrequency: "2s",
    ...configuration,
  };
}
