const prefix = "rempart/except.";

/**
 * The rule that an annotation excepts its object from; undefined for any other annotation. The key is
 * `rempart/except.RULE`, which Kubernetes takes for rules of up to 56 characters (63 for the part behind the slash).
 */
export function ruleOfAnnotation(key: string): string | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}
