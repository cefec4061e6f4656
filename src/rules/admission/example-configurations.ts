const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** A PodSecurityConfiguration; `body` is what follows its `kind`. */
export function podSecurityConfiguration(body: string): string {
  return `apiVersion: pod-security.admission.config.k8s.io/v1
kind: PodSecurityConfiguration
${body}`;
}

/** An AdmissionConfiguration that configures the PodSecurity plugin; `body` is what follows the plugin's own `kind`. */
export function admissionConfiguration(body: string): string {
  return `apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
  - name: PodSecurity
    configuration:
${indented(podSecurityConfiguration(body), "      ")}`;
}
