import type { ImageProduct } from "./products.ts";
import { imageProducts } from "./products.ts";
import type { ImageReference } from "./reference.ts";

/** Images of projects that many clusters run, where the tag is the project's version, by registry and repository. */
const addOns: readonly (readonly [product: string, image: RegExp])[] = [
  [
    "cert-manager",
    /^quay\.io\/jetstack\/cert-manager-(?:controller|webhook|cainjector|acmesolver|ctl|startupapicheck)$/,
  ],
  [
    "cilium",
    /^quay\.io\/cilium\/(?:cilium|operator(?:-(?:generic|aws|azure|alibabacloud))?|hubble-relay|clustermesh-apiserver)$/,
  ],
  ["istio", /^(?:docker\.io\/istio|gcr\.io\/istio-release)\/(?:pilot|proxyv2|install-cni|ztunnel|operator)$/],
];

/** Parts of the cluster itself: every request passes them, or they hold the keys. */
const inTheMiddle: ReadonlySet<string> = new Set([
  "cert-manager",
  "cilium",
  "istio",
  "ingress-nginx",
  "kubernetes",
  "etcd",
]);

/**
 * The products with an end of life that a running image is known to hold: official images, those of the Kubernetes
 * project, and cert-manager, Cilium and Istio from their own registries. A mirror's image of the same name may be another
 * build, so that nothing is said of it; nor of an image without a tag.
 */
export function runningProducts(reference: ImageReference): readonly ImageProduct[] {
  const { registry, repository, tag } = reference;
  const addOn = addOns.find(([, image]) => image.test(`${registry}/${repository}`));
  if (addOn === undefined || tag === undefined) return imageProducts(reference);
  return [{ product: addOn[0], version: tag, role: "itself" }];
}

/** True for what the cluster's own traffic or keys depend on. */
export function isClusterPart(product: string): boolean {
  return inTheMiddle.has(product);
}
