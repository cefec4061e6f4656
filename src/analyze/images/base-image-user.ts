import { asOfficialImage } from "./official-images.ts";
import type { ImageReference } from "./reference.ts";
import { effectiveTag } from "./tag.ts";

/**
 * Official images of Docker Hub whose Dockerfiles set no USER, in every variant: what builds on them runs as root until it
 * sets one. Left out are those that set one in some variant (gradle, groovy, haproxy, jetty, memcached, wordpress…) and the
 * databases, whose entrypoint steps down from root by itself.
 */
const rootImages: ReadonlySet<string> = new Set(
  ["almalinux", "alpine", "amazonlinux", "archlinux", "busybox", "buildpack-deps", "centos", "debian", "fedora"].concat(
    ["oraclelinux", "photon", "rockylinux", "ubuntu"],
    ["amazoncorretto", "bash", "clojure", "composer", "dart", "eclipse-temurin", "elixir", "erlang", "gcc", "golang"],
    ["haskell", "ibmjava", "julia", "maven", "node", "openjdk", "perl", "php", "pypy", "python", "r-base", "ruby"],
    ["rust", "sapmachine", "swift"],
    ["caddy", "httpd", "nginx", "tomcat", "traefik"],
  ),
);

const redHatRegistries: ReadonlySet<string> = new Set(["registry.access.redhat.com", "registry.redhat.io"]);

/**
 * Who an image runs as where nothing else is said, for images that are known by name: those of Docker Hub above, Red Hat's
 * Universal Base Images without a language (`ubi9/ubi`, `ubi9-minimal`…), and Google's distroless images, which are root
 * but for the tags with `nonroot` in them (UID 65532). `unknown` for any other image.
 */
export function baseImageUser(reference: ImageReference): "root" | "nonRoot" | "unknown" {
  const official = asOfficialImage(reference);
  if (official !== undefined) return rootImages.has(official.repository.slice("library/".length)) ? "root" : "unknown";
  const { registry, repository } = reference;
  if (redHatRegistries.has(registry))
    return /^ubi\d{1,2}(?:-(?:minimal|micro)|\/ubi(?:-minimal|-micro)?)?$/.test(repository) ? "root" : "unknown";
  if (registry === "gcr.io" && repository.startsWith("distroless/")) {
    const words = effectiveTag(reference)?.split("-");
    if (words?.includes("nonroot") === true) return "nonRoot";
    return words?.[0] === "latest" || words?.[0] === "debug" ? "root" : "unknown";
  }
  return "unknown";
}
