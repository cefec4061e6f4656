import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const image =
  "registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde";

const withImage = (text: string): string => withChange(goodDeployment, image, text);

const skaffold = (image: string): string => `apiVersion: skaffold/v4beta11
kind: Config
build:
  artifacts:
    - image: ${image}
`;

export const examples: Examples = {
  bad: [
    { title: "a version alone", input: withImage("registry.example.com/shop/web:1.4.2 #!") },
    {
      title: "an init container",
      input: withChange(
        goodDeployment,
        "      containers:\n",
        `      initContainers:
        - name: migrate
          image: registry.example.com/shop/migrate:1.4.2 #!
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
      containers:
`,
      ),
    },
    {
      title: "built here by Compose, which leaves manifests as they are",
      input: withImage("registry.example.com/shop/web:1.4.2 #!"),
      beside: { "compose.yaml": "services: { web: { image: registry.example.com/shop/web, build: . } }\n" },
    },
    {
      title: "beside an image that Skaffold builds here",
      input: withChange(
        withImage("registry.example.com/shop/web"),
        "      containers:\n",
        `      initContainers:
        - name: migrate
          image: registry.example.com/shop/migrate:1.4.2 #!
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
      containers:
`,
      ),
      beside: { "skaffold.yaml": skaffold("registry.example.com/shop/web") },
    },
  ],
  good: [
    {
      title: "a name that Skaffold replaces with tag and digest when it deploys",
      input: withImage("web"),
      beside: { "skaffold.yaml": skaffold("web") },
    },
    { title: "a version with its digest", input: goodDeployment },
    {
      title: "a digest alone",
      input: withImage(
        "registry.example.com/shop/web@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde",
      ),
    },
    { title: "a variable in the image", input: withImage("registry.example.com/shop/web@$DIGEST") },
    {
      title: "the control plane is named by version",
      input: `apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
spec:
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.36.0
      command: ["kube-scheduler"]
`,
    },
  ],
};
