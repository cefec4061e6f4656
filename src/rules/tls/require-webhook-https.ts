import type { JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./require-webhook-https.text.ts";

/**
 * Field: `clientConfig.url` of the webhooks of ValidatingWebhookConfiguration and MutatingWebhookConfiguration
 * (`webhooks[]`) and of a CustomResourceDefinition (`spec.conversion.webhook`, `spec.conversion` with
 * `webhookClientConfig` in v1beta1). Allowed: absent (a Service, which is always called over HTTPS) or `https://`. The API
 * server refuses any other scheme (`ValidateWebhookURL`), so the check or the conversion that was meant does not happen.
 * `caBundle` may be absent: cert-manager's injector or the operator itself fills it in, and without it the authorities of
 * the API server's host decide. All Kubernetes versions.
 */
export const requireWebhookHttps = defineRule({
  id: "require-webhook-https",
  question: "encryption-in-transit.webhooks",
  severity: "medium",
  references: ["nsa:encryption", "attack:T1557"],
  subject: "resource",
  scope: "subject",
  kinds: [
    "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
    "admissionregistration.k8s.io/MutatingWebhookConfiguration",
    "apiextensions.k8s.io/CustomResourceDefinition",
  ],
  text,
  check(resource, _context, report) {
    const clients = clientsOf(resource);
    if (clients.length === 0) return report.notApplicable();
    for (const { name, path, config } of clients) {
      const url = stringAt(config, ["url"]);
      const scheme = url === undefined ? undefined : /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
      if (scheme !== undefined && scheme !== "https") report.fail("scheme", { name, scheme }, { at: [...path, "url"] });
    }
  },
});

interface Client {
  readonly name: string;
  readonly path: Path;
  readonly config: JsonObject;
}

function clientsOf({ object, identity }: Resource): readonly Client[] {
  const found: Client[] = [];
  const add = (name: string, path: Path): void => {
    const config = objectAt(object, path);
    if (config !== undefined) found.push({ name, path, config });
  };
  listAt(object, ["webhooks"]).forEach((webhook, index) => {
    if (isObject(webhook)) add(stringAt(webhook, ["name"]) ?? `#${index}`, ["webhooks", index, "clientConfig"]);
  });
  if (stringAt(object, ["spec", "conversion", "strategy"]) === "Webhook") {
    add(identity.name, ["spec", "conversion", "webhook", "clientConfig"]);
    add(identity.name, ["spec", "conversion", "webhookClientConfig"]);
  }
  return found;
}
