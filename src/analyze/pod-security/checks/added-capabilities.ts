import type { Path } from "../../../model/json.ts";
import type { DecodedContainer } from "../decode-pod.ts";

/** The containers that add a forbidden capability, those capabilities, and where each is added. */
export function addedCapabilities(
  containers: readonly DecodedContainer[],
  isForbidden: (capability: string) => boolean,
): { readonly names: readonly string[]; readonly capabilities: readonly string[]; readonly fields: readonly Path[] } {
  const names: string[] = [];
  const capabilities: string[] = [];
  const fields: Path[] = [];
  for (const { name, security } of containers) {
    const before = fields.length;
    for (const [index, capability] of security.capabilities.add.entries()) {
      if (!isForbidden(capability)) continue;
      capabilities.push(capability);
      fields.push([...security.path, "capabilities", "add", index]);
    }
    if (fields.length > before) names.push(name);
  }
  return { names, capabilities, fields };
}
