// spec.securityContext.sysctls[*].name
//   v1.0+: only the safe sysctls of that policy version, listed below, in dotted form (slashes are refused).
// Source: Pod Security Standards, Baseline, "Sysctls"; upstream check sysctls.
import type { JudgePod, PodSecurityCheck, PodSecurityCheckVersion } from "../types.ts";

const safeSince: readonly { readonly minor: number; readonly names: readonly string[] }[] = [
  {
    minor: 0,
    names: [
      "kernel.shm_rmid_forced",
      "net.ipv4.ip_local_port_range",
      "net.ipv4.ip_unprivileged_port_start",
      "net.ipv4.ping_group_range",
      "net.ipv4.tcp_syncookies",
    ],
  },
  { minor: 27, names: ["net.ipv4.ip_local_reserved_ports"] },
  {
    minor: 29,
    names: [
      "net.ipv4.tcp_fin_timeout",
      "net.ipv4.tcp_keepalive_intvl",
      "net.ipv4.tcp_keepalive_probes",
      "net.ipv4.tcp_keepalive_time",
    ],
  },
  { minor: 32, names: ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"] },
  { minor: 37, names: ["net.ipv4.tcp_notsent_lowat", "net.ipv4.tcp_slow_start_after_idle"] },
];

/** The sysctls that the level baseline of a minor version allows. */
export function safeSysctls(minor: number): readonly string[] {
  return safeSince.filter((added) => added.minor <= minor).flatMap(({ names }) => names);
}

function judgeWith(safe: ReadonlySet<string>): JudgePod {
  return (pod) => {
    const bad = pod.sysctls.filter(({ name }) => !safe.has(name));
    if (bad.length === 0) return undefined;
    return {
      reason: "forbidden sysctls",
      detail: bad.map(({ name }) => name).join(", "),
      fields: bad.map(({ path }) => path),
    };
  };
}

const versions = safeSince.map(({ minor }): PodSecurityCheckVersion => {
  return { minimumMinor: minor, overrides: [], judge: judgeWith(new Set(safeSysctls(minor))) };
});

export const sysctls: PodSecurityCheck = { id: "sysctls", level: "baseline", versions };
