import type { JsonObject } from "../../model/json.ts";
import { isObject, own } from "../../model/json.ts";
import type { SensitivePart } from "./types.ts";

/** What a JSON Web Token says of itself that is no secret (RFC 7519); absent claims are left out. */
export interface JwtFacts {
  readonly algorithm?: string;
  /** False with `alg: none` or an empty signature. */
  readonly signed: boolean;
  /** ISO 8601, UTC. */
  readonly expires?: string;
  readonly issuedAt?: string;
  readonly audience?: readonly string[];
  /** The service account that it is for (`sub` of a token of Kubernetes), as `namespace/name`. */
  readonly serviceAccount?: string;
}

const maxSegment = 16_384;

/** Finds JSON Web Tokens: two segments that are JSON objects (both begin `eyJ`), the first with `alg`. Linear in the text. */
export function findJwts(text: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  let from = text.indexOf("eyJ");
  while (from !== -1) {
    let end = from;
    while (end < text.length && end - from < 3 * maxSegment && /[A-Za-z0-9_.-]/.test(text.charAt(end))) end += 1;
    const token = text.slice(from, end).replace(/\.$/, "");
    const facts = /[A-Za-z0-9_]/.test(text.charAt(from - 1)) ? undefined : readJwt(token);
    if (facts !== undefined) {
      parts.push({ start: from, end, format: "jwt", confidence: facts.signed ? "certain" : "likely" });
    }
    from = text.indexOf("eyJ", Math.max(end, from + 3));
  }
  return parts;
}

/** The facts of a token; undefined when the text is none. The signature is not verified. */
export function readJwt(token: string): JwtFacts | undefined {
  const segments = token.split(".", 4);
  const [head = "", body = "", signature = ""] = segments;
  if (segments.length < 2 || segments.length > 3) return undefined;
  const header = readSegment(head);
  const claims = readSegment(body);
  if (header === undefined || claims === undefined) return undefined;
  const algorithm = own(header, "alg");
  if (typeof algorithm !== "string") return undefined;
  const expires = readInstant(own(claims, "exp"));
  const issuedAt = readInstant(own(claims, "iat"));
  const audience = readAudience(own(claims, "aud"));
  const serviceAccount = readServiceAccount(own(claims, "sub"));
  return {
    ...(/^[A-Za-z0-9+_-]{1,20}$/.test(algorithm) ? { algorithm } : {}),
    signed: signature !== "" && algorithm.toLowerCase() !== "none",
    ...(expires === undefined ? {} : { expires }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(audience.length === 0 ? {} : { audience }),
    ...(serviceAccount === undefined ? {} : { serviceAccount }),
  };
}

function readSegment(segment: string): JsonObject | undefined {
  if (segment === "" || segment.length > maxSegment) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(segment, "base64url").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readInstant(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || !(seconds >= 0 && seconds < 253_402_300_800)) return undefined;
  return new Date(seconds * 1000).toISOString();
}

function readAudience(audience: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(audience) ? audience.slice(0, 16) : [audience];
  return list.filter((entry) => typeof entry === "string").filter((entry) => /^[\x21-\x7e]{1,200}$/.test(entry));
}

function readServiceAccount(subject: unknown): string | undefined {
  if (typeof subject !== "string") return undefined;
  const [, namespace, name] = /^system:serviceaccount:([a-z0-9-]{1,63}):([a-z0-9.-]{1,253})$/.exec(subject) ?? [];
  return namespace === undefined ? undefined : `${namespace}/${name}`;
}
