import type { KubernetesVersion } from "../../analyze/versions/kubernetes-version.ts";
import { parseKubernetesVersion } from "../../analyze/versions/kubernetes-version.ts";
import type { Component, FlagUse } from "../../model/component.ts";
import { stringAt } from "../../model/json.ts";

/** Images whose tag is the version of what runs in them, in any registry: mirrors keep the name. */
const tellingImage =
  /^(?:.*\/)?(?:hardened-)?(?:kube-apiserver|kube-controller-manager|kube-scheduler|kubelet|hyperkube|kubernetes|etcd)(?:-(?:amd64|arm64|arm|ppc64le|s390x))?[:@]/;

const clusterConfiguration = "kubeadm.k8s.io/ClusterConfiguration";

/** True for a component that a kubeadm ClusterConfiguration sets up: all of Kubernetes' own have its one version. */
export function isSetUpByKubeadm({ resource }: Component): boolean {
  return resource.groupKind === clusterConfiguration;
}

/**
 * The version of a component as written: `kubernetesVersion`, `etcd.local.imageTag`, or the tag of an image that is named
 * after it. The tag of an image of another name is that image's own, and says nothing of the component.
 */
export function writtenVersion(component: Component): FlagUse | undefined {
  const { name, version, resource } = component;
  if (isSetUpByKubeadm(component) && name === "etcd") {
    const path = ["etcd", "local", "imageTag"];
    const tag = stringAt(resource.object, path);
    return tag === undefined ? undefined : { value: tag, place: { record: resource.record.id, path } };
  }
  if (version?.place.path.at(-1) !== "image") return version;
  return tellingImage.test(stringAt(resource.object, version.place.path) ?? "") ? version : undefined;
}

/** A version of Kubernetes as written and as read. */
export interface KnownVersion extends FlagUse {
  readonly version: KubernetesVersion;
}

/** The version of a component of Kubernetes; undefined where it is not known, or a label such as `stable-1`. */
export function kubernetesVersionOf(component: Component): KnownVersion | undefined {
  const written = writtenVersion(component);
  const version = written === undefined ? undefined : parseKubernetesVersion(written.value);
  return written === undefined || version === undefined ? undefined : { ...written, version };
}
