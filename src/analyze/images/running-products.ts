import { projectImages } from "./known-images.ts";
import type { ImageProduct } from "./products.ts";
import { imageProducts, projectProducts } from "./products.ts";
import type { ImageReference } from "./reference.ts";

/** Parts of the cluster itself: every request passes them, or they hold the keys. */
const inTheMiddle: ReadonlySet<string> = new Set([
  "calico",
  "cert-manager",
  "cilium",
  "contour",
  "coredns",
  "etcd",
  "flannel",
  "ingress-nginx",
  "istio",
  "kubernetes",
  "traefik",
  "weave-net",
]);

/**
 * The products with an end of life that a running image is known to hold: what `imageProducts` tells, and the programs that
 * many clusters run, from the registries of their own projects. A mirror's image of the same name may be another build, so
 * that nothing is said of it; nor of an image without a tag.
 */
export function runningProducts(reference: ImageReference): readonly ImageProduct[] {
  const known = projectProducts(reference, projectImages);
  return known.length > 0 ? known : imageProducts(reference);
}

/** True for what the cluster's own traffic or keys depend on. */
export function isClusterPart(product: string): boolean {
  return inTheMiddle.has(product);
}
