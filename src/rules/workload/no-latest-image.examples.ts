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
    {
      title: "latest",
      input: withImage("registry.example.com/shop/web:latest #!"),
      also: ["require-image-digest"],
    },
    {
      title: "no tag; the colon belongs to the registry's port",
      input: withImage("registry.example.com:5000/shop/web #!"),
      also: ["require-image-digest"],
    },
    {
      title: "a channel, which names no version",
      input: withImage("registry.example.com/shop/web:stable-alpine #!"),
      also: ["require-image-digest", "require-image-pull-policy"],
    },
    {
      title: "an image volume",
      input: withChange(
        goodDeployment,
        "      volumes:\n",
        `      volumes:
        - name: models
          image:
            reference: registry.example.com/shop/models:latest #!
`,
      ),
      also: ["require-image-digest"],
    },
    {
      title: "an image volume that Skaffold builds here: it renames the images of containers alone",
      input: withChange(
        goodDeployment,
        "      volumes:\n",
        `      volumes:
        - name: models
          image:
            reference: registry.example.com/shop/models #!
`,
      ),
      beside: { "skaffold.yaml": skaffold("registry.example.com/shop/models") },
      also: ["require-image-digest"],
    },
  ],
  good: [
    {
      title: "a name that Skaffold replaces when it deploys, a tag included",
      input: withImage("web:latest"),
      beside: { "skaffold.yaml": skaffold("web") },
    },
    { title: "a version with its digest", input: goodDeployment },
    { title: "the tag of a commit", input: withImage("registry.example.com/shop/web:main-3f2c1d4b") },
    { title: "a version", input: withImage("registry.example.com:5000/shop/web:1.4.2") },
    {
      title: "latest beside a digest: the digest decides",
      input: withImage("nginx:latest@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde"),
    },
    { title: "a variable for the version", input: withImage("registry.example.com/shop/web:$VERSION") },
    { title: "a variable for the image", input: withImage('"$(IMAGE)"') },
    { title: "a patch without an image", input: withChange(goodDeployment, `          image: ${image}\n`, "") },
    {
      title: "auto, which Istio's injector replaces",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: gateway
  namespace: prod
spec:
  selector:
    matchLabels:
      app: gateway
  template:
    metadata:
      annotations:
        inject.istio.io/templates: gateway
      labels:
        app: gateway
    spec:
      containers:
        - name: istio-proxy
          image: auto
`,
    },
  ],
};
