import type { FactId } from "../../guidance/facts.ts";
import type { QuestionId } from "../../guidance/questions.ts";
import type { ProbeAnswer, ProbedComponent, ProbeFact, TlsFact } from "../../model/probe.ts";
import type { Severity } from "../../model/severity.ts";
import type { Holes, Text } from "../../model/text.ts";
import { fill } from "../../model/text.ts";
import { probeMessages } from "./verdicts.text.ts";

/** A message of a failure. */
export type ProbeMessageId = keyof typeof probeMessages;

/** What a probe answers to a question of the guide. */
export type ProbeVerdict = {
  readonly question: QuestionId;
  /** What the answer rests on. */
  readonly fact: ProbeFact;
} & (
  | { readonly state: "pass" }
  | {
      readonly state: "fail";
      readonly message: ProbeMessageId;
      readonly severity: Severity;
      readonly holes: Holes;
      readonly text: Text;
    }
  /** Nothing was proven; the fact that would tell. */
  | { readonly state: "unknown"; readonly missing: FactId }
);

/**
 * What probes prove of the guide's questions, and what they leave open. A pass is an answer that only a component which
 * keeps the rule gives; that a port is closed from here, or silent, passes nothing, since it may be open elsewhere. What any
 * authenticated user may do is judged by the rules about RBAC, from the same objects.
 *
 * @param today `YYYY-MM-DD`, against which certificates are held.
 */
export function verdictsOf(facts: readonly ProbeFact[], today: string): readonly ProbeVerdict[] {
  return facts.flatMap((fact) => verdicts(fact, facts, today));
}

function verdicts(fact: ProbeFact, all: readonly ProbeFact[], today: string): readonly ProbeVerdict[] {
  switch (fact.probe) {
    case "api-server-anonymous":
      return [apiServer(fact)];
    case "kubelet-anonymous":
      return fact.credentials === "none" ? [kubelet(fact)] : [];
    case "kubelet-read-only":
      return [readOnly(fact)];
    case "etcd-open":
      return etcd(fact, all);
    case "controller-manager":
    case "scheduler":
      return fact.credentials === "none" ? [controller(fact)] : [];
    case "dashboard":
    case "node-port":
      return fact.product === undefined || fact.outcome !== "open"
        ? []
        : [fail("control-plane.dashboards", fact, "dashboardOpen", { product: fact.product })];
    case "tls":
      return tls(fact, today);
    case "api-server-authenticated":
      return [];
  }
}

const success = ({ status }: ProbeAnswer) => status !== undefined && status >= 200 && status < 300;
const given = ({ answers }: ProbeFact) => answers.filter((answer) => success(answer) && answer.recognized);
const listed = (answers: readonly ProbeAnswer[]) => answers.map(({ path, status }) => `${path} ${status}`).join(", ");

/** Every path but those of health. */
const telling = ({ answers }: ProbeFact) => answers.filter(({ path }) => !/^\/(?:livez|healthz|readyz)/.test(path));
const named = (fact: ProbeFact) => telling(fact).filter(({ status, recognized }) => status === 403 && recognized);

/** Authentication refused every request: the answer of a component without anonymous users. */
function refusesAll(fact: ProbeFact): boolean {
  const asked = telling(fact);
  return asked.length > 0 && asked.every(({ status, recognized }) => status === 401 && recognized);
}

function apiServer(fact: ProbeFact): ProbeVerdict {
  const question = "anonymous-access.requests";
  if (fact.reason === "not-trusted") return unknown(question, fact, "cluster.anonymous-request");
  const open = given(fact).filter((answer) => telling(fact).includes(answer));
  const objects = open.filter(({ path }) => path.startsWith("/api/v1/"));
  if (objects.length > 0) return fail(question, fact, "anonymousObjects", { paths: listed(objects) });
  const accepted = [...open, ...named(fact)];
  if (accepted.length > 0) return fail(question, fact, "anonymousAccepted", { paths: listed(accepted) });
  return refusesAll(fact) ? pass(question, fact) : unknown(question, fact, "cluster.anonymous-request");
}

function kubelet(fact: ProbeFact): ProbeVerdict {
  const question = "anonymous-access.requests";
  if (fact.outcome === "open") return fail(question, fact, "kubeletOpen", { paths: listed(given(fact)) });
  if (named(fact).length > 0) return fail(question, fact, "kubeletAnonymous", {});
  return refusesAll(fact) ? pass(question, fact) : unknown(question, fact, "cluster.anonymous-request");
}

function readOnly(fact: ProbeFact): ProbeVerdict {
  const question = "control-plane.kubelet-read-only-port";
  return fact.outcome === "open"
    ? fail(question, fact, "readOnlyPort", {})
    : unknown(question, fact, "kubelet.configuration");
}

