import type { SettingSource } from "../../analyze/components/settings.ts";
import { isTrue, listSettingOf, settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { EtcdUrl } from "./etcd.ts";
import { byPlace, clientListeners, parseUrl, peerListeners, urlsOf } from "./etcd.ts";
import { text } from "./require-etcd-tls.text.ts";
import { settledList } from "./settings.ts";

/**
 * etcd, by flag or `ETCD_*` variable: `--listen-client-urls`, `--listen-peer-urls` (https; http only on the loopback
 * address, where nothing leaves the host), `--auto-tls`, `--peer-auto-tls` (false: certificates that etcd makes itself are
 * verified by nobody). An https listener without certificate keeps etcd from starting and is not reported.
 * kube-apiserver: `--etcd-servers` and `--etcd-servers-overrides` (https, a socket, or the loopback address); it always
 * verifies an https server, by the host's authorities where `--etcd-cafile` is missing. The API server alone does not
 * answer for etcd's peers. `--listen-metrics-urls` serves health and metrics only and is not asked.
 */
export const requireEtcdTls = defineRule({
  id: "require-etcd-tls",
  question: "encryption-in-transit.etcd",
  severity: "high",
  references: [
    "nsa:encryption",
    "cis:2.1",
    "cis:2.3",
    "cis:2.4",
    "cis:2.5",
    "cis:2.6",
    "attack:T1040",
    "owasp:K07",
    "owasp-2022:K09",
  ],
  referencesOf: {
    etcd: ["cis:2.1", "cis:2.3", "cis:2.4", "cis:2.5", "cis:2.6"],
    clients: ["cis:2.1"],
    peers: ["cis:2.4", "cis:2.5"],
    ownCertificate: ["cis:2.3"],
    ownPeerCertificate: ["cis:2.6"],
  },
  subject: "component",
  scope: "environment",
  components: ["etcd", "kube-apiserver"],
  text,
  check(component, { environment }, report) {
    if (component.name === "etcd") {
      judgeListeners(component, clientListeners, "clients", report);
      judgeListeners(component, peerListeners, "peers", report);
      judgeOwnCertificate(component, "ownCertificate", "auto-tls", "ETCD_AUTO_TLS", report);
      judgeOwnCertificate(component, "ownPeerCertificate", "peer-auto-tls", "ETCD_PEER_AUTO_TLS", report);
      return;
    }
    judgeServers(component, report);
    if (!environment.components.some(({ name }) => name === "etcd")) report.unknown("etcd.flags");
  },
});

const etcdServers: SettingSource = {
  flag: "etcd-servers",
  default: undefined,
  kubeadmDefault: "https://127.0.0.1:2379",
};

type Messages = (typeof text)["en"]["messages"];

function judgeListeners(
  component: Component,
  sources: readonly SettingSource[],
  message: "clients" | "peers",
  report: Report<Messages>,
): void {
  const listening = urlsOf(component, sources, report);
  if (listening === undefined) return;
  for (const { place, text: urls } of byPlace(listening.filter(isPlain))) report.fail(message, { urls }, { at: place });
}

function isPlain({ tls, reach }: EtcdUrl): boolean {
  return !tls && reach === "network";
}

function judgeOwnCertificate(
  component: Component,
  message: "ownCertificate" | "ownPeerCertificate",
  flag: string,
  variable: string,
  report: Report<Messages>,
): void {
  const setting = settingOf(component, { flag, variable, default: "false" });
  if (setting.state === "known" && isTrue(setting.value) === true)
    report.fail(message, {}, { at: setting.place, severity: "medium" });
}

function judgeServers(component: Component, report: Report<Messages>): void {
  const servers = settledList(component, etcdServers, report);
  if (servers === undefined) return;
  const overrides = listSettingOf(component, { flag: "etcd-servers-overrides", default: undefined });
  const urls = [
    ...(servers.state === "known" ? servers.items : []),
    ...(overrides.state === "known" ? overrides.items : []),
  ]
    .flatMap(({ value, place }) =>
      value
        .replace(/^[^#]*#/, "")
        .split(";")
        .map((url) => parseUrl(url, place)),
    )
    .filter((url) => url !== undefined && isPlain(url));
  for (const { place, text: plain } of byPlace(urls.flatMap((url) => url ?? [])))
    report.fail("servers", { urls: plain }, { at: place });
}
