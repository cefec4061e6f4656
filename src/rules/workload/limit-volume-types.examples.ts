import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const withVolume = (volume: string) =>
  withChange(
    goodDeployment,
    "        - name: scratch\n          emptyDir:\n",
    `        - name: more\n${volume}        - name: scratch\n          emptyDir:\n`,
  );

export const examples: Examples = {
  bad: [
    {
      title: "an NFS export named in the pod",
      input: withVolume("          nfs: #!\n            server: nfs.example.com\n            path: /exports/shop\n"),
    },
    {
      title: "a type that kubelets have dropped",
      input: withVolume("          flocker: #!\n            datasetName: uploads\n"),
    },
    {
      title: "a repository cloned by the kubelet",
      input: withVolume("          gitRepo: #!\n            repository: https://git.example.com/shop/assets.git\n"),
      kubernetesVersion: "1.30",
    },
    {
      title: "a repository that the kubelet refuses to clone",
      input: withVolume("          gitRepo: #!\n            repository: https://git.example.com/shop/assets.git\n"),
    },
    {
      title: "a disk of a cloud provider",
      input: withVolume("          awsElasticBlockStore: #!\n            volumeID: vol-0123456789abcdef0\n"),
    },
  ],
  good: [
    { title: "an emptyDir", input: goodDeployment },
    {
      title: "a claim",
      input: withVolume("          persistentVolumeClaim:\n            claimName: shop\n"),
    },
    {
      title: "an inline CSI volume",
      input: withVolume("          csi:\n            driver: secrets-store.csi.k8s.io\n            readOnly: true\n"),
    },
    {
      title: "an image as a volume",
      input: withVolume("          image:\n            reference: registry.example.com/shop/assets:1.0.0\n"),
    },
    { title: "no source is an emptyDir", input: withVolume("") },
    { title: "a source still to be filled in", input: withVolume('          nfs: "{{ export }}"\n') },
    { title: "a source that is null", input: withVolume("          nfs: null\n          emptyDir: {}\n") },
    {
      title: "a path of the node, which another rule is about",
      input: withVolume("          hostPath:\n            path: /srv/shop\n"),
    },
  ],
};
