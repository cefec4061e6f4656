/** Other names of products in the end-of-life table, in lower case, with hyphens for spaces. */
const otherNames: ReadonlyMap<string, string> = new Map([
  [".net", "dotnet"],
  ["alma-linux", "almalinux"],
  ["alpine-linux", "alpine"],
  ["amazon-linux", "amazonlinux"],
  ["bigip", "big-ip"],
  ["centos-linux", "centos"],
  ["debian-gnu/linux", "debian"],
  ["esx", "esxi"],
  ["f5-big-ip", "big-ip"],
  ["fedora-linux", "fedora"],
  ["fortigate", "fortios"],
  ["go", "golang"],
  ["k8s", "kubernetes"],
  ["mongodb", "mongo"],
  ["node.js", "node"],
  ["nodejs", "node"],
  ["postgresql", "postgres"],
  ["proxmox", "proxmox-ve"],
  ["pve", "proxmox-ve"],
  ["red-hat-enterprise-linux", "rhel"],
  ["rocky", "rockylinux"],
  ["rocky-linux", "rockylinux"],
  ["talos-linux", "talos"],
  ["temurin", "eclipse-temurin"],
  ["ubuntu-server", "ubuntu"],
  ["vmware-esxi", "esxi"],
]);

/** The name that the end-of-life table has for a product as people write it: `VMware ESXi` is `esxi`, `HAProxy` `haproxy`. */
export function tableName(written: string): string {
  const name = written.trim().toLowerCase().replace(/\s+/g, "-");
  return otherNames.get(name) ?? name;
}
