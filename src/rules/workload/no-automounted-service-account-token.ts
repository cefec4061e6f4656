import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { booleanAt, listAt, own, stringAt } from "../../model/json.ts";
import type { Origin } from "../../model/record.ts";
import type { Resource } from "../../model/resource.ts";
import { defineRule } from "../../model/rule.ts";
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
  references: [
    "nsa:service-account-tokens",
    "cis:5.1.5",
    "cis:5.1.6",
    "attack:T1528",
    "owasp:K01",
    "owasp:K09",
    "owasp-2022:K01",
  ],
  referencesOf: { default: ["cis:5.1.5"], silent: ["cis:5.1.5"] },
  subject: "deployedWorkload",
  scope: "environment",
  text,
  check(workload, { environment }, report) {
    const { automountServiceAccountToken: asked, specPath, identity, serviceAccountName, record } = workload;
    if (environment.components.some((component) => component.record.id === record.id)) return report.notApplicable();
    if (asked === false) return;
    const account: Account = { namespace: identity.namespace, name: serviceAccountName };
    const object = accountObject(environment, account, record.origin);
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
    const related =
      object === undefined
        ? []
        : [
            {
              record: object.record.id,
              path:
                own(object.object, "automountServiceAccountToken") === undefined
                  ? ["metadata", "name"]
                  : ["automountServiceAccountToken"],
            },
          ];
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
  origin: Origin,
): Resource | undefined {
  const objects = resourcesOf(environment, "ServiceAccount").filter(
    ({ identity }) => identity.namespace === namespace && identity.name === name,
  );
  return objects.find(({ record }) => record.origin.path === origin.path) ?? objects[0];
}

/** Every cluster gives it to all service accounts: it says where the public keys of tokens are (bootstrappolicy). */
const givenToAll = "system:service-account-issuer-discovery";

/** User and group names that a role is bound to, by environment: asked for every workload. */
const granted = new WeakMap<EnvironmentFacts, ReadonlySet<string>>();

/** True where a binding names the account, as itself, by its user name or by a group of service accounts. */
function isGranted(environment: EnvironmentFacts, { namespace, name }: Account): boolean {
  let names = granted.get(environment);
  if (names === undefined) {
    names = new Set(grantedNames(environment));
    granted.set(environment, names);
  }
  return (
    names.has(`User system:serviceaccount:${namespace}:${name}`) ||
    names.has("Group system:serviceaccounts") ||
    names.has(`Group system:serviceaccounts:${namespace}`)
  );
}

function* grantedNames(environment: EnvironmentFacts): Iterable<string> {
  const bindings = [
    ...resourcesOf(environment, "rbac.authorization.k8s.io/RoleBinding"),
    ...resourcesOf(environment, "rbac.authorization.k8s.io/ClusterRoleBinding"),
  ];
  for (const { object, identity } of bindings) {
    if (stringAt(object, ["roleRef", "name"]) === givenToAll) continue;
    for (const subject of listAt(object, ["subjects"])) {
      const name = stringAt(subject, ["name"]) ?? "";
      const kind = stringAt(subject, ["kind"]);
      const namespace = stringAt(subject, ["namespace"]) ?? identity.namespace;
      if (kind === "ServiceAccount") yield `User system:serviceaccount:${namespace}:${name}`;
      else yield `${kind === "User" ? "User" : "Group"} ${name}`;
    }
  }
}
