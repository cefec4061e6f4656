/**
 * Official images of Docker Hub (docker.io/library) whose tag begins with the version of a product, and the name that the
 * end-of-life table has for it.
 */
export const officialImages: ReadonlyMap<string, string> = new Map([
  ["almalinux", "almalinux"],
  ["alpine", "alpine"],
  ["amazonlinux", "amazonlinux"],
  ["centos", "centos"],
  ["debian", "debian"],
  ["eclipse-temurin", "eclipse-temurin"],
  ["elasticsearch", "elasticsearch"],
  ["fedora", "fedora"],
  ["golang", "golang"],
  ["haproxy", "haproxy"],
  ["mariadb", "mariadb"],
  ["mongo", "mongo"],
  ["mysql", "mysql"],
  ["nginx", "nginx"],
  ["node", "node"],
  ["openjdk", "openjdk"],
  ["php", "php"],
  ["postgres", "postgres"],
  ["python", "python"],
  ["rabbitmq", "rabbitmq"],
  ["redis", "redis"],
  ["rockylinux", "rockylinux"],
  ["ruby", "ruby"],
  ["traefik", "traefik"],
  ["ubuntu", "ubuntu"],
]);

/** An image of a project's own registry, by registry and repository in full. */
export interface ProjectImage {
  readonly product: string;
  /** A group named `version` gives the version where the repository tells it and the tag does not. */
  readonly image: RegExp;
}

/** Distributions and runtimes that their makers publish outside Docker Hub. */
export const makersImages: readonly ProjectImage[] = [
  { product: "dotnet", image: /^mcr\.microsoft\.com\/dotnet\/(?:core\/)?(?:sdk|runtime|aspnet|runtime-deps)$/ },
  {
    product: "rhel",
    image:
      /^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi(?<version>\d{1,2})(?:\/ubi|\/ubi-minimal|\/ubi-micro|\/ubi-init|-minimal|-micro|-init)?$/,
  },
  {
    product: "rhel",
    image: /^registry\.(?:access\.)?redhat\.(?:com|io)\/rhel(?<version>\d{1,2})(?:\/[a-z0-9.-]{1,60})?$/,
  },
];

/** Programs whose images, in the registries that their projects publish to, carry the program's version as their tag. */
export const projectImages: readonly ProjectImage[] = [
  {
    product: "calico",
    image:
      /^(?:docker\.io|quay\.io)\/calico\/(?:apiserver|cni|csi|ctl|dikastes|kube-controllers|node|node-driver-registrar|pod2daemon-flexvol|typha)$/,
  },
  {
    product: "cert-manager",
    image: /^quay\.io\/jetstack\/cert-manager-(?:controller|webhook|cainjector|acmesolver|ctl|startupapicheck)$/,
  },
  {
    product: "cilium",
    image:
      /^quay\.io\/cilium\/(?:cilium|operator(?:-(?:generic|aws|azure|alibabacloud))?|hubble-relay|clustermesh-apiserver)$/,
  },
  { product: "contour", image: /^(?:docker|ghcr)\.io\/projectcontour\/contour$/ },
  { product: "coredns", image: /^docker\.io\/coredns\/coredns$/ },
  { product: "elasticsearch", image: /^docker\.elastic\.co\/elasticsearch\/elasticsearch(?:-oss)?$/ },
  { product: "etcd", image: /^(?:quay\.io\/coreos|gcr\.io\/etcd-development)\/etcd$/ },
  { product: "flannel", image: /^(?:docker\.io\/flannel|ghcr\.io\/flannel-io)\/flannel$/ },
  { product: "grafana", image: /^docker\.io\/grafana\/grafana(?:-oss|-enterprise)?$/ },
  {
    product: "istio",
    image: /^(?:docker\.io\/istio|gcr\.io\/istio-release)\/(?:pilot|proxyv2|install-cni|ztunnel|operator)$/,
  },
  { product: "minio", image: /^(?:docker|quay)\.io\/minio\/minio$/ },
  { product: "kafka", image: /^docker\.io\/apache\/kafka(?:-native)?$/ },
  {
    product: "kubernetes-dashboard",
    image: /^docker\.io\/kubernetesui\/(?:dashboard|dashboard-(?:api|auth|web|metrics-scraper)|metrics-scraper)$/,
  },
  { product: "prometheus", image: /^(?:docker\.io\/prom|quay\.io\/prometheus)\/prometheus$/ },
  { product: "traefik", image: /^docker\.io\/traefik\/traefik$/ },
  { product: "valkey", image: /^docker\.io\/valkey\/valkey$/ },
  { product: "weave-net", image: /^docker\.io\/weaveworks\/(?:weave|weave-kube|weave-npc)$/ },
];

/** Images of the Kubernetes project's registries whose tag is not the version of Kubernetes itself. */
export const kubernetesProjectImages: ReadonlyMap<string, string> = new Map([
  ["etcd", "etcd"],
  ["ingress-nginx/controller", "ingress-nginx"],
  ["coredns", "coredns"],
  ["coredns/coredns", "coredns"],
  ["kubernetes-dashboard", "kubernetes-dashboard"],
  ["metrics-server/metrics-server", "metrics-server"],
  ["kube-state-metrics/kube-state-metrics", "kube-state-metrics"],
]);
