import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const image =
  "          image: registry.example.com/shop/web:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde\n";

const withImage = (lines: string): string => withChange(goodDeployment, image, lines);
const also = ["no-latest-image", "require-image-digest"];

const skaffold = `apiVersion: skaffold/v4beta11
kind: Config
build:
  artifacts:
    - image: web
`;

export const examples: Examples = {
  bad: [
    {
      title: "latest, kept once it is there",
      input: withImage(
        "          image: registry.example.com/shop/web:latest\n          imagePullPolicy: IfNotPresent #!\n",
      ),
      also,
    },
    {
      title: "no tag, never fetched",
      input: withImage("          image: registry.example.com/shop/web\n          imagePullPolicy: Never #!\n"),
      also,
    },
    {
      title: "a channel, for which the default is not Always",
      input: withImage("          image: registry.example.com/shop/web:stable #!\n"),
      also,
    },
    {
      title: "a channel, and a policy that says nothing",
      input: withImage("          image: registry.example.com/shop/web:stable\n          imagePullPolicy: null #!\n"),
      also,
    },
    {
      title: "an image volume",
      input: withChange(
        goodDeployment,
        "      volumes:\n",
        `      volumes:
        - name: models
          image:
            reference: registry.example.com/shop/models:latest
            pullPolicy: IfNotPresent #!
`,
      ),
      also,
    },
  ],
  good: [
    {
      title: "a name that Skaffold replaces when it deploys",
      input: withImage("          image: web\n          imagePullPolicy: IfNotPresent\n"),
      beside: { "skaffold.yaml": skaffold },
    },
    { title: "a digest", input: goodDeployment },
    { title: "latest, for which the default is Always", input: withImage("          image: web:latest\n") },
    {
      title: "a channel, fetched every time",
      input: withImage("          image: web:stable\n          imagePullPolicy: Always\n"),
    },
    {
      title: "versions, which are not made to move",
      input: withImage("          image: web:1.4.2\n          imagePullPolicy: IfNotPresent\n"),
    },
    {
      title: "a digest beside the tag",
      input: withImage(`${image.replace(":1.4.2@", ":latest@")}          imagePullPolicy: Never\n`),
    },
    {
      title: "a part still to be filled in",
      input: withImage("          image: web:latest\n          imagePullPolicy: $POLICY\n"),
    },
    {
      title: "null is absent",
      input: withImage("          image: web:latest\n          imagePullPolicy: null\n"),
    },
  ],
};
