import type { Lifecycle } from "../../analyze/versions/lifecycle.ts";
import { endOfLife } from "../../analyze/versions/lifecycle.ts";
import { nodeRuntime, nodeSystem } from "../../analyze/versions/node-products.ts";
import { objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-end-of-life-node.text.ts";

/**
 * `status.nodeInfo` of Node objects: `osImage`, `containerRuntimeVersion` and `kubeletVersion`, against the end-of-life
 * table. The kernel (`kernelVersion`) is the distribution's and goes with the system. A runtime that its own project has
 * ended is lighter: a distribution may still mend the one it packages. What the table does not know is unknown, a vendor's
 * kubelet that upstream has ended included.
 */
export const noEndOfLifeNode = defineRule({
  id: "no-end-of-life-node",
  question: "updates.nodes",
  severity: "high",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "resource",
  scope: "subject",
  kinds: ["Node"],
  text,
  check({ object, identity }, { today, lifecycles }, report) {
    const path = ["status", "nodeInfo"];
    const info = objectAt(object, path);
    if (info === undefined) return report.unknown("cluster.nodes");
    const lookUp = (product: string, version: string): Lifecycle => endOfLife(product, version, today, lifecycles);
    const lack = (product: string) => report.unknown("product.maintenance", { product });
    const node = identity.name;

    const osImage = stringAt(info, ["osImage"]) ?? "";
    const system = nodeSystem(osImage);
    const ofSystem = system && lookUp(system.product, system.version);
    if (ofSystem?.state === "ended")
      report.fail("system", { node, system: osImage, date: ofSystem.endOfLife ?? "" }, { at: [...path, "osImage"] });
    else if (ofSystem?.state !== "supported") lack(osImage);

    const reported = stringAt(info, ["containerRuntimeVersion"]) ?? "";
    const runtime = nodeRuntime(reported);
    const ofRuntime = runtime && lookUp(runtime.product, runtime.version);
    if (ofRuntime?.state === "ended")
      report.fail(
        "runtime",
        { node, runtime: reported, date: ofRuntime.endOfLife ?? "" },
        { at: [...path, "containerRuntimeVersion"], severity: "low" },
      );
    else if (ofRuntime?.state !== "supported") lack(reported);

    const version = stringAt(info, ["kubeletVersion"]) ?? "";
    const ofKubelet = lookUp("kubernetes", version);
    if (ofKubelet.state === "ended")
      report.fail("kubelet", { node, version, date: ofKubelet.endOfLife ?? "" }, { at: [...path, "kubeletVersion"] });
    else if (ofKubelet.state !== "supported") lack(`kubelet ${version}`);
  },
});
