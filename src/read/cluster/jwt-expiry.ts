import { isObject, numberAt } from "../../model/json.ts";

/**
 * When a token that is a JSON Web Token expires by its `exp` claim (RFC 7519, 4.1.4), in milliseconds since 1970;
 * undefined where it does not say or is no such token. Nothing is verified: the API server does that.
 */
export function expiryOf(token: string): number | undefined {
  const [, claims, signature] = token.trim().split(".");
  if (claims === undefined || signature === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
    const seconds = isObject(value) ? numberAt(value, ["exp"]) : undefined;
    // Dates end at 8.64e15 ms.
    return seconds === undefined || !(Math.abs(seconds) < 8.64e12) ? undefined : seconds * 1000;
  } catch {
    return undefined;
  }
}
