import type { QuestionId } from "../questions.ts";
import type { Bilingual } from "../types.ts";
import type { Control } from "./controls.ts";

function check(
  level: "baseline" | "restricted",
  id: string,
  title: Bilingual,
  ...questions: readonly QuestionId[]
): Control {
  return {
    id,
    title,
    facts: ["workload.manifest"],
    level: { id: level, stricter: level === "baseline" ? ["restricted"] : [], questions },
  };
}

/** The levels of the Pod Security Standards and their checks, by the names that Pod Security Admission gives them. */
export const pssControls: readonly Control[] = [
  { id: "baseline", title: { en: "Baseline", fr: "Baseline" }, facts: ["workload.manifest"] },
  check(
    "baseline",
    "hostNamespaces",
    { en: "Host namespaces", fr: "espaces de noms de l'hôte" },
    "pod-security.host-namespaces",
  ),
  check(
    "baseline",
    "privileged",
    { en: "Privileged containers", fr: "conteneurs privilégiés" },
    "pod-security.privileged",
  ),
  check(
    "baseline",
    "capabilities_baseline",
    { en: "Capabilities added", fr: "capacités ajoutées" },
    "pod-security.capabilities",
  ),
  check(
    "baseline",
    "hostPathVolumes",
    { en: "hostPath volumes", fr: "volumes hostPath" },
    "pod-security.host-path",
    "immutable-root.host-path",
  ),
  check("baseline", "hostPorts", { en: "Host ports", fr: "ports de l'hôte" }, "pod-security.host-ports"),
  check(
    "baseline",
    "hostProbesAndHostLifecycle",
    { en: "Hosts of probes and lifecycle hooks", fr: "hôtes des sondes et des crochets de cycle de vie" },
    "pod-security.probe-hosts",
  ),
  check("baseline", "appArmorProfile", { en: "AppArmor", fr: "AppArmor" }, "pod-security.apparmor"),
  check("baseline", "seLinuxOptions", { en: "SELinux", fr: "SELinux" }, "pod-security.selinux"),
  check("baseline", "procMount", { en: "/proc mount type", fr: "type de montage de /proc" }, "pod-security.proc-mount"),
  check(
    "baseline",
    "seccompProfile_baseline",
    { en: "Seccomp not off", fr: "seccomp non désactivé" },
    "pod-security.seccomp",
  ),
  check("baseline", "sysctls", { en: "Sysctls", fr: "sysctls" }, "pod-security.sysctls"),
  check(
    "baseline",
    "windowsHostProcess",
    { en: "Windows HostProcess containers", fr: "conteneurs HostProcess de Windows" },
    "pod-security.privileged",
  ),
  { id: "restricted", title: { en: "Restricted", fr: "Restricted" }, facts: ["workload.manifest"] },
  check("restricted", "restrictedVolumes", { en: "Volume types", fr: "types de volumes" }, "pod-security.volume-types"),
  check(
    "restricted",
    "allowPrivilegeEscalation",
    { en: "Privilege escalation", fr: "élévation de privilèges" },
    "pod-security.privilege-escalation",
  ),
  check(
    "restricted",
    "procMount_restricted",
    {
      en: "/proc mount type, within a user namespace too",
      fr: "type de montage de /proc, même dans un espace de noms utilisateur",
    },
    "pod-security.proc-mount",
  ),
  // A user other than root is enough for the rules of the guide; this check wants the field itself.
  check("restricted", "runAsNonRoot", { en: "Running as non-root", fr: "exécution sans root" }),
  check("restricted", "runAsUser", { en: "Non-root user", fr: "utilisateur non root" }, "non-root.user"),
  check("restricted", "seccompProfile_restricted", { en: "Seccomp set", fr: "seccomp défini" }, "pod-security.seccomp"),
  check(
    "restricted",
    "capabilities_restricted",
    { en: "Capabilities dropped", fr: "capacités retirées" },
    "pod-security.capabilities",
  ),
];
