import type { ImageReference } from "./reference.ts";

/**
 * True for an image of Windows: Microsoft's base images, a tag that names one, or `--platform=windows/…`. An image that
 * exists for both systems counts as Linux.
 */
export function isWindowsImage({ registry, repository, tag = "" }: ImageReference, platform = ""): boolean {
  if (/^windows(?:\/|$)/i.test(platform)) return true;
  if (registry === "mcr.microsoft.com" && /^(?:windows(?:[/-]|$)|dotnet\/framework\/)/.test(repository)) return true;
  return /(?:nanoserver|servercore|windows)/i.test(tag);
}
