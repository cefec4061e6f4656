import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { fileLocation } from "../../src/model/finding.ts";
import { scanFiles } from "../support/examples.ts";
import { goModule } from "../support/go-module.ts";

const releases = ["v1.37.2", "v1.36.3"];
const testdata = "plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata";

for (const release of releases)
  test(`the roles and bindings that Kubernetes ${release} itself makes break no rule`, {
    timeout: 600_000,
  }, async (t) => {
    const module = goModule(`k8s.io/kubernetes@${release}`);
    if ("missing" in module) {
      assert.ok(!process.env.CI, module.missing);
      t.skip(module.missing);
      return;
    }
    const folder = path.join(module.folder, testdata);
    const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
    const texts = new Map(files.map((name) => [name, { text: readFileSync(path.join(folder, name), "utf8") }]));
    const { findings, errors, stats } = await scanFiles(texts, release.slice(1, 5));
    assert.ok(stats.resources > 150, `only ${stats.resources} objects`);
    assert.deepEqual(errors, []);
    assert.deepEqual(
      findings.map(({ rule, subject, messageId, location }) => [
        rule,
        subject,
        messageId,
        fileLocation(location)?.path,
        fileLocation(location)?.line,
      ]),
      [],
    );
    const unmarked = new Map(
      [...texts].map(
        ([name, { text }]) => [name, { text: text.replaceAll("rbac-defaults", "somebody-else") }] as const,
      ),
    );
    const found = new Set((await scanFiles(unmarked, release.slice(1, 5))).findings.map(({ rule }) => rule));
    for (const rule of ["no-wildcard-role", "no-secret-reading", "no-token-request"])
      assert.ok(found.has(rule), `${rule} finds nothing in roles of the same rights that are not Kubernetes' own`);
  });
