import type { EnvironmentFacts } from "../../model/facts.ts";
import { resourcesOf } from "../../model/facts.ts";
import { followFlag } from "../components/named-files.ts";
import type { ParsedPodSecurityConfiguration } from "./configuration.ts";
import { parsePodSecurityConfiguration } from "./configuration.ts";
import type { PodSecurityConfiguration } from "./types.ts";

/**
 * The cluster-wide Pod Security defaults of an environment: from the AdmissionConfiguration that the API server's
 * `--admission-control-config-file` names; `absent` when the API server has no such flag, `unknown` when the input has no
 * API server or not that file.
 */
export function podSecurityConfigurationOf(
  environment: EnvironmentFacts,
): PodSecurityConfiguration | "absent" | "unknown" {
  const apiServer = environment.components.find(({ name }) => name === "kube-apiserver");
  if (apiServer === undefined || apiServer.flagsHiddenBy !== undefined) return "unknown";
  const named = followFlag(apiServer, "admission-control-config-file", environment);
  if (named.state !== "known") return named.state;
  const parsed = parsePodSecurityConfiguration(named.resource.object);
  if (parsed.state !== "inFile") return configurationIn(parsed);
  const [only, another] = resourcesOf(environment, "pod-security.admission.config.k8s.io/PodSecurityConfiguration");
  return only === undefined || another !== undefined
    ? "unknown"
    : configurationIn(parsePodSecurityConfiguration(only.object));
}

function configurationIn(parsed: ParsedPodSecurityConfiguration): PodSecurityConfiguration | "absent" | "unknown" {
  if (parsed.state === "valid") return parsed.configuration;
  return parsed.state === "absent" ? "absent" : "unknown";
}
