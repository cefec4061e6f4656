import type { Json, JsonObject, Path } from "../../model/json.ts";
import { own } from "../../model/json.ts";
import { parseSelector } from "../labels/selector.ts";
import type { IpBlock } from "./addresses.ts";
import { coversIPv4, coversIPv6, parseCidr } from "./addresses.ts";
import { RefusedPolicy, readList, readObject } from "./fields.ts";
import { coversAllPorts } from "./ports.ts";
import type { Direction, OpenRule } from "./types.ts";

/** What one `ingress` or `egress` rule allows. */
export interface RuleReach {
  readonly open: OpenRule | undefined;
  readonly allNamespaces: boolean;
}

/**
 * Reads a NetworkPolicyIngressRule or NetworkPolicyEgressRule. An absent or empty `from`/`to` is every peer, an absent or
 * empty `ports` every port (API reference, networking.k8s.io/v1). Null is the rule `{}` for the API server's decoder.
 *
 * @throws RefusedPolicy where the API server refuses the rule.
 */
export function readRule(rule: Json, direction: Direction, path: Path): RuleReach {
  const side = direction === "ingress" ? "from" : "to";
  const fields = readObject(rule, path, [side, "ports"]);
  const allPorts = coversAllPorts(readList(fields, "ports", path), [...path, "ports"]);
  const peers = readList(fields, side, path);
  const blocks: IpBlock[] = [];
  let allNamespaces = false;
  for (const [index, entry] of peers.entries()) {
    const peer = readPeer(entry, [...path, side, index]);
    if (peer.block !== undefined) blocks.push(peer.block);
    if (peer.allNamespaces) allNamespaces = true;
  }
  const opens = !allPorts ? undefined : peers.length === 0 ? "anyPeer" : openAddresses(blocks);
  return { open: opens === undefined ? undefined : { path, opens }, allNamespaces: allNamespaces && allPorts };
}

function openAddresses(blocks: readonly IpBlock[]): OpenRule["opens"] | undefined {
  const ipv4 = coversIPv4(blocks);
  const ipv6 = coversIPv6(blocks);
  if (ipv4) return ipv6 ? "anyAddress" : "anyIPv4";
  return ipv6 ? "anyIPv6" : undefined;
}

interface Peer {
  readonly block: IpBlock | undefined;
  readonly allNamespaces: boolean;
}

function readPeer(entry: Json, path: Path): Peer {
  const peer = readObject(entry, path, ["podSelector", "namespaceSelector", "ipBlock"]);
  const given = (field: string): boolean => (own(peer, field) ?? null) !== null;
  const selects = (field: string): "everything" | "nothing" | "requirements" => {
    const selector = parseSelector(own(peer, field), "nothing", [...path, field]);
    if (selector.state === "invalid") throw new RefusedPolicy(selector.path, selector.problem);
    return selector.state;
  };
  const pods = selects("podSelector");
  const namespaces = selects("namespaceSelector");
  if (given("ipBlock")) {
    if (given("podSelector") || given("namespaceSelector")) throw new RefusedPolicy(path, "ipBlockWithSelector");
    return { block: readBlock(own(peer, "ipBlock"), [...path, "ipBlock"]), allNamespaces: false };
  }
  if (!given("podSelector") && !given("namespaceSelector")) throw new RefusedPolicy(path, "emptyPeer");
  const everyPod = !given("podSelector") || pods === "everything";
  return { block: undefined, allNamespaces: namespaces === "everything" && everyPod };
}

function readBlock(value: Json | undefined, path: Path): IpBlock {
  const fields: JsonObject = readObject(value, path, ["cidr", "except"]);
  const text = own(fields, "cidr");
  const cidr = typeof text === "string" ? parseCidr(text) : undefined;
  if (cidr === undefined) throw new RefusedPolicy(text === undefined ? path : [...path, "cidr"], "invalidCidr");
  const except = readList(fields, "except", path).map((entry, index) => {
    const here = [...path, "except", index];
    const hole = typeof entry === "string" ? parseCidr(entry) : undefined;
    if (hole === undefined) throw new RefusedPolicy(here, "invalidCidr");
    if (hole.family !== cidr.family || hole.prefix <= cidr.prefix) throw new RefusedPolicy(here, "exceptOutsideCidr");
    if (cidr.family === 4 && hole.family === 4 && (hole.first < cidr.first || hole.last > cidr.last)) {
      throw new RefusedPolicy(here, "exceptOutsideCidr");
    }
    return hole;
  });
  return { cidr, except };
}
