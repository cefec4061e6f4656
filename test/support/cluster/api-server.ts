import { writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../../src/model/json.ts";
import type { EtcdSettings } from "./etcd.ts";
import { etcdEndpoint } from "./etcd.ts";
import type { KeyPairFiles, Pki } from "./pki.ts";
import { clusterAdmins } from "./pki.ts";
import type { ControlPlaneOptions } from "./types.ts";

export const apiServerPort = 6443;
const serviceAddresses = { range: "10.96.0.0/16", first: "10.96.0.1" };

export interface ApiServerSettings {
  readonly folder: string;
  readonly address: string;
  readonly pki: Pki;
  readonly etcd: EtcdSettings;
  readonly etcdClient: KeyPairFiles;
  /** Where the audit log goes, if anywhere. */
  readonly auditLog: string | undefined;
  readonly encryption: JsonObject | undefined;
}

/** Flags of the API server; the files they name are written. */
export function apiServerFlags(settings: ApiServerSettings, options: ControlPlaneOptions): readonly string[] {
  const write = (name: string, content: JsonObject) => {
    const file = path.join(settings.folder, name);
    writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
    return file;
  };
  const { admission, runtimeConfig = {} } = options;
  return [
    ...standardFlags(settings),
    ...authenticationFlags(options.anonymous ?? "off", write),
    ...authorizationFlags(options.authorization ?? { modes: ["Node", "RBAC"] }, write),
    ...auditFlags(options.audit, settings.auditLog, write),
    ...(settings.encryption ? [`--encryption-provider-config=${write("encryption.yaml", settings.encryption)}`] : []),
    ...(admission ? [`--admission-control-config-file=${write("admission.yaml", admission)}`] : []),
    ...mapFlag("--runtime-config", runtimeConfig),
    ...mapFlag("--feature-gates", options.featureGates ?? {}),
    ...(options.flags?.apiServer ?? []),
  ];
}

/** A flag of the form name=a=true,b=false; none where there is nothing to say. */
export function mapFlag(flag: string, values: Readonly<Record<string, boolean>>): readonly string[] {
  const pairs = Object.entries(values).map(([name, on]) => `${name}=${on}`);
  return pairs.length === 0 ? [] : [`${flag}=${pairs.join(",")}`];
}

function standardFlags({ address, pki, etcd, etcdClient }: ApiServerSettings): readonly string[] {
  const inPki = (name: string) => path.join(pki.folder, name);
  const names = ["kubernetes", "kubernetes.default", "kubernetes.default.svc", "localhost"];
  const serving = pki.write("apiserver", pki.cluster, {
    commonName: "kube-apiserver",
    hosts: [address, serviceAddresses.first, ...names],
    usages: ["server"],
  });
  const kubelet = pki.write("apiserver-kubelet-client", pki.cluster, {
    commonName: "kube-apiserver-kubelet-client",
    organizations: [clusterAdmins],
    usages: ["client"],
  });
  return [
    `--bind-address=${address}`,
    `--advertise-address=${address}`,
    `--secure-port=${apiServerPort}`,
    `--tls-cert-file=${serving.certificate}`,
    `--tls-private-key-file=${serving.key}`,
    `--client-ca-file=${inPki("ca.crt")}`,
    `--etcd-servers=${etcdEndpoint(etcd)}`,
    ...(etcd.tls ? [`--etcd-cafile=${inPki("etcd-ca.crt")}`] : []),
    ...(etcd.clientCertAuth ? [`--etcd-certfile=${etcdClient.certificate}`, `--etcd-keyfile=${etcdClient.key}`] : []),
    "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
    `--service-account-key-file=${inPki("sa.pub")}`,
    `--service-account-signing-key-file=${inPki("sa.key")}`,
    `--service-cluster-ip-range=${serviceAddresses.range}`,
    `--kubelet-client-certificate=${kubelet.certificate}`,
    `--kubelet-client-key=${kubelet.key}`,
    `--kubelet-certificate-authority=${inPki("ca.crt")}`,
    "--kubelet-preferred-address-types=InternalIP",
    `--requestheader-client-ca-file=${inPki("front-proxy-ca.crt")}`,
    "--requestheader-allowed-names=front-proxy-client",
    "--requestheader-extra-headers-prefix=X-Remote-Extra-",
    "--requestheader-group-headers=X-Remote-Group",
    "--requestheader-username-headers=X-Remote-User",
    // The reconciler refuses a loopback address; nothing here asks for the endpoints of the service "kubernetes".
    "--endpoint-reconciler-type=none",
    "--enable-admission-plugins=NodeRestriction",
    // Without it privileged pods are refused before Pod Security sees them.
    "--allow-privileged=true",
    "--profiling=false",
  ];
}

type Write = (name: string, content: JsonObject) => string;

function authenticationFlags(anonymous: NonNullable<ControlPlaneOptions["anonymous"]>, write: Write) {
  if (typeof anonymous === "string") return [`--anonymous-auth=${anonymous === "on"}`];
  return [`--authentication-config=${write("authentication.yaml", anonymous.authenticationConfiguration)}`];
}

function authorizationFlags(authorization: NonNullable<ControlPlaneOptions["authorization"]>, write: Write) {
  if ("modes" in authorization) return [`--authorization-mode=${authorization.modes.join(",")}`];
  return [`--authorization-config=${write("authorization.yaml", authorization.authorizationConfiguration)}`];
}

function auditFlags(audit: ControlPlaneOptions["audit"], log: string | undefined, write: Write): readonly string[] {
  if (audit === undefined) return [];
  return [
    `--audit-policy-file=${write("audit-policy.yaml", audit.policy)}`,
    ...(log === undefined ? [] : [`--audit-log-path=${log}`]),
    ...(audit.webhook ? [`--audit-webhook-config-file=${write("audit-webhook.kubeconfig", audit.webhook)}`] : []),
  ];
}
