import { isIPv4 } from "node:net";
import type { JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, numberAt, objectAt, own, stringAt } from "../../model/json.ts";
import { parseCidr } from "./addresses.ts";
import { parseIPv6 } from "./ipv6.ts";
import type { AnalyzedPolicy } from "./types.ts";

/** A rule that lets pods reach the cloud's metadata service. */
export interface MetadataReach {
  /** What allows it: the `cidr`, or the rule where it names no peer. */
  readonly path: Path;
  readonly address: string;
}

const ipv4 = "169.254.169.254";
const ipv6 = "fd00:ec2::254";

/**
 * Egress rules of a NetworkPolicy that let its pods reach the metadata service of the cloud, which answers over HTTP on port
 * 80 at 169.254.169.254 (AWS, Azure, Google Cloud and others) and fd00:ec2::254 (AWS). Left out: rules for other ports, named
 * ports (the address has no pod to name them), and rules that allow everything, which the policy is faulted for as a whole.
 */
export function metadataReach(object: JsonObject, analyzed: AnalyzedPolicy): readonly MetadataReach[] {
  if (analyzed.state === "invalid" || analyzed.egress.state === "notApplicable") return [];
  const open = analyzed.egress.state === "allowsAll" ? analyzed.egress.rules.map(({ path }) => path.at(-1)) : [];
  return listAt(object, ["spec", "egress"]).flatMap((rule, index): readonly MetadataReach[] => {
    if (!isObject(rule) || open.includes(index) || !coversHttp(rule)) return [];
    const path = ["spec", "egress", index];
    const peers = listAt(rule, ["to"]);
    if (peers.length === 0) return [{ path, address: ipv4 }];
    return peers.flatMap((peer, position): readonly MetadataReach[] => {
      const block = objectAt(peer, ["ipBlock"]);
      const cidr = stringAt(block, ["cidr"]) ?? "";
      const except = listAt(block, ["except"]).filter((entry): entry is string => typeof entry === "string");
      const address = [ipv4, ipv6].find((one) => covers(cidr, one) && !except.some((entry) => covers(entry, one)));
      return address === undefined ? [] : [{ path: [...path, "to", position, "ipBlock", "cidr"], address }];
    });
  });
}

function coversHttp(rule: JsonObject): boolean {
  const ports = listAt(rule, ["ports"]);
  return (
    ports.length === 0 ||
    ports.some((port) => {
      if (!isObject(port) || (stringAt(port, ["protocol"]) ?? "TCP") !== "TCP") return false;
      if ((own(port, "port") ?? null) === null) return true;
      const first = numberAt(port, ["port"]);
      return first !== undefined && first <= 80 && 80 <= (numberAt(port, ["endPort"]) ?? first);
    })
  );
}

function covers(cidr: string, address: string): boolean {
  const parsed = parseCidr(cidr);
  if (parsed === undefined) return false;
  if (parsed.family === 4) {
    if (!isIPv4(address)) return false;
    const value = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
    return parsed.first <= value && value <= parsed.last;
  }
  const network = parseIPv6(cidr.slice(0, cidr.indexOf("/")));
  const host = parseIPv6(address);
  if (network === undefined || host === undefined) return false;
  const shift = BigInt(128 - parsed.prefix);
  return network >> shift === host >> shift;
}
