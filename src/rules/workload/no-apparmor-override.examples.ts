import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const templateLabels = `      labels:
        app: web
    spec:
`;
const withAnnotation = (value: string) =>
  withChange(
    goodDeployment,
    templateLabels,
    `      annotations:
        container.apparmor.security.beta.kubernetes.io/web: ${value}
${templateLabels}`,
  );
const ofPod = (profile: string) =>
  withChange(
    goodDeployment,
    "        runAsNonRoot: true\n",
    `        runAsNonRoot: true\n        appArmorProfile:\n${profile}`,
  );
const ofContainer = (profile: string) =>
  withChange(
    goodDeployment,
    "            readOnlyRootFilesystem: true\n",
    `            readOnlyRootFilesystem: true\n            appArmorProfile:\n${profile}`,
  );

export const examples: Examples = {
  bad: [
    { title: "unconfined by the field", input: ofContainer("              type: Unconfined #!\n") },
    { title: "unconfined for the whole pod", input: ofPod("          type: Unconfined #!\n") },
    {
      title: "unconfined by the annotation, before there was a field",
      input: withAnnotation("unconfined #!"),
      kubernetesVersion: "1.28",
    },
    { title: "unconfined by the annotation, which still counts", input: withAnnotation("unconfined #!") },
    { title: "a profile that the API server does not know", input: withAnnotation("docker/default #!") },
    {
      title: "a type in the annotation's spelling",
      input: ofPod("          type: runtime/default #!\n"),
      also: ["no-invalid-value"],
    },
  ],
  good: [
    { title: "nothing said: the runtime's profile", input: goodDeployment },
    { title: "RuntimeDefault", input: ofPod("          type: RuntimeDefault\n") },
    {
      title: "a profile of its own",
      input: ofContainer("              type: Localhost\n              localhostProfile: k8s-web\n"),
    },
    { title: "the annotation with the runtime's profile", input: withAnnotation("runtime/default") },
    { title: "the annotation with a profile of its own", input: withAnnotation("localhost/k8s-web") },
    {
      title: "a field that the API server of the time drops",
      input: ofPod("          type: Unconfined\n"),
      kubernetesVersion: "1.29",
    },
    { title: "null", input: ofPod("") },
    {
      title: "Windows, for which the annotation says nothing",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: iis
  namespace: prod
  annotations:
    container.apparmor.security.beta.kubernetes.io/iis: unconfined
spec:
  os:
    name: windows
  containers:
    - name: iis
      image: registry.example.com/shop/iis:1.4.2
`,
    },
  ],
};
