import type { Bilingual } from "./types.ts";

/** MITRE ATT&CK, https://attack.mitre.org/techniques/enterprise/ */
const techniques: ReadonlyMap<string, string> = new Map([
  ["T1040", "Network Sniffing"],
  ["T1046", "Network Service Discovery"],
  ["T1070", "Indicator Removal"],
  ["T1071", "Application Layer Protocol"],
  ["T1078", "Valid Accounts"],
  ["T1098", "Account Manipulation"],
  ["T1190", "Exploit Public-Facing Application"],
  ["T1195", "Supply Chain Compromise"],
  ["T1195.002", "Compromise Software Supply Chain"],
  ["T1204.003", "Malicious Image"],
  ["T1210", "Exploitation of Remote Services"],
  ["T1525", "Implant Internal Image"],
  ["T1528", "Steal Application Access Token"],
  ["T1548", "Abuse Elevation Control Mechanism"],
  ["T1552", "Unsecured Credentials"],
  ["T1552.001", "Credentials In Files"],
  ["T1552.004", "Private Keys"],
  ["T1552.007", "Container API"],
  ["T1557", "Adversary-in-the-Middle"],
  ["T1562", "Impair Defenses"],
  ["T1562.001", "Disable or Modify Tools"],
  ["T1609", "Container Administration Command"],
  ["T1610", "Deploy Container"],
  ["T1611", "Escape to Host"],
  ["T1612", "Build Image on Host"],
  ["T1613", "Container and Resource Discovery"],
]);

/** OWASP Kubernetes Top Ten, 2022. */
const owaspRisks: ReadonlyMap<string, string> = new Map([
  ["K01", "Insecure Workload Configurations"],
  ["K02", "Supply Chain Vulnerabilities"],
  ["K03", "Overly Permissive RBAC Configurations"],
  ["K04", "Lack of Centralized Policy Enforcement"],
  ["K05", "Inadequate Logging and Monitoring"],
  ["K06", "Broken Authentication Mechanisms"],
  ["K07", "Missing Network Segmentation Controls"],
  ["K08", "Secrets Management Failures"],
  ["K09", "Misconfigured Cluster Components"],
  ["K10", "Outdated and Vulnerable Kubernetes Components"],
]);

/** Sections of the guide, version 1.2. */
const guideSections: ReadonlyMap<string, Bilingual> = new Map([
  ["non-root-containers", { en: "Non-root containers", fr: "conteneurs sans root" }],
  [
    "immutable-file-systems",
    { en: "Immutable container file systems", fr: "systèmes de fichiers de conteneur immuables" },
  ],
  ["secure-images", { en: "Building secure container images", fr: "construction d'images de conteneur sûres" }],
  ["pod-security-enforcement", { en: "Pod security enforcement", fr: "application de la sécurité des pods" }],
  [
    "service-account-tokens",
    { en: "Protecting Pod service account tokens", fr: "protection des jetons de compte de service" },
  ],
  ["network-policies", { en: "Network policies", fr: "politiques réseau" }],
  ["control-plane-hardening", { en: "Control plane hardening", fr: "durcissement du plan de contrôle" }],
  ["etcd", { en: "Etcd", fr: "etcd" }],
  ["kubeconfig-files", { en: "Kubeconfig files", fr: "fichiers kubeconfig" }],
  ["encryption", { en: "Encryption", fr: "chiffrement" }],
  ["secrets", { en: "Secrets", fr: "secrets" }],
  ["authentication", { en: "Authentication", fr: "authentification" }],
  ["rbac", { en: "Role-based access control", fr: "contrôle d'accès à base de rôles" }],
  ["audit-logging", { en: "Audit logging", fr: "journaux d'audit" }],
  ["upgrading", { en: "Upgrading and application security practices", fr: "mises à jour et pratiques applicatives" }],
]);

const guide =
  "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF";

/** A control of a framework: what it is called, and the page to read about it, where there is a public one. */
export interface NamedReference {
  readonly name: string;
  readonly url?: string;
}

/** The control that a reference names; undefined where no such control is known. */
export function nameOfReference(reference: string, language: keyof Bilingual): NamedReference | undefined {
  const colon = reference.indexOf(":");
  const framework = reference.slice(0, colon);
  const control = reference.slice(colon + 1);
  if (framework === "nsa") {
    const section = guideSections.get(control)?.[language];
    return section === undefined
      ? undefined
      : { name: `NSA/CISA Kubernetes Hardening Guidance, ${section}`, url: guide };
  }
  if (framework === "pss" && (control === "baseline" || control === "restricted")) {
    const level = control === "baseline" ? "Baseline" : "Restricted";
    const url = `https://kubernetes.io/docs/concepts/security/pod-security-standards/#${control}`;
    return { name: `Pod Security Standards, ${level}`, url };
  }
  if (framework === "cis" && /^\d+(?:\.\d+){1,2}$/.test(control))
    return {
      name: `CIS Kubernetes Benchmark 1.12, ${control}`,
      url: "https://www.cisecurity.org/benchmark/kubernetes",
    };
  const technique = framework === "attack" ? techniques.get(control) : undefined;
  if (technique !== undefined)
    return {
      name: `MITRE ATT&CK ${control}, ${technique}`,
      url: `https://attack.mitre.org/techniques/${control.replace(".", "/")}/`,
    };
  const risk = framework === "owasp" ? owaspRisks.get(control) : undefined;
  if (risk !== undefined)
    return {
      name: `OWASP Kubernetes Top Ten ${control}, ${risk}`,
      url: "https://owasp.org/www-project-kubernetes-top-ten/",
    };
  return undefined;
}
