import path from "node:path";
import { mapFlag } from "./api-server.ts";
import type { Pki } from "./pki.ts";
import type { ControlPlaneOptions } from "./types.ts";

export const controllerManagerPort = 10257;
export const schedulerPort = 10259;

interface ControllerSettings {
  readonly address: string;
  readonly pki: Pki;
  readonly kubeconfig: string;
}

function commonFlags({ address, kubeconfig }: ControllerSettings, port: number, options: ControlPlaneOptions) {
  return [
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
    `--bind-address=${address}`,
    `--secure-port=${port}`,
    "--leader-elect=false",
    "--profiling=false",
    ...mapFlag("--feature-gates", options.featureGates ?? {}),
  ];
}

/**
 * All controllers run, as one user. A list of some, and an account for each controller, were both slower by seconds
 * until the first service account was there.
 */
export function controllerManagerFlags(settings: ControllerSettings, options: ControlPlaneOptions): readonly string[] {
  const inPki = (name: string) => path.join(settings.pki.folder, name);
  return [
    ...commonFlags(settings, controllerManagerPort, options),
    `--service-account-private-key-file=${inPki("sa.key")}`,
    `--root-ca-file=${inPki("ca.crt")}`,
    `--cluster-signing-cert-file=${inPki("ca.crt")}`,
    `--cluster-signing-key-file=${inPki("ca.key")}`,
    ...(options.flags?.controllerManager ?? []),
  ];
}

export function schedulerFlags(settings: ControllerSettings, options: ControlPlaneOptions): readonly string[] {
  return [...commonFlags(settings, schedulerPort, options), ...(options.flags?.scheduler ?? [])];
}
