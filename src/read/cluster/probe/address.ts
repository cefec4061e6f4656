import { BlockList, isIP } from "node:net";

/** Why an address is never asked. */
export type RefusedAddress = "metadata" | "loopback" | "not-unicast";

const metadata = new BlockList();
metadata.addSubnet("169.254.0.0", 16);
metadata.addSubnet("fe80::", 10, "ipv6");
// The link-local range behind NAT64 and 6to4.
metadata.addSubnet("64:ff9b::a9fe:0", 112, "ipv6");
metadata.addSubnet("2002:a9fe::", 32, "ipv6");
// Of AWS, Google Cloud, Alibaba, Azure and Oracle.
metadata.addAddress("fd00:ec2::254", "ipv6");
metadata.addAddress("fd20:ce::254", "ipv6");
metadata.addAddress("100.100.100.200");
metadata.addAddress("168.63.129.16");
metadata.addAddress("192.0.0.192");

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

const notUnicast = new BlockList();
notUnicast.addSubnet("0.0.0.0", 8);
notUnicast.addSubnet("224.0.0.0", 3);
notUnicast.addAddress("::", "ipv6");
notUnicast.addSubnet("ff00::", 8, "ipv6");

/**
 * Says whether an IP address may be asked: never the metadata services of cloud providers (which answer with the machine's
 * credentials) and link-local addresses, never a multicast or unspecified one, a loopback one only where the API server is
 * on loopback too. IPv4 addresses written as IPv6 (`::ffff:a.b.c.d`) count as what they are.
 *
 * @returns undefined where it may be asked.
 */
export function refusalOf(address: string, loopbackAllowed: boolean): RefusedAddress | undefined {
  const family = isIP(address);
  if (family === 0) return "not-unicast";
  const type = family === 6 ? "ipv6" : "ipv4";
  if (metadata.check(address, type)) return "metadata";
  if (notUnicast.check(address, type)) return "not-unicast";
  return !loopbackAllowed && loopback.check(address, type) ? "loopback" : undefined;
}

/** True for an address of this machine alone. */
export function isLoopbackAddress(address: string): boolean {
  return isIP(address) !== 0 && loopback.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

const hostName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.?$/i;

/** True for an IP address, or a name that DNS can hold; a name of digits and dots that is no address is none. */
export function isHost(text: string): boolean {
  return isIP(text) !== 0 || (hostName.test(text) && !/^[\d.]+$/.test(text) && !/^0x/i.test(text));
}
