import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { booleanAt, listAt, stringAt } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
import type { FileId } from "../../model/span.ts";
import { text } from "./no-automounted-service-account-token.text.ts";

interface Account {
  readonly namespace: string;
  readonly name: string;
}

/**
 * Fields: `spec.automountServiceAccountToken` of the pod, else of its ServiceAccount; allowed: false, or anything where a
 * RoleBinding or ClusterRoleBinding of the environment grants the account something: then the pod has a use for its token.
 * Absent in both is true. All Kubernetes versions. Projected token volumes are not looked at: they are asked for one by one.
 *
 * The account `default` is in every namespace and mounts its token unless someone switched that off on the object, so a
 * silent pod fails with this caveat. A pod with another account that is not in the input is not judged: its bindings may be
 * elsewhere too. Static pods of
 * the control plane get no token.
 */
export const noAutomountedServiceAccountToken = defineRule({
  id: "no-automounted-service-account-token",
  question: "pod-security.service-account-token",
  severity: "low",
  references: ["nsa:service-account-tokens", "cis:5.1.6", "attack:T1528", "owasp:K01"],
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    const { automountServiceAccountToken: asked, specPath, identity, serviceAccountName, record } = workload;
    if (environment.components.some((component) => component.record.id === record.id)) return report.notApplicable();
    if (asked === false) return;
    const account: Account = { namespace: identity.namespace, name: serviceAccountName };
    const object = accountObject(environment, account, record.origin.file);
    if (
      asked === undefined &&
      object !== undefined &&
      booleanAt(object.object, ["automountServiceAccountToken"]) === false
    )
      return;
    if (isGranted(environment, account)) return;
    const isDefault = account.name === "default";
    if (object === undefined && !isDefault) {
      report.unknown("workload.service-account", { name: account.name, namespace: account.namespace });
      return;
    }
    const related = object === undefined ? [] : [{ record: object.record.id, path: ["automountServiceAccountToken"] }];
    const at = [...specPath, "automountServiceAccountToken"];
    if (isDefault && object === undefined && asked === undefined) report.fail("silent", {}, { at });
    else if (isDefault) report.fail("default", {}, { at, related });
    else report.fail("useless", { account: account.name }, { at, related });
  },
});

/** The account's object, the one of the workload's own file where several files have it. */
function accountObject(
  environment: EnvironmentFacts,
  { namespace, name }: Account,
  file: FileId,
): Resource | undefined {
  const objects = resourcesOf(environment, "ServiceAccount").filter(
    ({ identity }) => identity.namespace === namespace && identity.name === name,
  );
  return objects.find((object) => object.record.origin.file === file) ?? objects[0];
}

/** True where a binding names the account, as itself, by its user name or by a group of service accounts. */
function isGranted(environment: EnvironmentFacts, account: Account): boolean {
  const bindings = [
    ...resourcesOf(environment, "rbac.authorization.k8s.io/RoleBinding"),
    ...resourcesOf(environment, "rbac.authorization.k8s.io/ClusterRoleBinding"),
  ];
  return bindings.some(({ object, identity }) =>
    listAt(object, ["subjects"]).some((subject) => {
      const name = stringAt(subject, ["name"]);
      const kind = stringAt(subject, ["kind"]);
      if (kind === "ServiceAccount")
        return name === account.name && (stringAt(subject, ["namespace"]) ?? identity.namespace) === account.namespace;
      if (kind === "User") return name === `system:serviceaccount:${account.namespace}:${account.name}`;
      return name === "system:serviceaccounts" || name === `system:serviceaccounts:${account.namespace}`;
    }),
  );
}
