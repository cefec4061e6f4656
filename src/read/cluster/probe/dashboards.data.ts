/** A web interface by which a cluster is seen or changed. */
interface Dashboard {
  readonly product: string;
  /** Names that its installation gives its Services, and their selectors' labels. */
  readonly services: RegExp;
  /** The title of its page. */
  readonly title: RegExp;
}

/** Known ones, by what their own manifests and pages call them. */
const dashboards: readonly Dashboard[] = [
  { product: "Kubernetes Dashboard", services: /^kubernetes-dashboard(?:-[a-z-]+)?$/, title: /^Kubernetes Dashboard$/ },
  { product: "Headlamp", services: /^headlamp$/, title: /^Headlamp$/ },
  { product: "Skooner", services: /^(?:skooner|k8dash)$/, title: /^(?:Skooner|k8dash)\b/i },
  { product: "Octant", services: /^octant$/, title: /^Octant$/ },
  { product: "Weave Scope", services: /^weave-scope(?:-app)?$/, title: /^Weave Scope$/ },
  { product: "Argo CD", services: /^argocd-server$/, title: /^Argo CD$/ },
  { product: "Rancher", services: /^rancher$/, title: /^Rancher$/ },
  { product: "Portainer", services: /^portainer$/, title: /^Portainer$/ },
  { product: "Longhorn", services: /^longhorn-frontend$/, title: /^Longhorn$/ },
  { product: "Grafana", services: /^(?:[a-z-]+-)?grafana$/, title: /^Grafana$/ },
  { product: "Prometheus", services: /^(?:prometheus-server|[a-z-]+-prometheus)$/, title: /^Prometheus Time Series/ },
];

/** The product whose page has such a title. */
export function productOf(page: string): string | undefined {
  const title = /<title[^>]{0,200}>([^<]{0,200})</i.exec(page)?.[1]?.trim();
  return title === undefined ? undefined : dashboards.find((known) => known.title.test(title))?.product;
}

/** True where a Service has the name, or selects the pods, of a known dashboard. */
export function isDashboardService(names: readonly string[]): boolean {
  return names.some((name) => dashboards.some(({ services }) => services.test(name)));
}
