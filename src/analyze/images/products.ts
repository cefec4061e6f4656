import type { ProjectImage } from "./known-images.ts";
import { kubernetesProjectImages, makersImages, officialImages } from "./known-images.ts";
import { asOfficialImage } from "./official-images.ts";
import type { ImageReference } from "./reference.ts";

/** A product inside an image, under the name that the end-of-life table uses, and the version its tag tells. */
export interface ImageProduct {
  readonly product: string;
  readonly version: string;
  /** `itself`: what the image is; `base`: the distribution that the tag says it is built on. */
  readonly role: "itself" | "base";
}

/** Images of the Kubernetes project whose tag is the version of Kubernetes. */
const kubernetesImages = new Set([
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kube-proxy",
  "hyperkube",
]);

const kubernetesRegistries = new Set(["registry.k8s.io", "k8s.gcr.io", "gcr.io"]);
const distributions = new Set(["almalinux", "alpine", "amazonlinux", "centos", "debian", "fedora", "rhel", "ubuntu"]);
const debianNames = new Set(["wheezy", "jessie", "stretch", "buster", "bullseye", "bookworm", "trixie"]);
const ubuntuNames = new Set(["trusty", "xenial", "bionic", "focal", "jammy", "noble", "resolute"]);

/**
 * The products with an end of life that an image is known to hold: official images of Docker Hub (and of its official
 * mirrors), .NET and Red Hat's base images from their makers' registries, and those of the Kubernetes project
 * (`registry.k8s.io`, and the older `k8s.gcr.io` and `gcr.io/google_containers`). Other registries' images of the same name
 * are somebody else's, so nothing is said of them, nor of an image with no tag.
 */
export function imageProducts(reference: ImageReference): readonly ImageProduct[] {
  const { tag } = reference;
  const kubernetes = kubernetesProduct(reference);
  if (kubernetes !== undefined) return tag === undefined ? [] : [{ product: kubernetes, version: tag, role: "itself" }];
  const official = asOfficialImage(reference)?.repository.slice("library/".length);
  if (official === undefined) return projectProducts(reference, makersImages);
  const product = officialImages.get(official);
  if (product === undefined || tag === undefined) return [];
  return [{ product, version: tag, role: "itself" }, ...baseProducts(product, tag)];
}

/** The product that an image is by a list of the images that projects publish, and what its tag says that it is built on. */
export function projectProducts(
  { registry, repository, tag }: ImageReference,
  images: readonly ProjectImage[],
): readonly ImageProduct[] {
  for (const { product, image } of images) {
    const match = image.exec(`${registry}/${repository}`);
    if (match === null) continue;
    const version = match.groups?.version ?? tag;
    if (version === undefined) return [];
    return [{ product, version, role: "itself" }, ...baseProducts(product, tag ?? "")];
  }
  return [];
}

function kubernetesProduct(reference: ImageReference): string | undefined {
  const name = kubernetesImageName(reference);
  if (name === undefined) return undefined;
  return kubernetesImages.has(name) ? "kubernetes" : kubernetesProjectImages.get(name);
}

function kubernetesImageName({ registry, repository }: ImageReference): string | undefined {
  if (!kubernetesRegistries.has(registry)) return undefined;
  const name = registry === "gcr.io" ? /^google[_-]containers\/(.+)$/.exec(repository)?.[1] : repository;
  return name?.replace(/-(?:amd64|arm64|arm|ppc64le|s390x)$/, "");
}

/** `3.9-slim-buster`, `18-alpine3.16`, `8-jre-focal`: the words after the version name the distribution. */
function baseProducts(product: string, tag: string): readonly ImageProduct[] {
  if (distributions.has(product)) return [];
  for (const word of tag.toLowerCase().split("-").slice(1)) {
    if (debianNames.has(word)) return [{ product: "debian", version: word, role: "base" }];
    if (ubuntuNames.has(word)) return [{ product: "ubuntu", version: word, role: "base" }];
    const [, name, version] = /^(alpine|centos|ubi|ubuntu)(\d{1,4}(?:\.\d{1,4})?)$/.exec(word) ?? [];
    if (name === undefined || version === undefined) continue;
    return [{ product: name === "ubi" ? "rhel" : name, version, role: "base" }];
  }
  return [];
}
