import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const podGroup = "        runAsGroup: 10001\n";

export const examples: Examples = {
  bad: [
    {
      title: "the root group for the whole pod",
      input: withChange(goodDeployment, podGroup, "        runAsGroup: 0 #!\n"),
    },
    {
      title: "a container that overrides the pod's group",
      input: withChange(
        goodDeployment,
        "            readOnlyRootFilesystem: true\n",
        "            readOnlyRootFilesystem: true\n            runAsGroup: 0 #!\n",
      ),
    },
    {
      title: "the root group for volumes, and as a supplemental group",
      input: withChange(
        goodDeployment,
        podGroup,
        `${podGroup}        fsGroup: 0 #!
        supplementalGroups:
          - 2000
          - 0 #!
`,
      ),
    },
  ],
  good: [
    { title: "a group of its own", input: goodDeployment },
    {
      title: "the container overrides the pod's root group",
      input: withChange(
        withChange(goodDeployment, podGroup, "        runAsGroup: 0\n"),
        "            readOnlyRootFilesystem: true\n",
        "            readOnlyRootFilesystem: true\n            runAsGroup: 10001\n",
      ),
    },
    {
      title: "no group at all: the image decides, which is not known",
      input: withChange(goodDeployment, podGroup, ""),
    },
    {
      title: "groups for volumes",
      input: withChange(
        goodDeployment,
        podGroup,
        `${podGroup}        fsGroup: 2000\n        supplementalGroups: [3000]\n`,
      ),
    },
  ],
};
