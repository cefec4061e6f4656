import type { Examples } from "../../model/example.ts";

const volume = (source: string) => `apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  capacity:
    storage: 10Gi
  accessModes: ["ReadWriteOnce"]
${source}`;

const storageClass = (provisioner: string) => `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ${provisioner}
`;

const rbd = (mark = "") => volume(`  rbd:${mark}\n    monitors: ["10.16.154.78:6789"]\n    image: data\n`);

export const examples: Examples = {
  bad: [
    { title: "a volume of Ceph RBD without a CSI driver", input: rbd(" #!") },
    { title: "the same before its removal", input: rbd(" #!"), kubernetesVersion: "1.29" },
    { title: "a volume of Flocker", input: volume("  flocker: #!\n    datasetName: data\n") },
    { title: "a class of GlusterFS", input: storageClass("kubernetes.io/glusterfs #!") },
    {
      title: "a class of Ceph RBD that soon makes nothing",
      input: storageClass("kubernetes.io/rbd #!"),
      kubernetesVersion: "1.30",
    },
  ],
  good: [
    { title: "before the deprecation", input: rbd(), kubernetesVersion: "1.27" },
    {
      title: "a CSI driver",
      input: volume("  csi:\n    driver: rbd.csi.ceph.com\n    volumeHandle: data\n"),
    },
    {
      title: "a type that is handed on to a CSI driver",
      input: volume("  awsElasticBlockStore:\n    volumeID: vol-0123456789abcdef0\n"),
    },
    { title: "a type that is null", input: volume("  rbd: null\n  nfs: { server: nfs.example.com, path: /data }\n") },
    { title: "the provisioner of a CSI driver", input: storageClass("rbd.csi.ceph.com") },
    { title: "a provisioner that a CSI driver took over", input: storageClass("kubernetes.io/aws-ebs") },
  ],
};
