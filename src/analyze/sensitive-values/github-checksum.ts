const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * True when the last six characters are the base 62 CRC-32 of those before, as in GitHub's and npm's tokens
 * (GitHub engineering blog, "Behind GitHub's new authentication token formats", 2021).
 */
export function hasGitHubChecksum(body: string): boolean {
  return body.length > 6 && checksum(body.slice(0, -6)) === body.slice(-6);
}

/** The six characters that such a token ends with, for its other characters. */
export function checksum(random: string): string {
  let rest = crc32(random);
  let digits = "";
  for (let i = 0; i < 6; i += 1) {
    digits = alphabet.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i += 1) {
    crc ^= text.charCodeAt(i) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
