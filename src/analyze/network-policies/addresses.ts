import { isIPv4, isIPv6 } from "node:net";

/** A parsed CIDR. `first` and `last` are given for IPv4 only, as integers, both included. */
export type Cidr =
  | { readonly family: 4; readonly prefix: number; readonly first: number; readonly last: number }
  | { readonly family: 6; readonly prefix: number };

/** Reads `address/prefix`; undefined where it is no CIDR. Host bits are cleared, as Go's `net.ParseCIDR` does. */
export function parseCidr(text: string): Cidr | undefined {
  if (text.length > 64) return undefined;
  const slash = text.indexOf("/");
  const address = text.slice(0, slash);
  const digits = text.slice(slash + 1);
  if (slash === -1 || !/^\d{1,3}$/.test(digits)) return undefined;
  const prefix = Number(digits);
  if (isIPv6(address) && !address.includes("%")) return prefix <= 128 ? { family: 6, prefix } : undefined;
  const plain = address.replace(/\b0+(?=\d)/g, "");
  if (!isIPv4(plain) || prefix > 32) return undefined;
  const value = plain.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const size = 2 ** (32 - prefix);
  const first = Math.floor(value / size) * size;
  return { family: 4, prefix, first, last: first + size - 1 };
}

/** An allowed block and what is taken out of it. */
export interface IpBlock {
  readonly cidr: Cidr;
  readonly except: readonly Cidr[];
}

/** True when the blocks together allow every IPv6 address: one of them is `::/0` with nothing taken out. */
export function coversIPv6(blocks: readonly IpBlock[]): boolean {
  return blocks.some(({ cidr, except }) => cidr.family === 6 && cidr.prefix === 0 && except.length === 0);
}

/** True when the blocks together allow every IPv4 address, also in pieces (`0.0.0.0/1` and `128.0.0.0/1`). */
export function coversIPv4(blocks: readonly IpBlock[]): boolean {
  const allowed = blocks.flatMap(remaining).sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (const [first, last] of allowed) {
    if (first > next) return false;
    next = Math.max(next, last + 1);
  }
  return next >= 2 ** 32;
}

function remaining({ cidr, except }: IpBlock): [number, number][] {
  if (cidr.family !== 4) return [];
  const holes = except.flatMap((hole) => (hole.family === 4 ? [hole] : [])).sort((a, b) => a.first - b.first);
  const pieces: [number, number][] = [];
  let next = cidr.first;
  for (const hole of holes) {
    if (hole.first > next) pieces.push([next, hole.first - 1]);
    next = Math.max(next, hole.last + 1);
  }
  if (next <= cidr.last) pieces.push([next, cidr.last]);
  return pieces;
}
