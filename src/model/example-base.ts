/** The Deployment of the hardened sample project, for examples to differ from in one thing. */
export const goodDeployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: prod
  labels:
    app: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          ports:
            - containerPort: 8443
          env:
            - name: DATABASE_PASSWORD_FILE
              value: /etc/database/password
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
          volumeMounts:
            - name: scratch
              mountPath: /tmp
            - name: database
              mountPath: /etc/database
              readOnly: true
      volumes:
        - name: scratch
          emptyDir:
            sizeLimit: 64Mi
        - name: database
          secret:
            secretName: database
`;

/**
 * The Deployment with one piece of its text replaced. Throws when the piece does not occur exactly once, so that an
 * example cannot silently stay as it was.
 */
export function withChange(base: string, piece: string, replacement: string): string {
  if (base.split(piece).length !== 2) throw new RangeError(`"${piece}" must occur exactly once`);
  return base.replace(piece, () => replacement);
}

/** The kubeadm ClusterConfiguration of the hardened sample project. */
export const goodClusterConfiguration = `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: v1.36.3
apiServer:
  extraArgs:
    - name: authentication-config
      value: /etc/kubernetes/authentication.yaml
    - name: encryption-provider-config
      value: /etc/kubernetes/encryption.yaml
    - name: enable-admission-plugins
      value: NodeRestriction,DenyServiceExternalIPs,EventRateLimit
    - name: admission-control-config-file
      value: /etc/kubernetes/admission.yaml
    - name: service-account-extend-token-expiration
      value: "false"
    - name: audit-policy-file
      value: /etc/kubernetes/audit-policy.yaml
    - name: audit-log-path
      value: /var/log/kubernetes/audit.log
    - name: audit-log-maxage
      value: "30"
    - name: audit-log-maxbackup
      value: "10"
    - name: audit-log-maxsize
      value: "100"
    - name: audit-webhook-config-file
      value: /etc/kubernetes/audit-webhook.kubeconfig
    - name: kubelet-certificate-authority
      value: /etc/kubernetes/pki/ca.crt
    - name: profiling
      value: "false"
    - name: tls-min-version
      value: VersionTLS12
controllerManager: { extraArgs: [{ name: profiling, value: "false" }] }
scheduler: { extraArgs: [{ name: profiling, value: "false" }] }
`;

/** The KubeletConfiguration of the hardened sample project. */
export const goodKubeletConfiguration = `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous:
    enabled: false
  webhook:
    enabled: true
  x509:
    clientCAFile: /etc/kubernetes/pki/ca.crt
authorization:
  mode: Webhook
podPidsLimit: 4096
readOnlyPort: 0
seccompDefault: true
serverTLSBootstrap: true
tlsMinVersion: VersionTLS12
`;

/** The AuthenticationConfiguration of the hardened sample project. */
export const goodAuthenticationConfiguration = `# Anonymous requests reach the health checks that the kubelet's probes ask for, and nothing else.
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: true
  conditions:
    - path: /livez
    - path: /readyz
    - path: /healthz
`;

/** The EncryptionConfiguration of the hardened sample project. */
export const goodEncryptionConfiguration = `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources:
      - secrets
    providers:
      - kms:
          apiVersion: v2
          name: vault
          endpoint: unix:///var/run/kms/vault.sock
`;

/** The Ingress of the hardened sample project. */
export const goodIngress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: prod
spec:
  ingressClassName: nginx
  tls:
    - hosts:
        - shop.example.com
      secretName: shop-example-com
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  name: https
`;

/** The Role of the hardened sample project. */
export const goodRole = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: deployer
  namespace: prod
rules:
  - apiGroups: ["apps"]
    resources: ["deployments"]
    verbs: ["get", "list", "watch", "update", "patch"]
`;

/** The RoleBinding of the hardened sample project. */
export const goodRoleBinding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployer
  namespace: prod
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: deployer
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: shop-release
`;

/** The NetworkPolicy of the hardened sample project that denies its namespace everything. */
export const goodDefaultDeny = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: prod
spec:
  podSelector: {}
  policyTypes: ["Ingress", "Egress"]
`;

/** The NetworkPolicy of the hardened sample project that lets the web pods do their work. */
export const goodWebPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: prod
spec:
  podSelector:
    matchLabels:
      app: web
  policyTypes: ["Ingress", "Egress"]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ingress-nginx
      ports:
        - port: 8443
          protocol: TCP
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
`;

/** Several documents in one file. */
export function documents(...texts: readonly string[]): string {
  return texts.join("---\n");
}

/** The audit Policy of the hardened sample project. */
export const goodAuditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages:
  - RequestReceived
rules:
  # Names and times of what touches Secrets and tokens, never their contents.
  - level: Metadata
    resources:
      - group: ""
        resources: ["secrets", "configmaps", "serviceaccounts/token"]
      - group: authentication.k8s.io
        resources: ["tokenreviews"]
  # Who changed rights, in full.
  - level: RequestResponse
    verbs: ["create", "update", "patch", "delete", "deletecollection"]
    resources:
      - group: rbac.authorization.k8s.io
  # Health checks say nothing.
  - level: None
    users: ["system:anonymous"]
    nonResourceURLs: ["/livez*", "/readyz*", "/healthz*"]
  - level: Metadata
`;

/** The kubeconfig of the hardened sample project. */
export const goodKubeconfig = `# Holds no credential: the plugin on the PATH signs in and gets a token of a few minutes.
apiVersion: v1
kind: Config
clusters:
  - name: shop
    cluster:
      server: https://kubernetes.example.com:6443
      certificate-authority: ca.crt
users:
  - name: release
    user:
      exec:
        apiVersion: client.authentication.k8s.io/v1
        command: kubectl-oidc_login
        args: ["get-token", "--oidc-issuer-url=https://login.example.com", "--oidc-client-id=kubernetes"]
        interactiveMode: IfAvailable
contexts:
  - name: shop
    context:
      cluster: shop
      namespace: prod
      user: release
current-context: shop
`;

/** The LimitRange of the hardened sample project: containers of its namespace that set no limits get these. */
export const goodLimitRange = `apiVersion: v1
kind: LimitRange
metadata:
  name: defaults
  namespace: prod
spec:
  limits:
    - type: Container
      default:
        memory: 256Mi
      defaultRequest:
        cpu: 100m
        memory: 128Mi
`;
