import { readJson } from "./json/read-json.ts";
import type { ReadResult } from "./read-result.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/**
 * Reads a manifest as Kubernetes' YAMLOrJSONDecoder does: as JSON when its first character is `{`, and as YAML, which has
 * braces too, when that is not JSON. Of two readings that both fail, the one that read more documents is given; then the
 * JSON one, unless the text is a template.
 */
export function readDocuments(text: string): readonly ReadResult[] {
  if (!/^\ufeff?\s*\{/.test(text)) return readYaml(text);
  const json = readJson(text);
  if (json.every((result) => result.ok)) return json;
  const yaml = readYaml(text);
  if (yaml.every((result) => result.ok)) return yaml;
  const first = yaml.find((result) => !result.ok);
  if (first !== undefined && !first.ok && first.template) return yaml;
  return count(yaml) > count(json) ? yaml : json;
}

function count(results: readonly ReadResult[]): number {
  return results.filter((result) => result.ok).length;
}
