/** An image reference in full, as the container runtime takes it. */
export interface ImageReference {
  /** `docker.io` where none is written. */
  readonly registry: string;
  /** With `library/` in front for the official images of Docker Hub. */
  readonly repository: string;
  /** As written; see `effectiveTag` for what an absent one means. */
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

/** Why a text is no image reference. */
export type InvalidReference =
  | "empty"
  | "too-long"
  | "registry"
  | "repository"
  | "upper-case"
  | "tag"
  | "digest"
  | "image-id";

/** What a text in place of an image is; `template` when a part is still to be filled in. */
export type ParsedImage =
  | { readonly state: "reference"; readonly reference: ImageReference }
  | { readonly state: "template" }
  | { readonly state: "invalid"; readonly reason: InvalidReference };

const maxNameLength = 255;
const maxLength = 1024;
const templates = ["${", "$(", "{{", "}}", "<", ">", "%(", "[[", "@@"];
const digestLengths = new Map([
  ["sha256", 64],
  ["sha384", 96],
  ["sha512", 128],
]);

/**
 * Reads an image by the grammar and the normalization of the OCI distribution reference (github.com/distribution/reference,
 * `ParseNormalizedNamed`, which the kubelet uses): `nginx` is `docker.io/library/nginx`; the part before the first
 * slash is a registry when it has a dot, a colon or a capital, or is `localhost`.
 */
export function parseImageReference(text: string): ParsedImage {
  if (text === "") return invalid("empty");
  if (text.length > maxLength) return invalid("too-long");
  if (isTemplate(text)) return { state: "template" };
  if (/^[0-9a-f]{64}$/.test(text)) return invalid("image-id");
  const at = text.indexOf("@");
  const digest = at === -1 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !isDigest(digest)) return invalid("digest");
  const named = at === -1 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(":");
  const tag = colon > named.lastIndexOf("/") && !isBareRegistry(named) ? named.slice(colon + 1) : undefined;
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return invalid("tag");
  const { registry, repository } = splitRegistry(tag === undefined ? named : named.slice(0, colon));
  if (!isRegistry(registry)) return invalid("registry");
  if (!isRepository(repository)) return invalid(/[A-Z]/.test(repository) ? "upper-case" : "repository");
  if (registry.length + 1 + repository.length > maxNameLength) return invalid("too-long");
  return {
    state: "reference",
    reference: {
      registry,
      repository,
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    },
  };
}

/** `registry/repository[:tag][@digest]`, in full. */
export function formatImageReference({ registry, repository, tag, digest }: ImageReference): string {
  return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}

function invalid(reason: InvalidReference): ParsedImage {
  return { state: "invalid", reason };
}

/** Something to be filled in before use: a variable, a template, or a name in capitals such as `IMAGE_PLACEHOLDER`. */
function isTemplate(text: string): boolean {
  if (templates.some((mark) => text.includes(mark)) || /\$[A-Za-z_]/.test(text)) return true;
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,16}(?::[A-Z0-9_]{1,64})?$/.test(text) || /%[A-Z_]{1,64}%/.test(text);
}

function isBareRegistry(named: string): boolean {
  return named.startsWith("[") && named.endsWith("]");
}

function splitRegistry(name: string): { registry: string; repository: string } {
  const slash = name.indexOf("/");
  const first = slash === -1 ? "" : name.slice(0, slash);
  const isHost = /[.:A-Z]/.test(first) || first === "localhost";
  const registry = isHost ? first.replace(/^index\.docker\.io$/, "docker.io") : "docker.io";
  const repository = isHost ? name.slice(slash + 1) : name;
  const official = registry === "docker.io" && !repository.includes("/");
  return { registry, repository: official ? `library/${repository}` : repository };
}

function isRegistry(registry: string): boolean {
  const match = /^(\[[0-9A-Fa-f:]{2,45}\]|[^:]{1,255})(?::(\d{1,32}))?$/.exec(registry);
  const host = match?.[1];
  if (host === undefined) return false;
  return (
    host.startsWith("[") || host.split(".").every((part) => /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(part))
  );
}

function isRepository(repository: string): boolean {
  return repository.split("/").every(isPathComponent);
}

/** Runs of `[a-z0-9]` with `.`, `_`, `__` or any number of `-` between two of them. */
function isPathComponent(part: string): boolean {
  if (!/^[a-z0-9]/.test(part) || !/[a-z0-9]$/.test(part)) return false;
  return part.split(/[a-z0-9]+/).every((separator) => /^(?:|\.|__?|-+)$/.test(separator));
}

function isDigest(digest: string): boolean {
  const colon = digest.indexOf(":");
  const length = digestLengths.get(digest.slice(0, Math.max(colon, 0)));
  const hex = digest.slice(colon + 1);
  return length === hex.length && /^[0-9a-f]+$/.test(hex);
}
