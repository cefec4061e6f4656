/** A product of a node and its version, under the names of the end-of-life table where that has it. */
export interface NodeProduct {
  readonly product: string;
  readonly version: string;
}

/** What `osImage` (`PRETTY_NAME` of /etc/os-release) begins with, and the product it names. */
const systems: readonly (readonly [name: RegExp, product: string])[] = [
  [/^Ubuntu (\d{2}\.\d{2})(?![\d])/, "ubuntu"],
  [/^Debian GNU\/Linux (\d{1,2})(?![\d])/, "debian"],
  [/^Amazon Linux(?: AMI)? (\d{4}\.\d{2})(?![\d.])/, "amazonlinux"],
  [/^Amazon Linux (2|2023)(?!\d)/, "amazonlinux"],
  [/^Alpine Linux v?(\d{1,2}\.\d{1,2})(?!\d)/, "alpine"],
  [/^CentOS Linux (\d{1,2})(?!\d)/, "centos"],
  [/^Rocky Linux (\d{1,2})(?!\d)/, "rockylinux"],
  [/^AlmaLinux (\d{1,2})(?!\d)/, "almalinux"],
  [/^Fedora(?: Linux)? (\d{2})(?!\d)/, "fedora"],
  [/^Red Hat Enterprise Linux(?: Server)? (\d{1,2})(?!\d)/, "rhel"],
  [/^Talos \(v(\d{1,2}\.\d{1,2})(?!\d)/, "talos"],
];

/** The operating system that a node reports (`status.nodeInfo.osImage`); undefined where its end of life cannot be told. */
export function nodeSystem(osImage: string): NodeProduct | undefined {
  for (const [name, product] of systems) {
    const version = name.exec(osImage.trim())?.[1];
    if (version !== undefined) return { product, version };
  }
  return undefined;
}

/**
 * The container runtime that a node reports (`status.nodeInfo.containerRuntimeVersion`, `containerd://1.7.2`). A version with
 * a distribution's mark (`1.6.20~ds1`) is the distribution's, which mends it for as long as it lasts itself.
 */
export function nodeRuntime(containerRuntimeVersion: string): NodeProduct | undefined {
  const match = /^([a-z][a-z-]{1,20}):\/\/v?(\d{1,4}(?:\.\d{1,4}){1,2})$/.exec(containerRuntimeVersion.trim());
  const [, product, version] = match ?? [];
  return product === undefined || version === undefined ? undefined : { product, version };
}
