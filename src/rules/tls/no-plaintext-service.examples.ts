import type { Examples } from "../../model/example.ts";
import { withChange } from "../../model/example-base.ts";

const exposed = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: prod
spec:
  type: LoadBalancer
  selector:
    app: web
  ports:
    - name: https
      port: 443
      targetPort: 8443
`;

const https = "    - name: https\n      port: 443\n      targetPort: 8443\n";

function withPort(port: string): string {
  return withChange(exposed, https, port);
}

function annotated(text: string, annotation: string): string {
  return withChange(text, "  namespace: prod\n", `  namespace: prod\n  annotations:\n    ${annotation}\n`);
}

const http = "    - name: http\n      port: 80\n      targetPort: 8080\n";

export const examples: Examples = {
  bad: [
    { title: "HTTP by its name", input: withPort("    - name: http-web #!\n      port: 8080\n") },
    { title: "HTTP by its number, without a name", input: withPort("    - port: 80 #!\n      targetPort: 8080\n") },
    {
      title: "Redis on every node",
      input: withChange(
        withPort("    - name: redis #!\n      port: 6379\n      nodePort: 30379\n"),
        "LoadBalancer",
        "NodePort",
      ),
    },
    {
      title: "HTTP by appProtocol",
      input: withPort("    - name: web\n      port: 8080\n      appProtocol: kubernetes.io/ws #!\n"),
    },
    {
      title: "LDAP is not redirected by the port beside it",
      input: withPort("    - name: ldap #!\n      port: 389\n    - name: ldaps\n      port: 636\n"),
    },
  ],
  good: [
    { title: "HTTPS", input: exposed },
    {
      title: "inside the cluster: another question",
      input: withChange(withPort(http), "  type: LoadBalancer\n", ""),
    },
    { title: "HTTP beside HTTPS, as ingress controllers redirect it", input: withPort(`${http}${https}`) },
    {
      title: "the load balancer has the certificate (AWS)",
      input: annotated(
        withPort(http),
        "service.beta.kubernetes.io/aws-load-balancer-ssl-cert: arn:aws:acm:eu-west-3:111122223333:certificate/example",
      ),
    },
    {
      title: "the load balancer has the certificate (DigitalOcean)",
      input: annotated(
        withPort(http),
        "service.beta.kubernetes.io/do-loadbalancer-certificate-id: 00000000-0000-0000-0000-000000000000",
      ),
    },
    {
      title: "the backend of an Ingress of GKE, which has the certificate",
      input: annotated(
        withChange(withPort(http), "LoadBalancer", "NodePort"),
        "cloud.google.com/neg: '{\"ingress\": true}'",
      ),
    },
    {
      title: "a name that says nothing of the protocol",
      input: withPort("    - name: web\n      port: 8080\n    - port: 9000\n"),
    },
    {
      title: "appProtocol goes before the name",
      input: withPort("    - name: http\n      port: 8080\n      appProtocol: https\n"),
    },
    {
      title: "HTTP/3 runs over UDP and has TLS",
      input: withPort("    - name: http\n      port: 80\n      protocol: UDP\n"),
    },
    { title: "no ports", input: withChange(exposed, `  ports:\n${https}`, "  ports: null\n") },
  ],
};
