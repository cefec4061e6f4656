import type { RegistryPrefix } from "../../model/registry.ts";
import type { ImageReference } from "./reference.ts";

/**
 * Reads an entry of `allowedRegistries`: `HOST[:PORT][/PATH]`. The first part is a host when it has a dot, a colon or a capital,
 * or is `localhost`, as in an image (github.com/distribution/reference); `index.docker.io` is `docker.io`. An entry without a
 * host lies on Docker Hub: `nginx` is `docker.io/library/nginx`, `grafana/grafana` is `docker.io/grafana/grafana`. With the
 * host the path is taken as it is written: `docker.io/grafana` is all of that account. A slash at the end is dropped.
 */
export function parseRegistryPrefix(entry: string): RegistryPrefix {
  const [first = "", ...rest] = entry.replace(/\/+$/, "").split("/");
  if (/[.:A-Z]/.test(first) || first === "localhost") {
    const registry = first.toLowerCase();
    return { registry: registry === "index.docker.io" ? "docker.io" : registry, path: rest };
  }
  return { registry: "docker.io", path: rest.length === 0 ? ["library", first] : [first, ...rest] };
}

/**
 * True where an image comes from one of the registries: the host and port are equal (small and capital letters alike; no port
 * is another than any port), and the repository starts with the path, segment by segment: `shop` covers `shop/web`, not
 * `shopping/web`. Tag and digest do not count.
 */
export function isAllowed({ registry, repository }: ImageReference, prefixes: readonly RegistryPrefix[]): boolean {
  const host = registry.toLowerCase();
  const segments = repository.split("/");
  return prefixes.some(
    (prefix) =>
      prefix.registry === host &&
      prefix.path.length <= segments.length &&
      prefix.path.every((segment, index) => segment === segments[index]),
  );
}
