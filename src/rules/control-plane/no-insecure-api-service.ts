import { booleanAt, objectAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-insecure-api-service.text.ts";

/**
 * Field: APIService `spec.insecureSkipTLSVerify`; allowed: absent or false. Without `spec.service` the API server answers
 * itself and there is no connection to verify. With neither `caBundle` nor the field the API server verifies by the
 * authorities of its host. All Kubernetes versions.
 */
export const noInsecureApiService = defineRule({
  id: "no-insecure-api-service",
  question: "encryption-in-transit.api-service",
  severity: "high",
  references: ["nsa:encryption", "attack:T1557"],
  subject: "resource",
  scope: "subject",
  kinds: ["apiregistration.k8s.io/APIService"],
  text,
  check({ object }, _context, report) {
    if (objectAt(object, ["spec", "service"]) === undefined) return report.notApplicable();
    if (booleanAt(object, ["spec", "insecureSkipTLSVerify"]) === true)
      report.fail("insecure", {}, { at: ["spec", "insecureSkipTLSVerify"] });
  },
});
