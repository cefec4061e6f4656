import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const profile = `        seccompProfile:
          type: RuntimeDefault
`;

const templateLabels = `      labels:
        app: web
    spec:
`;

function withAnnotation(annotation: string): string {
  return withChange(
    withChange(goodDeployment, profile, ""),
    templateLabels,
    `      annotations:
        ${annotation}
${templateLabels}`,
  );
}

export const examples: Examples = {
  bad: [
    {
      title: "no profile",
      input: withChange(
        withChange(goodDeployment, profile, ""),
        "          securityContext:\n",
        "          securityContext: #!\n",
      ),
    },
    {
      title: "Unconfined for the whole pod",
      input: withChange(goodDeployment, "          type: RuntimeDefault\n", "          type: Unconfined #!\n"),
    },
    {
      title: "a container that overrides the pod's profile",
      input: withChange(
        goodDeployment,
        "            readOnlyRootFilesystem: true\n",
        `            readOnlyRootFilesystem: true
            seccompProfile:
              type: Unconfined #!
`,
      ),
    },
    {
      title: "an annotation that is read no longer",
      input: withAnnotation("seccomp.security.alpha.kubernetes.io/pod: runtime/default #!"),
    },
  ],
  good: [
    { title: "the runtime's profile for the whole pod", input: goodDeployment },
    {
      title: "a profile of its own for the container",
      input: withChange(
        goodDeployment,
        "            readOnlyRootFilesystem: true\n",
        `            readOnlyRootFilesystem: true
            seccompProfile:
              type: Localhost
              localhostProfile: profiles/web.json
`,
      ),
    },
    {
      title: "the annotation, where it is still read",
      input: withAnnotation("container.seccomp.security.alpha.kubernetes.io/web: runtime/default"),
      kubernetesVersion: "1.26",
    },
    {
      title: "a privileged container, which no profile confines",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: shell
  namespace: prod
spec:
  containers:
    - name: shell
      image: registry.example.com/shop/shell:1.4.2
      securityContext:
        privileged: true
`,
    },
    {
      title: "Windows has no seccomp",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: iis
  namespace: prod
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
