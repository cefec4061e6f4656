import type { Examples } from "../../model/example.ts";

const path = "rempart.yaml";

export const examples: Examples = {
  bad: [
    {
      title: "a system that the table knows to have ended",
      path,
      input: `layers:
  - layer: operating-system
    product: ubuntu
    version: "20.04" #!
`,
    },
    {
      title: "a date of the contract that has passed",
      path,
      input: `layers:
  - layer: hypervisor
    product: example-hypervisor
    version: "7"
    supportedUntil: 2025-10-02 #!
  - { layer: firewall, product: none }
  - { layer: load-balancer, product: none }
`,
    },
    {
      title: "a hypervisor, a firewall and a load balancer under their makers' names",
      path,
      input: `layers:
  - layer: hypervisor
    product: VMware ESXi
    version: "7.0 Update 3" #!
  - layer: firewall
    product: FortiGate
    version: "7.2" #!
  - layer: load-balancer
    product: HAProxy
    version: "2.4" #!
`,
    },
    {
      title: "an ended runtime, in capital letters",
      path,
      input: `layers:
  - layer: runtime
    product: Containerd
    version: "1.6" #!
`,
    },
  ],
  good: [
    {
      title: "names as their makers write them",
      path,
      input: `layers:
  - { layer: hypervisor, product: VMware ESXi, version: "8.0 U3" }
  - { layer: firewall, product: FortiOS, version: 7.4.5 }
  - { layer: load-balancer, product: HAProxy, version: "3.2" }
`,
    },
    {
      title: "a version less exact than the table's",
      path,
      input: `layers:
  - { layer: hypervisor, product: ESXi, version: "7" }
`,
    },
    {
      title: "every layer told and maintained",
      path,
      input: `layers:
  - layer: hypervisor
    product: example-hypervisor
    version: "8"
    supportedUntil: 2099-10-11
  - layer: firewall
    product: debian
    version: "13"
  - layer: load-balancer
    product: none
`,
    },
    {
      title: "a product that the table does not know",
      path,
      input: `layers:
  - layer: firewall
    product: example-firewall
    version: "1"
`,
    },
    {
      title: "the contract goes on for longer than the maker's free fixes",
      path,
      input: `layers:
  - layer: operating-system
    product: ubuntu
    version: "20.04"
    supportedUntil: 2099-04-30
`,
    },
    { title: "no inventory", path, input: "exclude: [vendor/**]\n" },
  ],
};
