import type { Examples } from "../../model/example.ts";

interface NodeInfo {
  readonly system?: string;
  readonly runtime?: string;
  readonly kubelet?: string;
}

const node = ({
  system = "Ubuntu 24.04.3 LTS",
  runtime = "containerd://2.3.1",
  kubelet = "v1.36.3",
}: NodeInfo) => `apiVersion: v1
kind: Node
metadata:
  name: worker-1
status:
  nodeInfo:
    architecture: amd64
    containerRuntimeVersion: ${runtime}
    kernelVersion: 6.8.0-79-generic
    kubeletVersion: ${kubelet}
    operatingSystem: linux
    osImage: ${system}
`;

export const examples: Examples = {
  bad: [
    { title: "a system without free fixes", input: node({ system: "Ubuntu 20.04.6 LTS #!" }) },
    { title: "a distribution that has ended", input: node({ system: "CentOS Linux 7 (Core) #!" }) },
    { title: "an ended release of Red Hat", input: node({ system: "Red Hat Enterprise Linux Server 7.9 (Maipo) #!" }) },
    { title: "an ended release of Talos", input: node({ system: "Talos (v1.7.6) #!" }) },
    { title: "a runtime that its project has ended", input: node({ runtime: "containerd://1.6.21 #!" }) },
    {
      title: "an ended kubelet, in the list that kubectl prints",
      input: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Node
    metadata:
      name: worker-2
    status:
      nodeInfo:
        containerRuntimeVersion: containerd://2.3.1
        kubeletVersion: v1.33.4 #!
        osImage: Debian GNU/Linux 12 (bookworm)
`,
    },
  ],
  good: [
    { title: "a maintained node", input: node({}) },
    {
      title: "a system that the table does not know",
      input: node({ system: "Bottlerocket OS 1.19.2 (aws-k8s-1.29)" }),
    },
    {
      title: "a system of OpenShift, whose number is its own",
      input: node({ system: "Red Hat Enterprise Linux CoreOS 414.92.202310170514-0 (Plow)" }),
    },
    { title: "a runtime that the distribution mends", input: node({ runtime: "containerd://1.6.20~ds1" }) },
    {
      title: "a vendor's kubelet, which may be maintained for longer",
      input: node({ kubelet: "v1.29.3-eks-036c24b" }),
    },
    {
      title: "a Node that has reported nothing yet",
      input: `apiVersion: v1
kind: Node
metadata:
  name: worker-1
`,
    },
  ],
};
