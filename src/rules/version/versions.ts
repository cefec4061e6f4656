import { parseImageReference } from "../../analyze/images/reference.ts";
import type { KubernetesVersion } from "../../analyze/versions/kubernetes-version.ts";
import { parseKubernetesVersion } from "../../analyze/versions/kubernetes-version.ts";
import type { SkewComponent } from "../../analyze/versions/skew.ts";
import { skewComponents } from "../../analyze/versions/skew.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { stringAt } from "../../model/json.ts";
import type { KnownVersion } from "./known-version.ts";
import { isSetUpByKubeadm, kubernetesVersionOf } from "./known-version.ts";

/** Images of kube-proxy in any registry, of one architecture too: mirrors and distributions keep the name. */
const kubeProxyImage = /(?:^|\/)kube-proxy(?:-(?:amd64|arm64|arm|ppc64le|s390x))?$/;

/** A component whose version is held against that of the API servers. */
export interface RunningVersion extends KnownVersion {
  readonly component: SkewComponent;
  /** Name of the node, for a kubelet; else of the component. */
  readonly name: string;
}

/** The versions that are known to run in one cluster. */
export interface RunningVersions {
  readonly apiServers: readonly KnownVersion[];
  readonly others: readonly RunningVersion[];
}

/**
 * The versions of an environment: of its static pods, of kube-proxy by the image of a workload in kube-system and, by
 * `status.nodeInfo.kubeletVersion`, of its nodes' kubelets. A
 * kubeadm ClusterConfiguration tells what was asked for, so it counts only where no static pod tells what runs; with
 * several of them the environment is several clusters, and nothing is known.
 */
export function runningVersions(environment: EnvironmentFacts): RunningVersions {
  const known = environment.components.flatMap((component) => {
    const version = kubernetesVersionOf(component);
    return version === undefined || component.name === "etcd" ? [] : [{ component, version }];
  });
  const running = known.filter(({ component }) => !isSetUpByKubeadm(component));
  const asked = known.filter(({ component }) => isSetUpByKubeadm(component));
  const clusters = new Set(asked.map(({ component }) => component.record.id));
  if (clusters.size > 1) return { apiServers: [], others: [] };
  const used = running.length > 0 ? running : asked;
  return {
    apiServers: used.flatMap(({ component, version }) => (component.name === "kube-apiserver" ? [version] : [])),
    others: [
      ...used.flatMap(({ component, version }) => {
        const name = skewComponents.find((candidate) => candidate === component.name);
        return name === undefined ? [] : [{ ...version, component: name, name: component.name }];
      }),
      ...kubeProxiesOf(environment),
      ...kubeletsOf(environment),
    ],
  };
}

function kubeProxiesOf({ workloads }: EnvironmentFacts): readonly RunningVersion[] {
  return workloads.flatMap(({ record, identity, containers }) => {
    if (identity.namespace !== "kube-system") return [];
    return containers.flatMap(({ image, path }): RunningVersion[] => {
      const parsed = parseImageReference(image ?? "");
      if (parsed.state !== "reference" || !kubeProxyImage.test(parsed.reference.repository)) return [];
      const value = parsed.reference.tag ?? "";
      const version = parseKubernetesVersion(value);
      if (version === undefined) return [];
      const place = { record: record.id, path: [...path, "image"] };
      return [{ value, version, place, component: "kube-proxy", name: "kube-proxy" }];
    });
  });
}

function kubeletsOf(environment: EnvironmentFacts): readonly RunningVersion[] {
  return resourcesOf(environment, "Node").flatMap(({ object, record, identity }) => {
    const path = ["status", "nodeInfo", "kubeletVersion"];
    const value = stringAt(object, path);
    const version: KubernetesVersion | undefined = value === undefined ? undefined : parseKubernetesVersion(value);
    if (value === undefined || version === undefined) return [];
    return [{ value, version, place: { record: record.id, path }, component: "kubelet" as const, name: identity.name }];
  });
}
