import type { Examples } from "../../model/example.ts";
import { goodDeployment } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "quotes of a word processor in a selector",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  namespace: prod
  labels:
    access: “true” #!
data:
  LOG_LEVEL: info
`,
    },
  ],
  good: [
    { title: "plain quotes", input: goodDeployment },
    {
      title: "typographic quotes in a text for people",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  annotations:
    description: the “web” application
data:
  greeting: “welcome”
`,
    },
  ],
};
