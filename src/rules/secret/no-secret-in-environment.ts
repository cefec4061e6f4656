import { isPartial } from "../../analyze/workloads/security-fields.ts";
import type { JsonObject, Path } from "../../model/json.ts";
import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import type { Container } from "../../model/workload.ts";
import { text } from "./no-secret-in-environment.text.ts";

/** What a Secret often holds beside its secret, by the last words of a key or a variable: `username`, `DB_HOST`. */
const open =
  /(?:^|[^a-z0-9])(?:user|username|user_name|login|host|hostname|port|address|endpoint|region|bucket|database|dbname|db|schema|namespace|issuer|client_?id)$/i;

/**
 * Fields: `env[].valueFrom.secretKeyRef` and `envFrom[].secretRef` of every container; allowed: Secrets in volumes, and
 * variables whose key and name say that they hold no secret (user, host, port…). CIS 5.4.1 asks for files. A file can be
 * read by its container's processes alone, follows changes of the Secret and is in no crash report; an environment is
 * inherited by every child process and readable in /proc. All Kubernetes versions and operating systems. Not judged:
 * `configMapKeyRef`, `fieldRef`, `resourceFieldRef`, `fileKeyRef`.
 */
export const noSecretInEnvironment = defineRule({
  id: "no-secret-in-environment",
  question: "secrets.environment",
  severity: "low",
  references: ["nsa:secrets", "cis:5.4.1", "owasp:K03", "owasp-2022:K08"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    const { containers, resource } = workload;
    if (!containers.some(({ role }) => role === "regular") || containers.some((c) => isPartial(workload, c)))
      report.unknown("input.rendered", { file: resource.record.origin.path });
    for (const container of containers) {
      const [first, ...others] = [...variables(container), ...wholeSecrets(container)];
      if (first === undefined) continue;
      const names = [first, ...others].map(({ name }) => name);
      const { name } = container;
      const related = others.slice(0, shown).map(({ path }) => path);
      report.fail(first.message, { name, what: listed(names) }, { at: first.path, related });
    }
  },
});

interface Use {
  readonly message: "variables" | "wholeSecret";
  /** The variable, or the Secret whose every key becomes one. */
  readonly name: string;
  readonly path: Path;
}

const shown = 4;

function variables({ spec, path }: Container): readonly Use[] {
  return listAt(spec, ["env"]).flatMap((variable, index): Use[] => {
    const reference = objectAt(variable, ["valueFrom", "secretKeyRef"]);
    const name = stringAt(variable, ["name"]) ?? `#${index}`;
    if (reference === undefined || isOpen(name, reference)) return [];
    return [{ message: "variables", name, path: [...path, "env", index] }];
  });
}

function isOpen(name: string, reference: JsonObject): boolean {
  return open.test(stringAt(reference, ["key"]) ?? "") && open.test(name);
}

function wholeSecrets({ spec, path }: Container): readonly Use[] {
  return listAt(spec, ["envFrom"]).flatMap((source, index): Use[] => {
    const reference = isObject(source) ? objectAt(source, ["secretRef"]) : undefined;
    if (reference === undefined) return [];
    const name = stringAt(reference, ["name"]) ?? `#${index}`;
    return [{ message: "wholeSecret", name, path: [...path, "envFrom", index] }];
  });
}

function listed(names: readonly string[]): string {
  return names.length > shown ? `${names.slice(0, shown - 1).join(", ")}, … (${names.length})` : names.join(", ");
}
