import { newestKnownMinor } from "../analyze/versions/api-removal.ts";
import { parseKubernetesVersion } from "../analyze/versions/kubernetes-version.ts";
import { RempartError } from "../errors.ts";

/** A version that defaults are taken from. */
export interface Version {
  readonly minor: number;
  readonly text: string;
}

/** The newest that is known. */
export const newestVersion: Version = { minor: newestKnownMinor, text: `1.${newestKnownMinor}` };

/** The version that was asked for; undefined where none was. @throws RempartError where it is none. */
export function versionOf(text: string | undefined): Version | undefined {
  if (text === undefined) return undefined;
  if (text === "latest") return newestVersion;
  const version = parseKubernetesVersion(text);
  if (version === undefined || version.major !== 1)
    throw new RempartError({
      code: "usage",
      message: {
        en: `"${text}" is not a Kubernetes version. Write it as 1.36.`,
        fr: `« ${text} » n'est pas une version de Kubernetes. Écrivez-la sous la forme 1.36.`,
      },
    });
  return { minor: version.minor, text: `1.${version.minor}` };
}

/** The version of a cluster; undefined where it does not tell, or tells one that no defaults are known of. */
export function clusterVersionOf(gitVersion: string | undefined): Version | undefined {
  const version = gitVersion === undefined ? undefined : parseKubernetesVersion(gitVersion);
  return version?.major === 1 ? { minor: version.minor, text: `1.${version.minor}` } : undefined;
}
