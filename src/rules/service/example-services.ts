/** A Service over TLS with these fields in its `spec`; `selector` is indented by four. */
export function service(
  name: string,
  namespace: string,
  selector: string,
  others: string,
  port = 443,
  annotations = "",
): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
${annotations}spec:
${others}  selector:
${selector}  ports:
    - name: https
      port: ${port}
`;
}
