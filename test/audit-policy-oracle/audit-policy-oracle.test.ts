import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { evaluate, isSilenced, recordedStages } from "../../src/analyze/audit-policy/evaluate.ts";
import type { LevelAnswer } from "../../src/analyze/audit-policy/levels.ts";
import { levelsFor } from "../../src/analyze/audit-policy/levels.ts";
import { parseAuditPolicy } from "../../src/analyze/audit-policy/parse.ts";
import type { RequestClass } from "../../src/analyze/audit-policy/request-class.ts";
import { NON_RESOURCE_VERBS, REQUEST_CLASSES } from "../../src/analyze/audit-policy/request-class.ts";
import type { AuditPolicy, AuditRequest, Stage } from "../../src/analyze/audit-policy/types.ts";
import { LEVELS } from "../../src/analyze/audit-policy/types.ts";
import type { Json } from "../../src/model/json.ts";
import { Random } from "../pod-security/random.ts";
import { generatePolicy, generateRequest, spoilPolicy } from "./generate.ts";
import { ask, buildOracle } from "./oracle.ts";

const seed = Number(process.env.REMPART_TEST_SEED ?? 20_240_611);
const CLASSES: readonly RequestClass[] = Object.values(REQUEST_CLASSES);

/** The judge's path; skips the test where there is none, which under CI is a failure. */
function oracle(t: TestContext): string | undefined {
  const built = buildOracle();
  if ("program" in built) return built.program;
  assert.ok(!process.env.CI, `audit policy oracle (Go): ${built.missing}`);
  t.skip(`audit policy oracle (Go): ${built.missing}`);
  return undefined;
}

/** Asserts that the API server and we agree: on the policy, then on the level of each request and the stages that are recorded. */
function compare(program: string, questions: readonly { policy: Json; requests: readonly AuditRequest[] }[]): number {
  let refused = 0;
  for (const [index, answer] of ask(program, questions).entries()) {
    const question = questions[index];
    assert.ok(question !== undefined);
    const parsed = parseAuditPolicy(question.policy);
    const shown = JSON.stringify(question.policy);
    if ("refused" in answer) {
      refused++;
      assert.equal(parsed.state, "invalid", `${answer.refused}: ${shown}`);
      continue;
    }
    assert.ok(parsed.state === "valid", `${JSON.stringify(parsed)} ${shown}`);
    for (const [at, result] of answer.results.entries()) {
      const request: AuditRequest | undefined = question.requests[at];
      assert.ok(request !== undefined);
      const { level, omitStages } = evaluate(parsed.policy, request);
      const stages: readonly Stage[] = level === "None" ? [] : recordedStages(omitStages, request);
      const ours = { level, omitStages: [...new Set(omitStages)].sort(), stages };
      assert.deepEqual(
        ours,
        { ...result, omitStages: [...new Set(result.omitStages)].sort() },
        `${shown} ${JSON.stringify(request)}`,
      );
    }
  }
  return refused;
}

test("audit policy: levels are the API server's", { timeout: 300_000 }, (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  t.diagnostic(`seed ${seed} (REMPART_TEST_SEED)`);
  const random = new Random(seed);
  const questions = Array.from({ length: 4_000 }, () => ({
    policy: generatePolicy(random),
    requests: Array.from({ length: 25 }, () => generateRequest(random)),
  }));
  const refused = compare(program, questions);
  assert.ok(refused < 2_000, `${refused} policies refused`);
});

test("audit policy: what is refused is what the API server refuses", { timeout: 300_000 }, (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  const random = new Random(seed + 1);
  const questions = Array.from({ length: 6_000 }, () => ({
    policy: spoilPolicy(random, generatePolicy(random)),
    requests: Array.from({ length: 5 }, () => generateRequest(random)),
  }));
  const refused = compare(program, questions);
  assert.ok(refused > 1_500 && refused < 5_700, `${refused} policies refused`);
});

