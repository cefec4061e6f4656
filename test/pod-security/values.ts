/** Values for generated pods: usual ones, and ones chosen to tell near-equal implementations apart. */

export const names = ["app", "web", "db", "proxy", "migrate", "log-shipper"] as const;

/** Quotes, escapes, sort orders (U+FF5E before U+1F600 by code point only), inherited keys, a lone surrogate. */
export const oddNames = [
  "",
  "app",
  'quo"ted',
  "back\\slash",
  "é",
  "\uff5e",
  "\u{1f600}",
  "\ud83d",
  "__proto__",
  "constructor",
  "line\nbreak",
  "pod",
] as const;

export const capabilities = [
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
] as const;

export const badCapabilities = [
  "NET_RAW",
  "NET_ADMIN",
  "SYS_ADMIN",
  "SYS_PTRACE",
  "ALL",
  "CAP_CHOWN",
  "chown",
  "CHOWN ",
  "net_bind_service",
  "",
  "toString",
] as const;

export const seccompTypes = ["RuntimeDefault", "Localhost"] as const;
export const badProfileTypes = ["Unconfined", "", "runtimedefault", "localhost/x", "\u{1f600}", "\uff5e"] as const;

export const annotationProfiles = ["runtime/default", "localhost/profiles/a.json", "localhost/"] as const;

/** Everything Go's %q treats apart: controls, formats, odd spaces, private use, unassigned, astral, surrogates, marks. */
export const oddAnnotationProfiles = [
  "unconfined",
  "",
  "docker/default",
  "RuntimeDefault",
  "Runtime/default",
  "localhost",
  'a"b\\c',
  "\u0007\b\t\n\v\f\r",
  "\u0000\u001b\u007f",
  "\u0085\u00a0\u00ad",
  "\u200b\u2028\u2029\u3000\ufeff",
  "\ue000\uf8ff\u0378",
  "\u{1f600}\u{e0001}\u{10ffff}",
  "e\u0301 \u0e33 ½ ² € _",
  "\ud83d low \udc00",
  "\ufffd",
] as const;

export const seLinuxTypes = ["container_t", "container_init_t", "container_kvm_t", ""] as const;
export const badSeLinuxTypes = ["spc_t", "container_engine_t", "Container_t", "\u{1f600}", "\uff5e"] as const;

export const sysctlNames = [
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.ping_group_range",
  "net.ipv4.ip_unprivileged_port_start",
] as const;

/** Allowed since some version, then near misses, then unsafe ones. */
export const laterSysctlNames = [
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_wmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_notsent_lowat",
] as const;
export const badSysctlNames = [
  "kernel.msgmax",
  "net.core.somaxconn",
  "net/ipv4/tcp_syncookies",
  "fs.mqueue.*",
  "",
] as const;

export const hosts = [
  "10.0.0.1",
  "127.0.0.1",
  "localhost",
  "metadata.internal",
  "::1",
  'h"',
  "\u{1f600}",
  "\uff5e",
] as const;

/** Volume sources with what the API requires of each left out: admission does not look inside. */
export const goodVolumeSources = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
] as const;

export const badVolumeSources = [
  "awsElasticBlockStore",
  "azureDisk",
  "azureFile",
  "cephfs",
  "cinder",
  "fc",
  "flexVolume",
  "flocker",
  "gcePersistentDisk",
  "gitRepo",
  "glusterfs",
  "iscsi",
  "nfs",
  "photonPersistentDisk",
  "portworxVolume",
  "quobyte",
  "rbd",
  "scaleIO",
  "storageos",
  "vsphereVolume",
] as const;

/** Keys that are no fields of the API, near ones that are: the API server's decoder minds case and drops them. */
export const unknownKeys = ["Privileged", "hostPid", "hostpath", "HostNetwork", "securitycontext"] as const;
