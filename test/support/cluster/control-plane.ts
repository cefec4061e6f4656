import { freeAddress } from "./address.ts";
import { apiServerPort } from "./api-server.ts";
import { controllerManagerPort, schedulerPort } from "./controllers.ts";
import { etcdPorts } from "./etcd.ts";
import { LocalControlPlane } from "./local-control-plane.ts";
import { findPrograms } from "./programs.ts";
import type { ControlPlane, ControlPlaneOptions, Program } from "./types.ts";

const ports = [apiServerPort, ...etcdPorts, controllerManagerPort, schedulerPort];

/**
 * Starts etcd and an API server, and what else the options ask for, on a loopback address of their own. It resolves once
 * they are ready; the service account `default` is then there, so that pods can be made.
 *
 * Everything ends with `stop`, and with this process, however that ends.
 *
 * @throws where the programs cannot be had (ask `lackingCluster` first), or a component does not become ready; the
 * message then ends with its log.
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const found = await findPrograms(programsOf(options));
  if ("missing" in found) throw new Error(`no test cluster: ${found.missing}`);
  const plane = new LocalControlPlane(options, found.programs, options.address ?? (await freeAddress(ports)));
  try {
    await plane.start();
  } catch (error) {
    await plane.stop();
    throw error;
  }
  return plane;
}

function programsOf({ controllerManager, scheduler, encryption }: ControlPlaneOptions): readonly Program[] {
  const programs: Program[] = ["etcd", "kube-apiserver", "kubectl"];
  if (controllerManager) programs.push("kube-controller-manager");
  if (scheduler) programs.push("kube-scheduler");
  if (typeof encryption === "function") programs.push("fake-kms");
  return programs;
}
