/** Rules of a role that the API server itself makes. */
export interface DefaultRole {
  readonly name: string;
  /** Of a Role; undefined for a ClusterRole. */
  readonly namespace?: string;
  /** `aggregate-to-` labels it carries: it goes into these roles. */
  readonly into: readonly string[];
  /** Set where it gathers others instead of having rules. */
  readonly gathers: boolean;
  readonly rules: readonly {
    readonly apiGroups?: readonly string[];
    readonly resources?: readonly string[];
    readonly resourceNames?: readonly string[];
    readonly nonResourceURLs?: readonly string[];
    readonly verbs: readonly string[];
  }[];
}

const read = "get list watch";
const write = "create delete deletecollection patch update";

const rule = (apiGroups: string, resources: string, verbs: string) => ({
  apiGroups: apiGroups.split(","),
  resources: resources.split(" "),
  verbs: verbs.split(" "),
});
const urls = (nonResourceURLs: string, verbs = "get") => ({
  nonResourceURLs: nonResourceURLs.split(" "),
  verbs: verbs.split(" "),
});
const role = (name: string, ...rules: DefaultRole["rules"]): DefaultRole => ({ name, into: [], gathers: false, rules });
const part = (name: string, into: string, ...rules: DefaultRole["rules"]) => ({
  ...role(name, ...rules),
  into: [into],
});
const gatherer = (name: string, ...into: readonly string[]): DefaultRole => ({ name, into, gathers: true, rules: [] });

/**
 * The roles of the API server (bootstrappolicy, Kubernetes 1.36) that people bind to their own programs and that no
 * project keeps in its files: they count as these where a binding names one and the input does not have it.
 */
export const defaultRoles: readonly DefaultRole[] = [
  role("cluster-admin", rule("*", "*", "*"), urls("*", "*")),
  gatherer("admin"),
  gatherer("edit", "admin"),
  gatherer("view", "edit"),
  part(
    "system:aggregate-to-admin",
    "admin",
    rule("authorization.k8s.io", "localsubjectaccessreviews", "create"),
    rule("rbac.authorization.k8s.io", "rolebindings roles", `${read} ${write}`),
  ),
  part(
    "system:aggregate-to-edit",
    "edit",
    rule("", "pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy", read),
    rule("", "serviceaccounts", "impersonate"),
    rule("", "pods pods/attach pods/exec pods/portforward pods/proxy", write),
    rule("", "pods/eviction serviceaccounts/token", "create"),
    rule(
      "",
      "configmaps persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy",
      write,
    ),
    rule(",events.k8s.io", "events", write),
    rule(
      "apps",
      "daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale",
      write,
    ),
    rule("autoscaling", "horizontalpodautoscalers", write),
    rule("batch", "cronjobs jobs", write),
    rule(
      "extensions",
      "daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale replicationcontrollers/scale",
      write,
    ),
    rule("policy", "poddisruptionbudgets", write),
    rule("networking.k8s.io", "ingresses networkpolicies", write),
    rule("coordination.k8s.io", "leases", `${read} ${write}`),
    rule("resource.k8s.io", "resourceclaims resourceclaimtemplates", write),
  ),
  part(
    "system:aggregate-to-view",
    "view",
    rule(
      "",
      "configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status",
      read,
    ),
    rule(
      "",
      "bindings limitranges namespaces namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status",
      read,
    ),
    rule(",events.k8s.io", "events", read),
    rule("discovery.k8s.io", "endpointslices", read),
    rule(
      "apps",
      "controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status",
      read,
    ),
    rule("autoscaling", "horizontalpodautoscalers horizontalpodautoscalers/status", read),
    rule("batch", "cronjobs cronjobs/status jobs jobs/status", read),
    rule(
      "extensions",
      "daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies replicasets replicasets/scale replicasets/status replicationcontrollers/scale",
      read,
    ),
    rule("policy", "poddisruptionbudgets poddisruptionbudgets/status", read),
    rule("networking.k8s.io", "ingresses ingresses/status networkpolicies", read),
    rule("resource.k8s.io", "resourceclaims resourceclaims/status resourceclaimtemplates", read),
  ),
  role(
    "system:auth-delegator",
    rule("authentication.k8s.io", "tokenreviews", "create"),
    rule("authorization.k8s.io", "subjectaccessreviews", "create"),
  ),
  role(
    "system:basic-user",
    rule("authorization.k8s.io", "selfsubjectaccessreviews selfsubjectrulesreviews", "create"),
    rule("authentication.k8s.io", "selfsubjectreviews", "create"),
  ),
  role(
    "system:discovery",
    urls("/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/"),
  ),
  role("system:public-info-viewer", urls("/healthz /livez /readyz /version /version/")),
  role(
    "system:service-account-issuer-discovery",
    urls("/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/"),
  ),
  role("system:node-bootstrapper", rule("certificates.k8s.io", "certificatesigningrequests", `create ${read}`)),
  role(
    "system:kubelet-api-admin",
    rule("", "nodes", read),
    rule("", "nodes", "proxy"),
    rule("", "nodes/configz nodes/healthz nodes/log nodes/metrics nodes/pods nodes/proxy nodes/stats", "*"),
  ),
  role(
    "system:persistent-volume-provisioner",
    rule("", "persistentvolumes", `create delete ${read}`),
    rule("", "persistentvolumeclaims", `${read} update`),
    rule("storage.k8s.io", "storageclasses", read),
    rule("", "events", "watch"),
    rule(",events.k8s.io", "events", "create patch update"),
  ),
  {
    ...role("extension-apiserver-authentication-reader", {
      ...rule("", "configmaps", read),
      resourceNames: ["extension-apiserver-authentication"],
    }),
    namespace: "kube-system",
  },
];
