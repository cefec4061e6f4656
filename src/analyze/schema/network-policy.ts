import type { TypeSchema } from "./types.ts";

/**
 * Fields of NetworkPolicy (networking.k8s.io/v1) and of the types in it, as the API reference of Kubernetes 1.37 lists
 * them; `status` was there from 1.24 to 1.27 as an alpha field.
 */
export const networkPolicyTypes: Readonly<Record<string, TypeSchema>> = {
  NetworkPolicy: {
    name: "NetworkPolicy",
    fields: { apiVersion: {}, kind: {}, metadata: {}, spec: { type: "NetworkPolicySpec" }, status: {} },
  },
  NetworkPolicySpec: {
    name: "NetworkPolicySpec",
    fields: {
      podSelector: { type: "LabelSelector" },
      policyTypes: {},
      ingress: { type: "NetworkPolicyIngressRule", list: true },
      egress: { type: "NetworkPolicyEgressRule", list: true },
    },
  },
  NetworkPolicyIngressRule: {
    name: "NetworkPolicyIngressRule",
    fields: {
      from: { type: "NetworkPolicyPeer", list: true },
      ports: { type: "NetworkPolicyPort", list: true },
    },
  },
  NetworkPolicyEgressRule: {
    name: "NetworkPolicyEgressRule",
    fields: {
      to: { type: "NetworkPolicyPeer", list: true },
      ports: { type: "NetworkPolicyPort", list: true },
    },
  },
  NetworkPolicyPeer: {
    name: "NetworkPolicyPeer",
    fields: {
      podSelector: { type: "LabelSelector" },
      namespaceSelector: { type: "LabelSelector" },
      ipBlock: { type: "IPBlock" },
    },
  },
  NetworkPolicyPort: { name: "NetworkPolicyPort", fields: { protocol: {}, port: {}, endPort: {} } },
  IPBlock: { name: "IPBlock", fields: { cidr: {}, except: {} } },
  LabelSelector: {
    name: "LabelSelector",
    fields: { matchLabels: {}, matchExpressions: { type: "LabelSelectorRequirement", list: true } },
  },
  LabelSelectorRequirement: {
    name: "LabelSelectorRequirement",
    fields: { key: {}, operator: {}, values: {} },
  },
};
