// spec.volumes[*].<source>
//   v1.0+: one of configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret.
//   A volume with one of those passes, whatever else it has; a volume without any source is refused as "unknown".
//   The API server has given the latter an emptyDir before admission: see withDefaultVolumes.
// Source: Pod Security Standards, Restricted, "Volume Types"; upstream check restrictedVolumes.
import type { JudgePod, PodSecurityCheck } from "../types.ts";
import { allowedVolumeSources, restrictedVolumeSources } from "../volume-sources.ts";
import { distinctSorted, plural, quoted } from "../wording.ts";

const judge: JudgePod = ({ volumes }) => {
  const bad = volumes
    .filter(({ sources }) => !allowedVolumeSources.some((source) => sources.has(source)))
    .map(({ name, path, sources }) => ({ name, path, source: restrictedVolumeSources.find((s) => sources.has(s)) }));
  if (bad.length === 0) return undefined;
  const types = distinctSorted(bad.map(({ source }) => source ?? "unknown"));
  const who = `${plural(bad.length, "volume", "volumes")} ${quoted(bad.map(({ name }) => name))}`;
  const noun = plural(types.length, "restricted volume type", "restricted volume types");
  return {
    reason: "restricted volume types",
    detail: `${who} ${plural(bad.length, "uses", "use")} ${noun} ${quoted(types)}`,
    fields: bad.map(({ path, source }) => (source === undefined ? path : [...path, source])),
  };
};

export const restrictedVolumes: PodSecurityCheck = {
  id: "restrictedVolumes",
  level: "restricted",
  versions: [{ minimumMinor: 0, overrides: ["hostPathVolumes"], judge }],
};
