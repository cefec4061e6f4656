/** Bits per character of a text's own distribution of characters (Shannon); 0 for an empty one. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}

/** Decodes base64 or base64url of printable ASCII (and line ends); undefined for anything else. */
export function decodePrintable(text: string): string | undefined {
  if (text.length === 0 || text.length > 65_536 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return undefined;
  const decoded = Buffer.from(text.replaceAll("-", "+").replaceAll("_", "/"), "base64").toString("latin1");
  return decoded.length > 0 && /^[\t\n\r\x20-\x7e]+$/.test(decoded) ? decoded : undefined;
}

const standIns =
  /example|placeholder|replace|redacted|your[-_ ]|yourpassword|insert|dummy|sample|xxxx|\*\*\*|\.\.\.|123456789012345|abcdefghijklmn/i;

/** True for a made-up token body: words such as EXAMPLE, runs, or hardly any different characters. */
export function isStandIn(body: string): boolean {
  return standIns.test(body) || new Set(body.toLowerCase()).size < Math.min(6, body.length / 3);
}