test("audit policy: the answer for a class holds for its requests", { timeout: 300_000 }, (t) => {
  const program = oracle(t);
  if (program === undefined) return;
  const random = new Random(seed + 2);
  const questions: { policy: Json; requests: AuditRequest[] }[] = [];
  let sampled = 0;
  let reached = 0;
  for (let index = 0; index < 600; index++) {
    const document = generatePolicy(random);
    const parsed = parseAuditPolicy(document);
    if (parsed.state === "invalid") continue;
    const requests: AuditRequest[] = [];
    for (const requestClass of CLASSES) {
      const levels = levelsFor(parsed.policy, requestClass);
      assert.equal(levels.exact, true);
      const answers = [levels.ordinary, levels.minimal, levels.maximal, ...levels.exceptions];
      for (const answer of answers) assertWitness(parsed.policy, requestClass, answer);
      requests.push(...answers.map((answer) => answer.example));
      reached += levels.exceptions.length;
      for (let draw = 0; draw < 12; draw++) {
        const request = drawFrom(random, requestClass);
        if (!isOf(requestClass, request)) continue;
        sampled++;
        const { rule, level, omitStages } = evaluate(parsed.policy, request);
        const recorded = isSilenced(omitStages, request) ? 0 : LEVELS.indexOf(level);
        const shown = `rule ${rule}: ${JSON.stringify(document)} ${JSON.stringify(request)}`;
        const known = [...levels.ordinaryRules, ...levels.exceptions.map((exception) => exception.rule)];
        assert.ok(known.includes(rule), shown);
        assert.ok(recorded <= LEVELS.indexOf(levels.maximal.level), shown);
        const own = levels.exceptions.some((exception) => exception.rule === rule && exception.systemComponents);
        assert.ok(own || recorded >= LEVELS.indexOf(levels.minimal.level), shown);
      }
    }
    questions.push({ policy: document, requests });
  }
  assert.equal(compare(program, questions), 0);
  t.diagnostic(`${sampled} requests drawn, ${reached} exceptions witnessed`);
  assert.ok(sampled > 20_000 && reached > 3_000);
});

/** An answer's example is a request of the class, and gets what the answer says from the rule that it names. */
function assertWitness(policy: AuditPolicy, requestClass: RequestClass, answer: LevelAnswer): void {
  const shown = `${JSON.stringify(policy)} ${JSON.stringify(answer)}`;
  assert.ok(isOf(requestClass, answer.example), shown);
  const { rule, level, omitStages } = evaluate(policy, answer.example);
  assert.equal(rule, answer.rule, shown);
  const silenced = level !== "None" && isSilenced(omitStages, answer.example);
  assert.deepEqual([answer.level, answer.silenced], [silenced ? "None" : level, silenced], shown);
}

/** A random request, bent towards the class: most are of it. */
function drawFrom(random: Random, { identity, verbs, target: wanted }: RequestClass): AuditRequest {
  const drawn = generateRequest(random);
  const anonymous = identity === "anonymous";
  const groups = drawn.groups.filter((group) => group !== "system:unauthenticated");
  const who = {
    user: anonymous ? "system:anonymous" : drawn.user,
    groups: anonymous ? ["system:unauthenticated"] : ["system:authenticated", ...groups],
  };
  const verb = verbs[random.integer(0, verbs.length - 1)] ?? drawn.verb;
  if (typeof wanted === "string") return { ...drawn, ...who, verb };
  const { scope, ...type } = wanted[random.integer(0, wanted.length - 1)] ?? { scope: "namespaced" };
  const { namespace, name } = { namespace: "a", name: "x", ...drawn.target };
  const listing = verb === "list" || verb === "watch";
  const nameless = verb === "deletecollection" || (verb === "create" && !("subresource" in type && type.subresource));
  return {
    ...who,
    verb,
    target: {
      kind: "resource",
      group: "",
      resource: "",
      subresource: "",
      ...type,
      namespace: scope === "cluster" ? "" : namespace || (listing ? "" : "a"),
      name: nameless ? "" : name || (listing ? "" : "x"),
    },
  };
}

function isOf(
  { identity, verbs, target: wanted }: RequestClass,
  { user, groups, verb, target }: AuditRequest,
): boolean {
  const anonymous = user === "system:anonymous" && groups.every((group) => group === "system:unauthenticated");
  const known = user !== "system:anonymous" && user !== "" && groups.includes("system:authenticated");
  if (identity === "anonymous" ? !anonymous || groups.length === 0 : !known) return false;
  if (identity === "authenticated" && groups.includes("system:unauthenticated")) return false;
  if (target.kind === "nonResource") return wanted === "anyRequest" && NON_RESOURCE_VERBS.includes(verb);
  if (!verbs.includes(verb)) return false;
  const { group, resource, subresource, namespace, name } = target;
  const nameless = verb === "deletecollection" || (verb === "create" && subresource === "");
  const listing = verb === "list" || verb === "watch";
  if (!listing && nameless !== (name === "")) return false;
  if (typeof wanted === "string") return true;
  const type = wanted.find(
    (one) => one.group === group && one.resource === resource && one.subresource === subresource,
  );
  if (type === undefined) return false;
  return type.scope === "cluster" ? namespace === "" : listing || namespace !== "";
}