function etcd(fact: ProbeFact, all: readonly ProbeFact[]): readonly ProbeVerdict[] {
  const question = "control-plane.etcd-client-authentication";
  const open = fact.outcome === "open";
  const paths = listed(given(fact));
  if (fact.credentials === "client-certificate")
    return open && !isOpenToAll(fact, all) ? [fail(question, fact, "etcdServesUsers", { paths })] : [];
  const transit: ProbeVerdict[] = [];
  if (open && fact.plaintext) transit.push(fail("encryption-in-transit.etcd", fact, "etcdPlain", {}));
  if (open) return [fail(question, fact, "etcdOpen", { paths }), ...transit];
  const refusesUsers = all.some(
    (other) => sameEndpoint(fact, other) && other.credentials !== "none" && other.outcome === "refused-credentials",
  );
  const proven = fact.outcome === "refused-credentials" && refusesUsers;
  return [proven ? pass(question, fact) : unknown(question, fact, "etcd.flags")];
}

function isOpenToAll(fact: ProbeFact, all: readonly ProbeFact[]): boolean {
  return all.some((other) => sameEndpoint(fact, other) && other.credentials === "none" && other.outcome === "open");
}

function sameEndpoint(a: ProbeFact, b: ProbeFact): boolean {
  return a.probe === b.probe && a.address === b.address && a.port === b.port;
}

function controller(fact: ProbeFact): ProbeVerdict {
  const question = "anonymous-access.controllers";
  if (fact.outcome === "open") {
    const open = given(fact).filter((answer) => telling(fact).includes(answer));
    return fail(question, fact, "controllerOpen", { paths: listed(open) });
  }
  const asked = telling(fact);
  const refused =
    asked.length > 0 && asked.every(({ status, recognized }) => recognized && (status === 401 || status === 403));
  if (refused) return pass(question, fact);
  const missing = fact.probe === "scheduler" ? "kube-scheduler.flags" : "kube-controller-manager.flags";
  return unknown(question, fact, missing);
}

const flagsOf: Readonly<Record<ProbedComponent, FactId | undefined>> = {
  "kube-apiserver": "kube-apiserver.flags",
  kubelet: "kubelet.configuration",
  etcd: "etcd.flags",
  "kube-controller-manager": "kube-controller-manager.flags",
  "kube-scheduler": "kube-scheduler.flags",
  service: undefined,
};

function tls(fact: ProbeFact, today: string): readonly ProbeVerdict[] {
  const missing = flagsOf[fact.component];
  if (fact.tls === undefined || missing === undefined) return [];
  return [versionVerdict(fact, fact.tls, missing), ...certificateVerdicts(fact, fact.tls, today)];
}

function versionVerdict(fact: ProbeFact, { versions }: TlsFact, missing: FactId): ProbeVerdict {
  const question = "encryption-in-transit.tls-versions";
  const old = (["1.0", "1.1"] as const).filter((version) => versions[version] === "accepted");
  if (old.length > 0) return fail(question, fact, "oldTls", { versions: old.join(", ") });
  const refused = versions["1.0"] === "refused" && versions["1.1"] === "refused";
  // Which cipher suites it accepts was not asked.
  const newest = versions["1.2"] === "refused" && versions["1.3"] === "accepted";
  return refused && newest ? pass(question, fact) : unknown(question, fact, missing);
}

function certificateVerdicts(fact: ProbeFact, { certificate }: TlsFact, today: string): readonly ProbeVerdict[] {
  if (certificate === undefined) return [];
  const question = "encryption-in-transit.certificates";
  const day = certificate.notAfter.slice(0, 10);
  const found: ProbeVerdict[] = [];
  if (day < today) found.push(fail(question, fact, "certificateExpired", { day }));
  const { keyType = "", keyBits = 2048, signature = "" } = certificate;
  const weakKey = keyType.startsWith("rsa") && keyBits < 2048;
  const weakHash = /^(?:md5|sha1)|SHA1$/.test(signature);
  const what = [weakKey ? `RSA ${keyBits}` : "", weakHash ? signature : ""].filter((word) => word !== "").join(", ");
  if (what !== "") found.push(fail(question, fact, "certificateWeak", { what }));
  return found;
}

function pass(question: QuestionId, fact: ProbeFact): ProbeVerdict {
  return { question, fact, state: "pass" };
}

function unknown(question: QuestionId, fact: ProbeFact, missing: FactId): ProbeVerdict {
  return { question, fact, state: "unknown", missing };
}

function fail(question: QuestionId, fact: ProbeFact, message: ProbeMessageId, holes: Holes): ProbeVerdict {
  const { severity, en, fr } = probeMessages[message];
  const filled = { where: whereOf(fact), ...holes };
  const text = { en: fill(en, filled), fr: fill(fr, filled) };
  return { question, fact, state: "fail", message, severity, holes: filled, text };
}

/** `kubelet node-1 (10.0.0.4:10250)`. */
export function whereOf({
  component,
  name,
  address,
  port,
}: Pick<ProbeFact, "component" | "name" | "address" | "port">) {
  const at = address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
  if (name === address) return `${component} ${at}`;
  return `${component === "service" ? "Service" : component} ${name} (${at})`;
}
