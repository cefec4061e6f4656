import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import { kubeletSettingOf } from "../../analyze/components/kubelets.ts";
import type { SettingSource } from "../../analyze/components/settings.ts";
import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import { objectAt, stringAt } from "../../model/json.ts";
import type { Report } from "../../model/rule.ts";
import { defineRule } from "../../model/rule.ts";
import type { Severity } from "../../model/severity.ts";
import { kubeletServes } from "./kubelet.ts";
import { text } from "./require-component-certificates.text.ts";
import { unknownFile, unknownFlags } from "./settings.ts";

type Message = keyof (typeof text)["en"]["messages"];

/** Files that a component needs together, and what kubeadm gives. */
interface Wanted {
  readonly message: Message;
  readonly flags: readonly string[];
  readonly severity: Severity;
  /** The fields of a kubeadm ClusterConfiguration's `etcd.external` that give them there. */
  readonly external?: readonly string[];
  /** The flag that makes etcd do without: it then makes its own, which require-etcd-tls says. */
  readonly instead?: string;
}

const wanted: Readonly<Partial<Record<Component["name"], readonly Wanted[]>>> = {
  "kube-apiserver": [
    { message: "kubeletClient", flags: ["kubelet-client-certificate", "kubelet-client-key"], severity: "low" },
    {
      message: "etcdClient",
      flags: ["etcd-certfile", "etcd-keyfile"],
      severity: "medium",
      external: ["certFile", "keyFile"],
    },
    { message: "etcdAuthority", flags: ["etcd-cafile"], severity: "low", external: ["caFile"] },
    { message: "serving", flags: ["tls-cert-file", "tls-private-key-file"], severity: "low" },
    { message: "clientAuthority", flags: ["client-ca-file"], severity: "low" },
  ],
  "kube-controller-manager": [{ message: "rootAuthority", flags: ["root-ca-file"], severity: "low" }],
  etcd: [
    { message: "etcdServing", flags: ["cert-file", "key-file"], severity: "low", instead: "auto-tls" },
    { message: "etcdPeer", flags: ["peer-cert-file", "peer-key-file"], severity: "low", instead: "peer-auto-tls" },
  ],
};

/**
 * The files that let components show who they are and verify each other, each a flag without a default: kube-apiserver
 * `--kubelet-client-certificate`, `--etcd-certfile`, `--etcd-cafile`, `--tls-cert-file` with their keys, `--client-ca-file`;
 * kube-controller-manager `--root-ca-file`; etcd `--cert-file`, `--peer-cert-file` with their keys; kubelet
 * `--client-ca-file` (`authentication.x509.clientCAFile`), and `--tls-cert-file` with its key (`tlsCertFile`) or
 * `serverTLSBootstrap`. kubeadm gives them all but the kubelet's serving certificate, of which only the kubelet's own
 * authority knows. What the files hold is not asked.
 */
export const requireComponentCertificates = defineRule({
  id: "require-component-certificates",
  question: "encryption-in-transit.certificates",
  severity: "low",
  references: [
    "nsa:encryption",
    "cis:1.2.4",
    "cis:1.2.23",
    "cis:1.2.24",
    "cis:1.2.25",
    "cis:1.2.26",
    "cis:1.3.5",
    "cis:2.1",
    "cis:2.4",
    "cis:4.2.3",
    "cis:4.2.9",
    "attack:T1557",
    "owasp:K07",
    "owasp-2022:K09",
  ],
  referencesOf: {
    "kube-apiserver": ["cis:1.2.4", "cis:1.2.23", "cis:1.2.24", "cis:1.2.25", "cis:1.2.26"],
    "kube-controller-manager": ["cis:1.3.5"],
    etcd: ["cis:2.1", "cis:2.4"],
    kubelet: ["cis:4.2.3", "cis:4.2.9"],
    kubeletClient: ["cis:1.2.4"],
    etcdClient: ["cis:1.2.23"],
    serving: ["cis:1.2.24"],
    clientAuthority: ["cis:1.2.25"],
    etcdAuthority: ["cis:1.2.26"],
    rootAuthority: ["cis:1.3.5"],
    etcdServing: ["cis:2.1"],
    etcdPeer: ["cis:2.4"],
    kubeletAuthority: ["cis:4.2.3"],
    kubeletServing: ["cis:4.2.9"],
  },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver", "kube-controller-manager", "etcd", "kubelet"],
  text,
  check(component, { environment }, report) {
    if (component.name === "kubelet") return judgeKubelet(component, environment, report);
    for (const one of wanted[component.name] ?? []) judge(component, one, report);
  },
});

type Reporter = Report<(typeof text)["en"]["messages"]>;

function judge(component: Component, { message, flags, severity, external, instead }: Wanted, report: Reporter): void {
  if (instead !== undefined) {
    const own = settingOf(component, etcdSource(component, instead));
    if (own.state === "known" && isTrue(own.value) === true) return;
  }
  const settings = flags.map((flag, index) =>
    settingOf(component, sourceOf(component, flag, external === undefined ? undefined : external[index])),
  );
  const hidden = settings.find((setting) => setting.state === "unknown");
  if (hidden?.state === "unknown") unknownFlags(component, hidden.reason, report);
  else if (settings.some((setting) => setting.state === "absent"))
    report.fail(message, {}, { at: component.flagsPlace, severity });
}

/** kubeadm gives every one of these files, but those of an external etcd only where it is told them. */
function sourceOf(component: Component, flag: string, external: string | undefined): SettingSource {
  const etcd = objectAt(component.resource.object, ["etcd", "external"]);
  const told = external === undefined || etcd === undefined || stringAt(etcd, [external]) !== undefined;
  const source = component.name === "etcd" ? etcdSource(component, flag) : { flag, default: undefined };
  return told ? { ...source, kubeadmDefault: "/etc/kubernetes/pki" } : source;
}

function etcdSource({ name }: Component, flag: string): SettingSource {
  const variable = `ETCD_${flag.toUpperCase().replaceAll("-", "_")}`;
  return name === "etcd" ? { flag, variable, default: undefined } : { flag, default: undefined };
}

function judgeKubelet(component: Component, environment: EnvironmentFacts, report: Reporter): void {
  if (!kubeletServes(component)) {
    report.notApplicable();
    return;
  }
  const ask = (flag: string, ...field: readonly string[]) =>
    kubeletSettingOf(
      component,
      { flag, field, default: "", legacyDefault: "" } satisfies KubeletSettingSource,
      environment,
    );
  const authority = ask("client-ca-file", "authentication", "x509", "clientCAFile");
  const certificate = ask("tls-cert-file", "tlsCertFile");
  const key = ask("tls-private-key-file", "tlsPrivateKeyFile");
  const bootstrap = ask("rotate-server-certificates", "serverTLSBootstrap");
  for (const setting of [authority, certificate, key, bootstrap]) {
    if (setting.state === "elsewhere") unknownFile(component, setting.flag, setting.file, report);
    else if (setting.state === "unknown") unknownFlags(component, setting.reason, report);
    else continue;
    return;
  }
  const isGiven = (setting: typeof authority) => setting.state === "known" && setting.value !== "";
  const filledByKubeadm = environment.components.some(({ writtenBy }) => writtenBy === "kubeadm");
  const at = component.flagsPlace;
  if (!isGiven(authority) && !filledByKubeadm) report.fail("kubeletAuthority", {}, { at });
  const requested = bootstrap.state === "known" && isTrue(bootstrap.value) === true;
  if (!requested && !(isGiven(certificate) && isGiven(key))) report.fail("kubeletServing", {}, { at });
}
