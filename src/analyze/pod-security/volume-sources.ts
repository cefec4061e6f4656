/**
 * Volume sources that the restricted level allows: `spec.volumes[*].<source>`.
 * Source: Pod Security Standards, "Volume Types".
 */
export const allowedVolumeSources = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
] as const;

/** All other sources of core/v1 `Volume`. Of a volume with several, Pod Security Admission names the first in this order. */
export const restrictedVolumeSources = [
  "hostPath",
  "gcePersistentDisk",
  "awsElasticBlockStore",
  "gitRepo",
  "nfs",
  "iscsi",
  "glusterfs",
  "rbd",
  "flexVolume",
  "cinder",
  "cephfs",
  "flocker",
  "fc",
  "azureFile",
  "vsphereVolume",
  "quobyte",
  "azureDisk",
  "photonPersistentDisk",
  "portworxVolume",
  "scaleIO",
  "storageos",
] as const;

export const volumeSources = [...allowedVolumeSources, ...restrictedVolumeSources] as const;

/** A field of core/v1 `Volume` that says where the volume comes from. */
export type VolumeSource = (typeof volumeSources)[number];
