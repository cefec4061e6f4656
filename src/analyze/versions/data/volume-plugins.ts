/** Minor versions in which a volume type of Kubernetes itself was deprecated, and in which its plugin was removed. */
export interface RemovedVolumePlugin {
  readonly deprecatedIn: number;
  readonly removedIn: number;
}

/**
 * Volume types that kubelets can no longer mount, by their field in a pod's volume and in a PersistentVolume's spec. The API
 * server still takes them, with a warning (k8s.io/kubernetes, `warningsForPodSpecAndMeta` and
 * `GetWarningsForPersistentVolume`). Types that are handed on to a CSI driver (awsElasticBlockStore, azureDisk, azureFile,
 * cinder, gcePersistentDisk, portworxVolume, vsphereVolume) still work and are not among them.
 */
export const removedVolumePlugins: ReadonlyMap<string, RemovedVolumePlugin> = new Map([
  ["cephfs", { deprecatedIn: 28, removedIn: 31 }],
  ["flocker", { deprecatedIn: 22, removedIn: 25 }],
  ["glusterfs", { deprecatedIn: 25, removedIn: 26 }],
  ["photonPersistentDisk", { deprecatedIn: 11, removedIn: 16 }],
  ["quobyte", { deprecatedIn: 22, removedIn: 25 }],
  ["rbd", { deprecatedIn: 28, removedIn: 31 }],
  ["scaleIO", { deprecatedIn: 16, removedIn: 22 }],
  ["storageos", { deprecatedIn: 22, removedIn: 25 }],
]);

/** The provisioners of StorageClasses that came with such plugins, and the types of their volumes. */
export const removedProvisioners: ReadonlyMap<string, string> = new Map([
  ["kubernetes.io/flocker", "flocker"],
  ["kubernetes.io/glusterfs", "glusterfs"],
  ["kubernetes.io/photon-pd", "photonPersistentDisk"],
  ["kubernetes.io/quobyte", "quobyte"],
  ["kubernetes.io/rbd", "rbd"],
  ["kubernetes.io/scaleio", "scaleIO"],
  ["kubernetes.io/storageos", "storageos"],
]);
