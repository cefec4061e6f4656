import type { Examples } from "../../model/example.ts";
import { goodClusterConfiguration, withChange } from "../../model/example-base.ts";

const path = "audit-webhook.kubeconfig";

const webhook = (server: string) => `apiVersion: v1
kind: Config
clusters:
  - name: siem
    cluster:
      server: ${server}
      certificate-authority: /etc/kubernetes/siem-ca.crt
contexts:
  - name: default
    context:
      cluster: siem
current-context: default
`;

const together = (server: string) => `${goodClusterConfiguration}---\n${webhook(server)}`;
const named = (base: string) =>
  withChange(base, "/etc/kubernetes/audit-webhook.kubeconfig", "/etc/kubernetes/kubeadm-and-webhook.yaml");

export const examples: Examples = {
  bad: [
    {
      title: "http to a collector outside",
      input: named(together("http://siem.example.com/events #!")),
      path: "etc/kubernetes/kubeadm-and-webhook.yaml",
      also: ["no-insecure-kubeconfig"],
    },
    {
      title: "http to a Service of the cluster",
      input: named(together("http://collector.audit.svc:8080/ #!")),
      path: "etc/kubernetes/kubeadm-and-webhook.yaml",
      also: ["no-insecure-kubeconfig"],
    },
  ],
  good: [
    {
      title: "https to a collector outside",
      input: named(together("https://siem.example.com/events")),
      path: "etc/kubernetes/kubeadm-and-webhook.yaml",
    },
    {
      title: "https to a Service: who forwards is not known",
      input: named(together("https://collector.audit.svc/")),
      path: "etc/kubernetes/kubeadm-and-webhook.yaml",
    },
    {
      title: "a forwarder on the host",
      input: named(together("http://127.0.0.1:9000/")),
      path: "etc/kubernetes/kubeadm-and-webhook.yaml",
    },
    { title: "the kubeconfig was not given", input: goodClusterConfiguration },
    {
      title: "another kubeconfig is not the webhook's",
      input: together("http://127.0.0.1:8080"),
      path: "admin.kubeconfig",
    },
    { title: "a kubeconfig alone", input: webhook("https://siem.example.com"), path },
  ],
};
