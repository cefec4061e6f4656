import { listAt, stringAt, stringsAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-webhook-exclusions.text.ts";
import { matchPods } from "./pods-matched.ts";

const nameLabel = "kubernetes.io/metadata.name";

/**
 * Field: `namespaceSelector` of every validating webhook that concerns pods. It may leave out namespaces of Kubernetes
 * (`kube-…`) and the webhook's own by name, and others by a label that someone has to set on them. Other namespaces left
 * out by name, which the label `kubernetes.io/metadata.name` gives (Kubernetes 1.21 and later), are low. A selector that
 * picks those to check, by label or by name, leaves out all that come later: information, since the label may be how the
 * namespaces of a cluster are made.
 */
export const limitWebhookExclusions = defineRule({
  id: "limit-webhook-exclusions",
  question: "pod-security.admission-scope",
  severity: "low",
  references: ["nsa:pod-security-enforcement", "attack:T1685", "owasp:K04", "owasp-2022:K04"],
  subject: "resource",
  scope: "subject",
  kinds: ["admissionregistration.k8s.io/ValidatingWebhookConfiguration"],
  text,
  check({ object }, _context, report) {
    let concerned = false;
    listAt(object, ["webhooks"]).forEach((webhook, index) => {
      if (!matchPods(listAt(webhook, ["rules"]))) return;
      concerned = true;
      const name = stringAt(webhook, ["name"]) ?? `#${index}`;
      const own = stringAt(webhook, ["clientConfig", "service", "namespace"]);
      const path = ["webhooks", index, "namespaceSelector"];
      const [label] = stringsAt(webhook, ["namespaceSelector", "matchLabels"]).keys();
      if (label !== undefined)
        report.fail("picked", { name, label }, { at: [...path, "matchLabels", label], severity: "info" });
      listAt(webhook, ["namespaceSelector", "matchExpressions"]).forEach((expression, number) => {
        const at = [...path, "matchExpressions", number];
        const key = stringAt(expression, ["key"]) ?? "";
        const operator = stringAt(expression, ["operator"]);
        if (operator === "In" || operator === "Exists")
          report.fail("picked", { name, label: key }, { at, severity: "info" });
        if (operator !== "NotIn" || key !== nameLabel) return;
        const leftOut = listAt(expression, ["values"]).filter(
          (value) => typeof value === "string" && !value.startsWith("kube-") && value !== own,
        );
        if (leftOut.length > 0) report.fail("leftOut", { name, namespaces: leftOut.join(", ") }, { at });
      });
    });
    if (!concerned) report.notApplicable();
  },
});
