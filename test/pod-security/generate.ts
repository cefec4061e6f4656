import type { Json } from "../../src/model/json.ts";
import type { Random } from "./random.ts";
import * as values from "./values.ts";

/** An object while it is being made. */
export type Draft = Record<string, Json>;

/** How often each topic goes wrong in one pod, and how often fields are odd, null or unknown. */
class Mood {
  readonly random: Random;
  readonly #strict: boolean;
  readonly #topics = new Map<string, number>();

  constructor(random: Random) {
    this.random = random;
    this.#strict = random.chance(0.3);
  }

  /** True where the topic goes wrong this time: never in some pods, rarely or often in others. */
  bad(topic: string): boolean {
    let rate = this.#topics.get(topic);
    if (rate === undefined) {
      rate = this.#strict
        ? this.random.pick([0, 0, 0, 0, 0, 0, 0, 0, 0, 0.2])
        : this.random.pick([0, 0, 0.1, 0.4, 0.8]);
      this.#topics.set(topic, rate);
    }
    return this.random.chance(rate);
  }

  name(usual: string): string {
    return this.bad("odd") ? this.random.pick(values.oddNames) : usual;
  }

  /** Sets a field; where the pod is odd, sometimes to null or not at all. */
  put(draft: Draft, key: string, value: Json): void {
    if (this.bad("odd") && this.random.chance(0.2)) {
      if (this.random.chance(0.5)) draft[key] = null;
    } else draft[key] = value;
  }

  /** Adds a key that is no field. */
  distract(draft: Draft): void {
    if (this.bad("odd") && this.random.chance(0.1)) draft[this.random.pick(values.unknownKeys)] = true;
  }
}

/** One pod that the API server's decoder takes, of any merit, with every field that a Pod Security check reads. */
export function generatePod(random: Random): { metadata: Draft; spec: Draft } {
  const mood = new Mood(random);
  const container = (): Draft | null => (mood.bad("odd") && random.chance(0.02) ? null : generateContainer(mood));
  const spec: Draft = { containers: random.list(random.chance(0.03) ? 0 : 1, 3, container) };
  if (random.chance(0.4)) {
    const init = random.list(1, 2, container);
    for (const each of init) if (each !== null && random.chance(0.3)) each.restartPolicy = "Always";
    mood.put(spec, "initContainers", init);
  }
  if (random.chance(0.25)) mood.put(spec, "ephemeralContainers", random.list(1, 2, container));
  if (random.chance(0.7))
    mood.put(
      spec,
      "volumes",
      random.list(0, 3, (index) => generateVolume(mood, index)),
    );
  for (const field of ["hostNetwork", "hostPID", "hostIPC"]) {
    if (mood.bad(field) || random.chance(0.1)) mood.put(spec, field, mood.bad(field));
  }
  if (random.chance(0.3)) mood.put(spec, "hostUsers", random.chance(0.3));
  if (random.chance(0.3))
    mood.put(spec, "os", random.chance(0.9) ? { name: random.pick(["windows", "windows", "linux", "Windows"]) } : {});
  if (random.chance(0.7)) mood.put(spec, "securityContext", generatePodSecurity(mood));
  mood.distract(spec);

  const metadata: Draft = { name: "generated" };
  if (random.chance(0.5)) mood.put(metadata, "annotations", generateAnnotations(mood, spec));
  return { metadata, spec };
}

function generateContainer(mood: Mood): Draft {
  const { random } = mood;
  const container: Draft = { image: "registry.example/app:1" };
  mood.put(container, "name", mood.name(random.pick(values.names)));
  if (random.chance(0.9)) mood.put(container, "securityContext", generateContainerSecurity(mood));
  if (random.chance(0.4)) {
    const port = (): Json => {
      const draft: Draft = { containerPort: random.integer(1, 65535) };
      if (random.chance(0.5))
        mood.put(
          draft,
          "hostPort",
          mood.bad("hostPort") ? random.pick([80, 443, 8080, 10250, 65535, -1, 2147483647]) : 0,
        );
      return draft;
    };
    mood.put(container, "ports", random.list(0, 3, port));
  }
  for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"]) {
    if (random.chance(0.2)) mood.put(container, probe, { ...generateHandler(mood), periodSeconds: 5 });
  }
  if (random.chance(0.25)) {
    const lifecycle: Draft = {};
    for (const hook of ["postStart", "preStop"]) {
      if (random.chance(0.6)) mood.put(lifecycle, hook, generateHandler(mood));
    }
    mood.put(container, "lifecycle", lifecycle);
  }
  return container;
}

function generateHandler(mood: Mood): Draft {
  const { random } = mood;
  const handler: Draft = random.chance(0.2) ? { exec: { command: ["true"] } } : {};
  for (const action of ["httpGet", "tcpSocket"]) {
    if (random.chance(0.45)) continue;
    const draft: Draft = { port: random.chance(0.5) ? 80 : "http" };
    if (random.chance(0.5)) mood.put(draft, "host", mood.bad("handlerHost") ? random.pick(values.hosts) : "");
    mood.put(handler, action, draft);
  }
  return handler;
}

