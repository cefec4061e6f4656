import { stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { annotationOf } from "../../model/resource.ts";

/** A Secret that holds the token of a service account. */
export interface TokenSecret {
  readonly resource: Resource;
  /** Of its own namespace. */
  readonly serviceAccount: string;
}

/** The service account whose token a Secret holds (`type: kubernetes.io/service-account-token`); undefined for others. */
export function tokenSecretOf(resource: Resource): TokenSecret | undefined {
  if (stringAt(resource.object, ["type"]) !== "kubernetes.io/service-account-token") return undefined;
  const serviceAccount = annotationOf(resource.object, "kubernetes.io/service-account.name");
  return serviceAccount === undefined ? undefined : { resource, serviceAccount };
}
