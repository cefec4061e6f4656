/** Where `rempart data update` asks for a product: its name at endoflife.date. */
export interface UpdateSource {
  readonly product: string;
  /** `https://endoflife.date/<slug>`. */
  readonly slug: string;
  /** The extended support is free to everyone (Debian LTS), so that its end is the end of life. */
  readonly extendedIsFree?: true;
}

const sameName = [
  ...["almalinux", "big-ip", "calico", "centos", "cert-manager", "cilium", "containerd", "contour", "dotnet"],
  ...["eclipse-temurin", "elasticsearch", "esxi", "etcd", "fedora", "fortios", "grafana", "haproxy", "istio"],
  ...["kubernetes", "mariadb", "mysql", "nginx", "opnsense", "php", "prometheus", "proxmox-ve", "python"],
  ...["rabbitmq", "redis", "rhel", "ruby", "traefik", "ubuntu", "valkey"],
];

const otherName: readonly (readonly [product: string, slug: string])[] = [
  ["alpine", "alpine-linux"],
  ["amazonlinux", "amazon-linux"],
  ["golang", "go"],
  ["mongo", "mongodb"],
  ["node", "nodejs"],
  ["postgres", "postgresql"],
  ["rockylinux", "rocky-linux"],
  ["talos", "talos-linux"],
];

/**
 * The products of our table that endoflife.date has dates for, sorted. Left out are those it has none for (pfSense), those
 * whose dates it guesses for want of a policy (Kafka), and projects that are archived.
 */
export const updateSources: readonly UpdateSource[] = [
  ...sameName.map((name) => ({ product: name, slug: name })),
  ...otherName.map(([product, slug]) => ({ product, slug })),
  { product: "debian", slug: "debian", extendedIsFree: true as const },
].sort((a, b) => (a.product < b.product ? -1 : 1));
