import type { Examples } from "../../model/example.ts";

const proxy = (field: string) => `apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: nftables
${field}`;

export const examples: Examples = {
  bad: [
    { title: "every address", input: proxy("metricsBindAddress: 0.0.0.0:10249 #!\n") },
    { title: "every address, by IPv6", input: proxy('metricsBindAddress: "[::]:10249" #!\n') },
  ],
  good: [
    { title: "the default", input: proxy("") },
    { title: "an empty text is the default", input: proxy('metricsBindAddress: ""\n') },
    { title: "the host itself", input: proxy("metricsBindAddress: 127.0.0.1:10249\n") },
    { title: "the host itself, by IPv6", input: proxy('metricsBindAddress: "[::1]:10249"\n') },
  ],
};