function generateContainerSecurity(mood: Mood): Draft {
  const { random } = mood;
  const security: Draft = {};
  generateSharedSecurity(mood, security, "container");
  if (mood.bad("privileged") || random.chance(0.3)) mood.put(security, "privileged", mood.bad("privileged"));
  if (!mood.bad("escalation")) mood.put(security, "allowPrivilegeEscalation", mood.bad("escalation"));
  if (random.chance(0.3))
    mood.put(
      security,
      "procMount",
      mood.bad("procMount") ? random.pick(["Unmasked", "Unmasked", "", "default"]) : "Default",
    );
  const capabilities: Draft = {};
  if (!mood.bad("dropAll")) mood.put(capabilities, "drop", ["ALL", ...random.list(0, 1, () => "NET_RAW")]);
  else if (random.chance(0.5))
    mood.put(
      capabilities,
      "drop",
      random.list(0, 2, () => random.pick(["all", "NET_RAW", "CAP_ALL", ""])),
    );
  if (random.chance(0.4)) {
    const capability = (): Json => {
      if (mood.bad("odd") && random.chance(0.1)) return null;
      if (mood.bad("capabilities")) return random.pick(values.badCapabilities);
      return mood.bad("capabilitiesAdded") ? random.pick(values.capabilities) : "NET_BIND_SERVICE";
    };
    mood.put(capabilities, "add", random.list(0, 3, capability));
  }
  if (random.chance(0.95)) mood.put(security, "capabilities", capabilities);
  mood.distract(security);
  return security;
}

function generatePodSecurity(mood: Mood): Draft {
  const { random } = mood;
  const security: Draft = {};
  generateSharedSecurity(mood, security, "pod");
  if (random.chance(0.7)) {
    const laterRate = random.pick([0, 0.3, 0.9]);
    const sysctl = (): Json => {
      if (mood.bad("odd") && random.chance(0.1)) return null;
      const name = mood.bad("sysctls")
        ? random.pick(values.badSysctlNames)
        : random.chance(laterRate)
          ? random.pick(values.laterSysctlNames)
          : random.pick(values.sysctlNames);
      const draft: Draft = { value: "1" };
      mood.put(draft, "name", name);
      return draft;
    };
    mood.put(security, "sysctls", random.list(0, 3, sysctl));
  }
  return security;
}

/** What pods and containers have in common; a pod-level value spares the containers theirs. */
function generateSharedSecurity(mood: Mood, security: Draft, holder: "pod" | "container"): void {
  const { random } = mood;
  const often = holder === "pod" ? 0.7 : 0.6;
  if (random.chance(often)) mood.put(security, "runAsNonRoot", !mood.bad("runAsNonRoot"));
  if (random.chance(0.4))
    mood.put(security, "runAsUser", mood.bad("runAsUser") ? 0 : random.pick([1, 1000, 65534, -1, 9007199254740991]));
  if (random.chance(often)) mood.put(security, "seccompProfile", generateProfile(mood, "seccomp"));
  if (random.chance(0.3)) mood.put(security, "appArmorProfile", generateProfile(mood, "appArmor"));
  if (random.chance(0.3)) {
    const options: Draft = {};
    if (random.chance(0.7))
      mood.put(options, "type", random.pick(mood.bad("seLinuxType") ? values.badSeLinuxTypes : values.seLinuxTypes));
    for (const field of ["user", "role"]) {
      if (random.chance(0.4)) mood.put(options, field, mood.bad(field) ? `custom_${field}` : "");
    }
    mood.put(security, "seLinuxOptions", options);
  }
  if (random.chance(0.25)) {
    const options: Draft = {};
    if (random.chance(0.8)) mood.put(options, "hostProcess", mood.bad("hostProcess"));
    mood.put(security, "windowsOptions", options);
  }
}

function generateProfile(mood: Mood, topic: string): Draft {
  const { random } = mood;
  const profile: Draft = {};
  mood.put(profile, "type", mood.bad(topic) ? random.pick(values.badProfileTypes) : random.pick(values.seccompTypes));
  return profile;
}

function generateVolume(mood: Mood, index: number): Json {
  const { random } = mood;
  if (mood.bad("odd") && random.chance(0.05)) return null;
  const volume: Draft = { name: mood.name(`volume-${index}`) };
  if (mood.bad("twoSources")) {
    const sources = ["hostPath", ...values.badVolumeSources] as const;
    return { ...volume, [random.pick(sources)]: {}, [random.pick(sources)]: {} };
  }
  const sources = mood.bad("odd") ? random.integer(0, 3) : 1;
  for (let count = 0; count < sources; count++) {
    let source: string = random.pick(values.goodVolumeSources);
    if (mood.bad("hostPath")) source = "hostPath";
    else if (mood.bad("volumes")) source = random.pick(values.badVolumeSources);
    mood.put(volume, source, {});
  }
  mood.distract(volume);
  return volume;
}

function generateAnnotations(mood: Mood, spec: Draft): Draft {
  const { random } = mood;
  const annotations: Draft = { "example.com/team": "payments" };
  const owners = ["initContainers", "containers", "ephemeralContainers"]
    .flatMap((key) => spec[key] ?? [])
    .map((container) =>
      typeof container === "object" && container !== null && "name" in container ? container.name : "",
    );
  const keys = ["seccomp.security.alpha.kubernetes.io/pod", ""];
  for (const owner of [...owners, "elsewhere"]) {
    keys.push(`container.seccomp.security.alpha.kubernetes.io/${owner ?? ""}`);
    keys.push(`container.apparmor.security.beta.kubernetes.io/${owner ?? ""}`);
  }
  for (const key of keys) {
    if (random.chance(0.6)) continue;
    const value = mood.bad("annotations")
      ? random.pick(values.oddAnnotationProfiles)
      : random.pick(values.annotationProfiles);
    annotations[key] = mood.bad("odd") && random.chance(0.1) ? null : value;
  }
  return annotations;
}
