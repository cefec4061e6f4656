import type { Json, JsonObject } from "../../model/json.ts";
import { numberAt, stringAt } from "../../model/json.ts";

/** Service names of IANA, and those of Kubernetes (KEP-3726), that stand for a protocol without TLS. */
const names: ReadonlyMap<string, string> = new Map([
  ["http", "HTTP"],
  ["h2c", "HTTP/2"],
  ["kubernetes.io/h2c", "HTTP/2"],
  ["ws", "WebSocket"],
  ["kubernetes.io/ws", "WebSocket"],
  ["ftp", "FTP"],
  ["telnet", "Telnet"],
  ["ldap", "LDAP"],
  ["mqtt", "MQTT"],
  ["amqp", "AMQP"],
  ["redis", "Redis"],
  ["memcached", "memcached"],
]);

const numbers: ReadonlyMap<number, string> = new Map([
  [21, "FTP"],
  [23, "Telnet"],
  [80, "HTTP"],
  [389, "LDAP"],
  [1883, "MQTT"],
  [5672, "AMQP"],
  [6379, "Redis"],
  [11211, "memcached"],
]);

/** Protocols that a server commonly answers with a redirect to the port beside it that has TLS. */
const redirected: ReadonlySet<string> = new Set(["HTTP", "HTTP/2", "WebSocket"]);

const securePort = /(?:^|\D)\d*443$/;
const secureWord = /https|tls|ssl|wss|secure|ldaps|mqtts|amqps|rediss/i;

/** What a port of a Service says it speaks, and which of its fields says so. */
export interface PlainPort {
  readonly protocol: string;
  readonly field: "appProtocol" | "name" | "port";
  /** True where a port with TLS beside this one would make of it a mere redirect. */
  readonly mayRedirect: boolean;
}

/**
 * The protocol without TLS that a port of a Service announces: by `appProtocol`, else by the first word of its name
 * (`http-web`), else, where it has no name, by a number that stands for such a protocol. Undefined where it says nothing
 * of the kind, or anything of TLS. UDP is left out: none of these run over it.
 */
export function plainPort(port: JsonObject): PlainPort | undefined {
  if ((stringAt(port, ["protocol"]) ?? "TCP") !== "TCP" || isSecurePort(port)) return undefined;
  const found = announced(port);
  return found === undefined ? undefined : { ...found, mayRedirect: redirected.has(found.protocol) };
}

function announced(port: JsonObject): Omit<PlainPort, "mayRedirect"> | undefined {
  const appProtocol = stringAt(port, ["appProtocol"]);
  if (appProtocol !== undefined && appProtocol !== "") {
    const protocol = names.get(appProtocol.toLowerCase());
    return protocol === undefined ? undefined : { protocol, field: "appProtocol" };
  }
  const name = stringAt(port, ["name"]) ?? "";
  if (name !== "") {
    const protocol = /redirect|acme|challenge/.test(name) ? undefined : names.get(name.replace(/-.*$/s, ""));
    return protocol === undefined ? undefined : { protocol, field: "name" };
  }
  const protocol = numbers.get(numberAt(port, ["port"]) ?? 0);
  return protocol === undefined ? undefined : { protocol, field: "port" };
}

/** True for a port whose name, protocol, number or target speaks of TLS. */
export function isSecurePort(port: JsonObject): boolean {
  const texts = ["name", "appProtocol", "targetPort"].map((field) => stringAt(port, [field]) ?? "");
  const figures: (Json | undefined)[] = [numberAt(port, ["port"]), numberAt(port, ["targetPort"])];
  return (
    texts.some((text) => secureWord.test(text)) ||
    figures.some((figure) => figure !== undefined && securePort.test(String(figure)))
  );
}
