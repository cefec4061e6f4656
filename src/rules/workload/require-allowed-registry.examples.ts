import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const allowing = (...entries: readonly string[]) => ({
  "rempart.yaml": `allowedRegistries: [${entries.map((entry) => `"${entry}"`).join(", ")}]\n`,
});

const image = /image: (\S+)\n/.exec(goodDeployment)?.[1] ?? "";
const marked = withChange(goodDeployment, `image: ${image}\n`, `image: ${image} #!\n`);
const other = withChange(goodDeployment, `image: ${image}\n`, `image: example/web:1.4.2@sha256:${"0".repeat(64)} #!\n`);

export const examples: Examples = {
  bad: [
    { title: "from Docker Hub", input: other, beside: allowing("registry.example.com", "debian") },
    {
      title: "from another part of the registry, whose name starts alike",
      input: marked,
      beside: allowing("registry.example.com/sho", "debian"),
    },
    { title: "from another port", input: marked, beside: allowing("registry.example.com:5000", "debian") },
  ],
  good: [
    { title: "from the registry", input: goodDeployment, beside: allowing("registry.example.com") },
    { title: "from a part of it", input: goodDeployment, beside: allowing("quay.io", "registry.example.com/shop") },
    {
      title: "a short name of Docker Hub",
      input: other.replaceAll(" #!", ""),
      beside: allowing("example/web"),
    },
    { title: "no registries set: unknown, not a finding", input: other.replaceAll(" #!", "") },
    {
      title: "a part to be filled in",
      input: withChange(goodDeployment, `image: ${image}\n`, "image: $(REGISTRY)/web:1.4.2\n"),
      beside: allowing("registry.example.com"),
    },
  ],
};
