import { analyzePolicy } from "../../analyze/network-policies/policy.ts";
import { networkPolicyTypes } from "../../analyze/schema/network-policy.ts";
import type { UnknownField } from "../../analyze/schema/unknown-fields.ts";
import { unknownFields } from "../../analyze/schema/unknown-fields.ts";
import type { JsonObject } from "../../model/json.ts";
import { stringsAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-unknown-field.text.ts";

/**
 * Keys of a NetworkPolicy that its type does not have (networking.k8s.io/v1, API reference). kubectl and, since 1.27, the
 * API server refuse such an object; a client without validation has the unknown part dropped.
 */
export const noUnknownField = defineRule({
  id: "no-unknown-field",
  question: "definitions",
  severity: "high",
  references: ["nsa:network-policies"],
  subject: "resource",
  scope: "subject",
  kinds: ["networking.k8s.io/NetworkPolicy"],
  text,
  check({ object }, _context, report) {
    for (const field of unknownFields(object, "NetworkPolicy", networkPolicyTypes)) {
      const { path, key, type, meant } = field;
      const options = { at: path };
      if (meant === undefined) report.fail("unknown", { key, type }, options);
      else if (meant.kind === "field") report.fail("misspelt", { key, type, field: meant.field }, options);
      else if (meant.list === "") report.fail("dash", { key, type, field: meant.field }, options);
      else {
        const pods = deniedPods(object, field);
        const holes = { key, type, list: meant.list };
        if (pods === undefined) report.fail("item", holes, options);
        else report.fail("itemDenies", { ...holes, pods }, options);
      }
    }
  },
});

/** The selector of the pods that would be denied the whole direction if the unknown field were dropped. */
function deniedPods(object: JsonObject, { key, meant }: UnknownField): string | undefined {
  if (meant?.kind !== "item" || (meant.list !== "ingress" && meant.list !== "egress")) return undefined;
  const spec = object.spec;
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) return undefined;
  const dropped = Object.fromEntries(Object.entries(spec).filter(([name]) => name !== key));
  const analyzed = analyzePolicy({ ...object, spec: dropped });
  if (analyzed.state !== "valid" || analyzed[meant.list].state !== "deniesAll") return undefined;
  const labels = [...stringsAt(dropped, ["podSelector", "matchLabels"])];
  return labels.length === 0 ? undefined : labels.map(([name, value]) => `${name}: ${value}`).join(", ");
}
