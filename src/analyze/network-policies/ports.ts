import type { Json, Path } from "../../model/json.ts";
import { own } from "../../model/json.ts";
import { RefusedPolicy, readObject } from "./fields.ts";

const PROTOCOLS = ["TCP", "UDP", "SCTP"];
const LAST_PORT = 65535;
const PORT_NAME = /^(?!.*--)(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?$/;

/**
 * True when a rule's `ports` leave nothing out: absent or empty, or every port of TCP, UDP and SCTP listed (an entry
 * without `port` is every port of its protocol, and the protocol's default is TCP).
 *
 * @throws RefusedPolicy where the API server refuses an entry.
 */
export function coversAllPorts(ports: readonly Json[], path: Path): boolean {
  if (ports.length === 0) return true;
  const ranges = new Map<string, [number, number][]>(PROTOCOLS.map((protocol) => [protocol, []]));
  for (const [index, entry] of ports.entries()) {
    const { protocol, range } = readPort(entry, [...path, index]);
    if (range !== undefined) ranges.get(protocol)?.push(range);
  }
  return [...ranges.values()].every(coversRange);
}

function coversRange(ranges: [number, number][]): boolean {
  let next = 1;
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0])) {
    if (first > next) return false;
    next = Math.max(next, last + 1);
  }
  return next > LAST_PORT;
}

/** The range is undefined for a named port: which number it is, the pods tell. */
function readPort(entry: Json, path: Path): { protocol: string; range: [number, number] | undefined } {
  const fields = readObject(entry, path, ["protocol", "port", "endPort"]);
  const protocol = own(fields, "protocol") ?? "TCP";
  if (typeof protocol !== "string" || !PROTOCOLS.includes(protocol)) {
    throw new RefusedPolicy([...path, "protocol"], "unknownProtocol");
  }
  const port = own(fields, "port") ?? undefined;
  const end = own(fields, "endPort") ?? undefined;
  const refuse = (field: string): never => {
    throw new RefusedPolicy([...path, field], "invalidPort");
  };
  if (end !== undefined && (typeof port !== "number" || !isPort(end) || end < port)) return refuse("endPort");
  if (port === undefined) return { protocol, range: [1, LAST_PORT] };
  if (typeof port === "string") return PORT_NAME.test(port) ? { protocol, range: undefined } : refuse("port");
  if (!isPort(port)) return refuse("port");
  return { protocol, range: [port, isPort(end) ? end : port] };
}

function isPort(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= LAST_PORT;
}
