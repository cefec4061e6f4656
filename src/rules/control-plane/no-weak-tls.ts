import { kubeletSettingOf } from "../../analyze/components/kubelets.ts";
import type { SettingSource } from "../../analyze/components/settings.ts";
import { settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-weak-tls.text.ts";
import { settledList, unknownFile, unknownFlags } from "./settings.ts";

const minVersion = { flag: "tls-min-version", field: ["tlsMinVersion"], default: "VersionTLS12" } as const;
const suites = { flag: "tls-cipher-suites", field: ["tlsCipherSuites"], default: "" } as const;
const etcdSuites: SettingSource = { flag: "cipher-suites", variable: "ETCD_CIPHER_SUITES", default: undefined };

/** What Go calls insecure (crypto/tls, InsecureCipherSuites, Go 1.26): RC4, 3DES, RSA key exchange, CBC with SHA-256. */
const insecureSuites: ReadonlySet<string> = new Set([
  "TLS_RSA_WITH_RC4_128_SHA",
  "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
  "TLS_RSA_WITH_AES_128_CBC_SHA",
  "TLS_RSA_WITH_AES_256_CBC_SHA",
  "TLS_RSA_WITH_AES_128_CBC_SHA256",
  "TLS_RSA_WITH_AES_128_GCM_SHA256",
  "TLS_RSA_WITH_AES_256_GCM_SHA384",
  "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA",
  "TLS_ECDHE_RSA_WITH_RC4_128_SHA",
  "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA",
  "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
  "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
]);

/**
 * Flags `--tls-min-version` and `--tls-cipher-suites` of kube-apiserver, kube-controller-manager, kube-scheduler and the
 * kubelet (KubeletConfiguration `tlsMinVersion`, `tlsCipherSuites`), etcd `--cipher-suites`. Allowed: VersionTLS12 (the
 * default in every supported version: component-base, cli/flag, DefaultTLSVersion) and VersionTLS13; any suite that Go
 * does not call insecure. With VersionTLS13 suites have no effect. etcd speaks TLS 1.2 or newer whatever it is told.
 */
export const noWeakTls = defineRule({
  id: "no-weak-tls",
  question: "encryption-in-transit.tls-versions",
  severity: "medium",
  references: [
    "nsa:encryption",
    "cis:1.2.29",
    "cis:4.2.12",
    "attack:T1040",
    "attack:T1557",
    "owasp:K07",
    "owasp-2022:K09",
  ],
  referencesOf: { "kube-apiserver": ["cis:1.2.29"], kubelet: ["cis:4.2.12"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"],
  text,
  check(component, { environment }, report) {
    if (component.name === "etcd") return judgeSuites(component, etcdSuites, report);
    const version =
      component.name === "kubelet" ? ofKubelet(component, environment, report) : settingOf(component, minVersion);
    if (version === undefined) return;
    if (version.state === "unknown") return unknownFlags(component, version.reason, report);
    if (version.state === "known") {
      if (version.value === "VersionTLS13") return;
      if (/^VersionTLS1[01]$/.test(version.value))
        report.fail("version", { version: version.value === "VersionTLS10" ? "1.0" : "1.1" }, { at: version.place });
    }
    judgeSuites(component, suites, report);
  },
});

type Messages = (typeof text)["en"]["messages"];

/** Undefined where a file that is not in the input decides; that has then been reported. */
function ofKubelet(component: Component, environment: EnvironmentFacts, report: Report<Messages>) {
  const setting = kubeletSettingOf(component, { ...minVersion, legacyDefault: minVersion.default }, environment);
  if (setting.state !== "elsewhere") return setting;
  unknownFile(component, setting.flag, setting.file, report);
  return undefined;
}

function judgeSuites(component: Component, source: SettingSource, report: Report<Messages>): void {
  const setting = settledList(component, source, report);
  if (setting?.state !== "known") return;
  const weak = setting.items.filter(({ value }) => insecureSuites.has(value));
  const first = weak[0];
  if (first !== undefined)
    report.fail("suites", { suites: weak.map(({ value }) => value).join(", ") }, { at: first.place });
}
