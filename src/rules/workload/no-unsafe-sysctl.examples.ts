import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const withSysctls = (sysctls: string) =>
  withChange(
    goodDeployment,
    "        runAsNonRoot: true\n",
    `        runAsNonRoot: true\n        sysctls:\n${sysctls}`,
  );

export const examples: Examples = {
  bad: [
    {
      title: "a parameter of the kernel's message queues beside a safe one",
      input: withSysctls(`          - name: kernel.shm_rmid_forced
            value: "1"
          - name: kernel.msgmax #!
            value: "65536"
`),
    },
    {
      title: "a parameter written with slashes",
      input: withSysctls('          - name: net/core/somaxconn #!\n            value: "4096"\n'),
    },
    {
      title: "a parameter that became safe later",
      input: withSysctls('          - name: net.ipv4.tcp_keepalive_time #!\n            value: "600"\n'),
      kubernetesVersion: "1.28",
    },
    { title: "a parameter without a name", input: withSysctls('          - value: "1" #!\n'), also: ["require-field"] },
  ],
  good: [
    { title: "no parameter", input: goodDeployment },
    {
      title: "safe in every version",
      input: withSysctls('          - name: net.ipv4.ip_unprivileged_port_start\n            value: "0"\n'),
      kubernetesVersion: "1.22",
    },
    {
      title: "safe since 1.29",
      input: withSysctls('          - name: net.ipv4.tcp_keepalive_time\n            value: "600"\n'),
      kubernetesVersion: "1.29",
    },
    {
      title: "safe since 1.37",
      input: withSysctls('          - name: net.ipv4.tcp_slow_start_after_idle\n            value: "0"\n'),
    },
    { title: "an empty list", input: withSysctls("          []\n") },
    {
      title: "a name still to be filled in",
      input: withSysctls('          - name: []\n            value: "1"\n'),
    },
  ],
};
