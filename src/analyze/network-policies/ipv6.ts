import { isIPv6 } from "node:net";

/** The 128 bits of an IPv6 address without a zone (RFC 4291, section 2.2); undefined where it is none. */
export function parseIPv6(text: string): bigint | undefined {
  if (!isIPv6(text) || text.includes("%")) return undefined;
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const tail = dotted?.slice(1).map(Number) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = tail;
  const plain = dotted === null ? text : `${text.slice(0, dotted.index)}${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  const [head = "", rest] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = rest === undefined || rest === "" ? [] : rest.split(":");
  const zeros = Array<string>(rest === undefined ? 0 : 8 - left.length - right.length).fill("0");
  return [...left, ...zeros, ...right].reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

function hex(value: number): string {
  return value.toString(16);
}
