import { followFlag } from "../../analyze/components/named-files.ts";
import type { StoredBy } from "../../analyze/encryption-at-rest/encryption.ts";
import { parseEncryption, providerFor } from "../../analyze/encryption-at-rest/encryption.ts";
import type { Component } from "../../model/component.ts";
import type { EnvironmentFacts } from "../../model/facts.ts";
import type { RecordId } from "../../model/record.ts";
import type { Report } from "../../model/rule.ts";
import { unknownFlags } from "./settings.ts";

/** How an API server stores Secrets, by the file that `--encryption-provider-config` names. */
export type SecretStorage =
  | { readonly state: "plain" }
  | { readonly state: "configured"; readonly record: RecordId; readonly stored: StoredBy };

/**
 * How an API server stores Secrets; undefined where it is not known, which has then been reported: flags are hidden, the
 * file is not in the input, or the API server would refuse it.
 */
export function secretStorage(
  component: Component,
  environment: EnvironmentFacts,
  kubernetesMinor: number,
  report: Pick<Report, "unknown">,
): SecretStorage | undefined {
  const file = followFlag(component, "encryption-provider-config", environment);
  if (file.state === "absent") return { state: "plain" };
  if (file.state === "unknown" && !component.flags.has("encryption-provider-config")) {
    unknownFlags(component, file.file, report);
    return undefined;
  }
  const parsed = file.state === "known" ? parseEncryption(file.resource.object) : undefined;
  if (file.state !== "known" || parsed?.state !== "valid") {
    report.unknown("encryption.configuration");
    return undefined;
  }
  const stored = providerFor(parsed.entries, "", "secrets", minorOf(component) ?? kubernetesMinor);
  return { state: "configured", record: file.resource.record.id, stored };
}

function minorOf({ version }: Component): number | undefined {
  const minor = version === undefined ? undefined : /^v?1\.(\d{1,3})\b/.exec(version.value)?.[1];
  return minor === undefined ? undefined : Number(minor);
}
