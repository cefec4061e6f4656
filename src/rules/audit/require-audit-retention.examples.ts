import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";

const age = `    - name: audit-log-maxage
      value: "30"
`;
const backups = `    - name: audit-log-maxbackup
      value: "10"
`;
const path = "value: /var/log/kubernetes/audit.log";

const staticPod = (...flags: readonly string[]) => `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.3
      command:
        - kube-apiserver
        - --audit-policy-file=/etc/kubernetes/audit.yaml
${flags.map((flag) => `        - ${flag}\n`).join("")}`;

export const examples: Examples = {
  bad: [
    {
      title: "nothing is ever deleted",
      input: withChange(withChange(withChange(goodClusterConfiguration, age, ""), backups, ""), path, `${path} #!`),
    },
    {
      title: "events are gone after a week",
      input: withChange(goodClusterConfiguration, age, age.replace('"30"', '"7" #!')),
    },
    {
      title: "two files of 100 MB",
      input: withChange(goodClusterConfiguration, backups, backups.replace('"10"', '"2" #!')),
    },
  ],
  good: [
    { title: "what CIS asks for", input: goodClusterConfiguration },
    {
      title: "few files, but large ones",
      input: staticPod("--audit-log-path=/var/log/a.log", "--audit-log-maxbackup=2", "--audit-log-maxsize=1000"),
    },
    {
      title: "an age alone: what is older goes",
      input: staticPod("--audit-log-path=/var/log/a.log", "--audit-log-maxage=90"),
    },
    { title: "standard output: the container runtime keeps it", input: staticPod("--audit-log-path=-") },
    { title: "a webhook alone", input: staticPod("--audit-webhook-config-file=/etc/kubernetes/audit-webhook.yaml") },
    {
      title: "a number that is filled in elsewhere",
      input: staticPod("--audit-log-path=/var/log/a.log", "--audit-log-maxage=$(DAYS)"),
    },
  ],
};
