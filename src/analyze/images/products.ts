import type { ImageReference } from "./reference.ts";

/** A product inside an image, under the name that the end-of-life table uses, and the version its tag tells. */
export interface ImageProduct {
  readonly product: string;
  readonly version: string;
  /** `itself`: what the image is; `base`: the distribution that the tag says it is built on. */
  readonly role: "itself" | "base";
}

/** Official images of Docker Hub (docker.io/library) whose tag is the version of a product in the table. */
const officialImages = new Map(
  ["almalinux", "alpine", "amazonlinux", "centos", "debian", "fedora", "golang", "mariadb", "mongo", "mysql", "nginx"]
    .concat(["node", "openjdk", "php", "postgres", "python", "redis", "rockylinux", "ruby", "ubuntu"])
    .map((name) => [`library/${name}`, name]),
);

/** Images of the Kubernetes project whose tag is the version of Kubernetes. */
const kubernetesImages = new Set([
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kube-proxy",
  "hyperkube",
]);

const kubernetesRegistries = new Set(["registry.k8s.io", "k8s.gcr.io", "gcr.io"]);
const debianNames = new Set(["wheezy", "jessie", "stretch", "buster", "bullseye", "bookworm", "trixie"]);
const ubuntuNames = new Set(["trusty", "xenial", "bionic", "focal", "jammy", "noble", "resolute"]);

/**
 * The products with an end of life that an image is known to hold: official images of Docker Hub, and those of the
 * Kubernetes project (`registry.k8s.io`, and the older `k8s.gcr.io` and `gcr.io/google_containers`). Other registries'
 * images of the same name are somebody else's, so nothing is said of them, nor of an image with no tag.
 */
export function imageProducts(reference: ImageReference): readonly ImageProduct[] {
  const { tag } = reference;
  if (tag === undefined) return [];
  const kubernetes = kubernetesProduct(reference);
  if (kubernetes !== undefined) return [{ product: kubernetes, version: tag, role: "itself" }];
  const name = reference.registry === "docker.io" ? officialImages.get(reference.repository) : undefined;
  if (name === undefined) return [];
  return [{ product: name, version: tag, role: "itself" }, ...baseProducts(name, tag)];
}

/** The Kubernetes component an image holds (`kube-apiserver`…, from the Kubernetes project), for the version skew policy. */
export function kubernetesComponent(reference: ImageReference): string | undefined {
  const name = kubernetesImageName(reference);
  return name !== undefined && kubernetesImages.has(name) && name !== "hyperkube" ? name : undefined;
}

function kubernetesProduct(reference: ImageReference): string | undefined {
  const name = kubernetesImageName(reference);
  if (name === undefined) return undefined;
  if (kubernetesImages.has(name)) return "kubernetes";
  if (name === "etcd") return "etcd";
  return name === "ingress-nginx/controller" ? "ingress-nginx" : undefined;
}

function kubernetesImageName({ registry, repository }: ImageReference): string | undefined {
  if (!kubernetesRegistries.has(registry)) return undefined;
  const name = registry === "gcr.io" ? withoutPrefix(repository, "google_containers/") : repository;
  return name?.replace(/-(?:amd64|arm64|arm|ppc64le|s390x)$/, "");
}

function withoutPrefix(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** `3.9-slim-buster`, `18-alpine3.16`, `8-jre-focal`: the words after the version name the distribution. */
function baseProducts(name: string, tag: string): readonly ImageProduct[] {
  if (name === "debian" || name === "ubuntu" || name === "alpine") return [];
  for (const word of tag.toLowerCase().split("-").slice(1)) {
    if (debianNames.has(word)) return [{ product: "debian", version: word, role: "base" }];
    if (ubuntuNames.has(word)) return [{ product: "ubuntu", version: word, role: "base" }];
    const alpine = /^alpine(\d{1,4}\.\d{1,4})$/.exec(word)?.[1];
    if (alpine !== undefined) return [{ product: "alpine", version: alpine, role: "base" }];
  }
  return [];
}
