import type { SettingSource } from "../../analyze/components/settings.ts";
import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { byPlace, clientListeners, peerListeners, urlsOf } from "./etcd.ts";
import { text } from "./require-etcd-client-authentication.text.ts";
import { settled } from "./settings.ts";

/**
 * Flags of etcd, or variables `ETCD_*`: `--listen-client-urls` (default http://localhost:2379), `--trusted-ca-file`,
 * `--client-cert-auth`, `--listen-peer-urls`, `--peer-trusted-ca-file`. etcd asks for and verifies a certificate as soon as a
 * trusted authority or `client-cert-auth` is given (client/pkg/transport, TLSInfo.ServerConfig), on https listeners only;
 * without the authority it takes any that the host trusts. Allowed: https with an authority of its own (not the one of the
 * API server's `--client-ca-file`, which signs users), or a Unix socket. A plain listener on the loopback address is a
 * lighter failure: only what runs on the host's network gets at it. All versions of etcd 3; kubeadm sets all of it.
 */
export const requireEtcdClientAuthentication = defineRule({
  id: "require-etcd-client-authentication",
  question: "control-plane.etcd-client-authentication",
  severity: "critical",
  references: ["nsa:etcd", "cis:2.2", "cis:2.5", "cis:2.7", "attack:T1552", "owasp:K07", "owasp-2022:K09"],
  referencesOf: {
    plain: ["cis:2.2", "cis:2.7"],
    plainOnHost: ["cis:2.2", "cis:2.7"],
    noCertificate: ["cis:2.2", "cis:2.7"],
    anyAuthority: ["cis:2.7"],
    sharedAuthority: ["cis:2.7"],
    peersNotVerified: ["cis:2.5"],
  },
  subject: "component",
  scope: "environment",
  components: ["etcd"],
  text,
  check(component, { environment }, report) {
    judgeClients(component, environment, report);
    judgePeers(component, report);
  },
});

const clientAuthority: SettingSource = {
  flag: "trusted-ca-file",
  variable: "ETCD_TRUSTED_CA_FILE",
  default: undefined,
  kubeadmDefault: "/etc/kubernetes/pki/etcd/ca.crt",
};

const certificateAsked: SettingSource = {
  flag: "client-cert-auth",
  variable: "ETCD_CLIENT_CERT_AUTH",
  default: "false",
  kubeadmDefault: "true",
};

const peerAuthority: SettingSource = {
  flag: "peer-trusted-ca-file",
  variable: "ETCD_PEER_TRUSTED_CA_FILE",
  default: undefined,
  kubeadmDefault: "/etc/kubernetes/pki/etcd/ca.crt",
};

type Messages = (typeof text)["en"]["messages"];

function judgeClients(component: Component, environment: EnvironmentFacts, report: Report<Messages>): void {
  const listening = urlsOf(component, clientListeners, report);
  if (listening === undefined) return;
  const plain = listening.filter(({ tls, reach }) => !tls && reach !== "socket");
  for (const { place, text: urls } of byPlace(plain.filter(({ reach }) => reach === "network")))
    report.fail("plain", { urls }, { at: place });
  for (const { place, text: urls } of byPlace(plain.filter(({ reach }) => reach === "host")))
    report.fail("plainOnHost", { urls }, { at: place, severity: "high" });
  if (!listening.some(({ tls }) => tls)) return;
  const authority = settled(component, clientAuthority, report);
  if (authority === undefined) return;
  if (authority.state === "absent") {
    judgeWithoutAuthority(component, report);
    return;
  }
  const sharing = sharesAuthority(component, authority.value, environment);
  if (sharing !== undefined)
    report.fail(
      "sharedAuthority",
      { file: authority.value },
      { at: authority.place, related: [sharing], severity: "high" },
    );
}

function judgeWithoutAuthority(component: Component, report: Report<Messages>): void {
  const asked = settled(component, certificateAsked, report);
  if (asked === undefined) return;
  const place = asked.state === "known" ? asked.place : component.flagsPlace;
  if (asked.state === "known" && isTrue(asked.value) === true)
    report.fail("anyAuthority", {}, { at: place, severity: "high" });
  else report.fail("noCertificate", {}, { at: place });
}

/**
 * Where the API server names the same file for the authority of its clients. Paths are compared between what runs on one
 * host only: kubeadm's components and static pods of kube-system.
 */
function sharesAuthority(component: Component, file: string, environment: EnvironmentFacts) {
  if (!runsOnHost(component)) return undefined;
  for (const other of environment.components) {
    if (other.name !== "kube-apiserver" || other.writtenBy !== component.writtenBy || !runsOnHost(other)) continue;
    const clients = settingOf(other, {
      flag: "client-ca-file",
      default: undefined,
      kubeadmDefault: "/etc/kubernetes/pki/ca.crt",
    });
    if (clients.state === "known" && clients.value === file) return clients.place;
  }
  return undefined;
}

function runsOnHost({ writtenBy, resource }: Component): boolean {
  return writtenBy === "kubeadm" || (resource.groupKind === "Pod" && resource.identity.namespace === "kube-system");
}

function judgePeers(component: Component, report: Report<Messages>): void {
  const listening = urlsOf(component, peerListeners, report);
  if (listening === undefined) return;
  const open = listening.filter(({ tls, reach }) => tls && reach === "network");
  if (open.length === 0) return;
  const authority = settled(component, peerAuthority, report);
  if (authority?.state !== "absent") return;
  for (const { place, text: urls } of byPlace(open))
    report.fail("peersNotVerified", { urls }, { at: place, severity: "high" });
}
