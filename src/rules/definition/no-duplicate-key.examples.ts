import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

export const examples: Examples = {
  bad: [
    {
      title: "a second securityContext takes the place of the first",
      input: withChange(
        goodDeployment,
        "          volumeMounts:\n",
        `          securityContext: #!
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          volumeMounts:
`,
      ),
    },
    {
      title: "the same selector twice",
      input: withChange(
        goodDeployment,
        "  template:\n",
        "  selector: #!\n    matchLabels:\n      app: web\n  template:\n",
      ),
    },
    {
      title: "in an item of a list",
      input: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata:
      name: web
      namespace: prod
    data:
      LOG_LEVEL: info
      LOG_LEVEL: debug #!
`,
    },
  ],
  good: [
    { title: "the same key in different mappings", input: goodDeployment },
    {
      title: "a key that overrides a merged one is no duplicate",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  <<: &defaults
    LOG_LEVEL: info
  LOG_LEVEL: debug
`,
    },
  ],
};
