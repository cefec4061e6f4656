import type { ImageReference } from "./reference.ts";

/**
 * How fixed what a reference names is: `pinned` by digest; `exact`, a tag that names one release or build by
 * convention, though a registry lets it move; `floating`, a tag made to move; `latest`, written or by default;
 * `unknown`, a tag that tells nothing.
 */
export type Mutability = "pinned" | "exact" | "floating" | "latest" | "unknown";

/** What the kubelet does when `imagePullPolicy` is absent. */
export type PullPolicy = "Always" | "IfNotPresent";

/** Release names of Debian and Ubuntu: they name a version, and move within it. */
const codeNames: ReadonlySet<string> = new Set(
  "bullseye bookworm buster stretch trixie sid jammy focal noble bionic xenial trusty".split(" "),
);

const channelWords =
  "alpha beta canary current dev develop development devel edge experimental head lts main mainline master next " +
  "nightly preview prod production rc release rolling slim snapshot stable staging test testing trunk unstable " +
  "alpine debian ubuntu";

const movingWords: ReadonlySet<string> = new Set([...channelWords.split(" "), ...codeNames]);

/** The tag a reference resolves to: as written; `latest` when neither tag nor digest is; undefined with a digest alone. */
export function effectiveTag({ tag, digest }: ImageReference): string | undefined {
  return tag ?? (digest === undefined ? "latest" : undefined);
}

/** How fixed a reference is, by its digest, else by its tag. */
export function mutability(reference: ImageReference): Mutability {
  return reference.digest === undefined ? classifyTag(reference.tag ?? "latest") : "pinned";
}

/** True when a new pull may bring another program than was tested: no digest, and a tag that moves or none. */
export function hasMutableTag(reference: ImageReference): boolean {
  const kind = mutability(reference);
  return kind === "latest" || kind === "floating";
}

/** Classes a tag alone. Three numbers, a date, a commit or a content hash are exact; fewer numbers and channel names move. */
export function classifyTag(tag: string): Exclude<Mutability, "pinned"> {
  const text = tag.toLowerCase();
  if (text === "latest") return "latest";
  const words = text.split(/[-_]/);
  if (words.includes("latest") || words.includes("nightly") || words.includes("snapshot")) return "floating";
  if (words.some(isReleaseOrBuild)) return "exact";
  const [first = ""] = words;
  if (/^v?\d{1,4}(?:\.\d{1,4})?$/.test(first) || movingWords.has(first)) return "floating";
  return "unknown";
}

/** True for a tag that names a channel and no version at all: `stable`, `alpine`, `lts-slim`. */
export function isChannel(tag: string): boolean {
  const words = tag.toLowerCase().split(/[-_]/);
  return classifyTag(tag) === "floating" && !/\d/.test(tag) && !words.some((word) => codeNames.has(word));
}

/**
 * The default of `imagePullPolicy` (Kubernetes API, `SetDefaults_Container`): `Always` when the tag is or defaults to
 * `latest`, even beside a digest; else `IfNotPresent`.
 */
export function defaultPullPolicy(reference: ImageReference | undefined): PullPolicy {
  return reference !== undefined && effectiveTag(reference) === "latest" ? "Always" : "IfNotPresent";
}

function isReleaseOrBuild(word: string): boolean {
  if (/^v?\d{1,8}\.\d{1,8}\.\d/.test(word)) return true;
  if (/^(?:19|20)\d{6}(?:\d{4,8})?$|^(?:19|20)\d{2}\.\d{2}\.\d{2}$/.test(word)) return true;
  const commit = /^g?(?:sha\.)?([0-9a-f]{7,64})$/.exec(word)?.[1];
  return commit !== undefined && /\d/.test(commit) && /[a-f]/.test(commit);
}
