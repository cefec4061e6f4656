import assert from "node:assert/strict";
import test from "node:test";
import { checksum } from "./github-checksum.ts";
import { judgeValue } from "./judge.ts";
import type { TokenFormat, ValueContext } from "./types.ts";

/** Obviously fake characters of a kind, put together here so that no scanner takes this file for a leak. */
function fake(length: number, alphabet = "Fake0Body1Not2Real3Key4Zq5Wp6"): string {
  let text = "";
  for (let i = 0; text.length < length; i += 1) text += alphabet.charAt((i * 7 + i * i) % alphabet.length);
  return text;
}

const hex = (length: number) => fake(length, "0f1e2d3c4b5a6978");
const upper = (length: number) => fake(length, "FAKEQ2W3Z4P5T6R7");
const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = [segment({ alg: "RS256" }), segment({ aud: ["api"], exp: 4102444800 }), fake(43)].join(".");
const unsignedJwt = `${[segment({ alg: "none" }), segment({ sub: "x" })].join(".")}.`;
const pem = (label: string, end = "\n") =>
  ["-----BEGIN ", label, "-----", end, fake(64), end, fake(64), end, "-----END ", label, "-----", end].join("");
const base64 = (text: string) => Buffer.from(text).toString("base64");
const gitHub = `${fake(30)}${checksum(fake(30))}`;

type Case = readonly [context: ValueContext, name: string, value: string, format: TokenFormat, secret?: string];

const tokens: readonly Case[] = [
  ["env", "X", `AKIA${upper(16)}`, "aws-access-key-id"],
  ["env", "X", `ASIA${upper(16)}`, "aws-access-key-id"],
  ["label", "x", `AKIA${upper(16)}`, "aws-access-key-id"],
  ["env", "AWS_SECRET_ACCESS_KEY", fake(40), "aws-secret-access-key"],
  ["env", "AWS_SECRET_ACCESS_KEY", `/${fake(39)}`, "aws-secret-access-key"],
  ["env", "X", `ghp_${gitHub}`, "github-token"],
  ["argument", "X", `--x=ghs_${gitHub}`, "github-token", `ghs_${gitHub}`],
  ["env", "X", `github_pat_${fake(82)}`, "github-token"],
  ["annotation", "x", `see gho_${gitHub} for it`, "github-token", `gho_${gitHub}`],
  ["env", "X", `glpat-${fake(20)}`, "gitlab-token"],
  ["env", "X", `xoxb-${"1234".repeat(3)}-${fake(24)}`, "slack-token"],
  [
    "env",
    "HOOK",
    `https://hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${fake(24)}`,
    "slack-webhook",
    `hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${fake(24)}`,
  ],
  ["env", "X", `AIza${fake(35)}`, "google-api-key"],
  ["env", "X", `GOCSPX-${fake(28)}`, "google-oauth-client-secret"],
  ["env", "X", `sk_live_${fake(24)}`, "stripe-key"],
  ["env", "X", `rk_test_${fake(24)}`, "stripe-key"],
  ["env", "X", `npm_${gitHub}`, "npm-token"],
  ["env", "X", `pypi-AgEI${fake(60)}`, "pypi-token"],
  ["env", "X", `SG.${fake(22)}.${fake(43)}`, "sendgrid-api-key"],
  ["env", "X", `dckr_pat_${fake(27)}`, "docker-hub-token"],
  ["env", "X", `dop_v1_${hex(64)}`, "digitalocean-token"],
  ["env", "X", `hvs.${fake(30)}`, "vault-token"],
  ["env", "X", `sk-ant-api03-${fake(60)}`, "anthropic-api-key"],
  ["env", "X", `sk-proj-${fake(60)}`, "openai-api-key"],
  ["env", "X", `hf_${fake(34)}`, "hugging-face-token"],
  ["env", "X", `dapi${hex(32)}`, "databricks-token"],
  ["env", "X", `shpat_${hex(32)}`, "shopify-token"],
  ["env", "X", `NRAK-${upper(27)}`, "new-relic-key"],
  ["env", "X", `glsa_${fake(32)}_${hex(8)}`, "grafana-token"],
  ["env", "X", `AGE-SECRET-KEY-1${upper(58)}`, "age-secret-key"],
  ["env", "X", jwt, "jwt"],
  ["env", "X", unsignedJwt, "jwt"],
  ["annotation", "x", `token ${jwt}`, "jwt", jwt],
  ["configmap", "id_rsa", pem("RSA PRIVATE KEY").trimEnd(), "private-key"],
  ["env", "X", pem("PRIVATE KEY", "\\n").slice(0, -2), "private-key"],
  ["env", "X", pem("OPENSSH PRIVATE KEY").trimEnd(), "private-key"],
  ["env", "X", pem("ENCRYPTED PRIVATE KEY").trimEnd(), "private-key"],
  ["kubeconfig", "client-key-data", base64(pem("EC PRIVATE KEY")), "private-key"],
  ["env", "DATABASE_URL", "postgres://app:s3cr3t@db:5432/app", "url-password", "s3cr3t"],
  ["env", "X", "amqp://guest:guest@rabbit:5672/", "url-password", "guest"],
  ["env", "REDIS_URL", "redis://:hunter22@redis:6379/0", "url-password", "hunter22"],
  ["env", "HTTPS_PROXY", "http://me:p%40ss@proxy:3128", "url-password", "p%40ss"],
  ["env", "DSN", "root:rootpw@tcp(mysql:3306)/db", "url-password", "rootpw"],
  ["env", "DB", "Server=db;User Id=sa;Password=Str0ng!;Encrypt=true", "connection-string-password", "Str0ng!"],
  [
    "env",
    "CONN",
    `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${fake(86)}==;EndpointSuffix=x`,
    "azure-storage-key",
    `${fake(86)}==`,
  ],
  ["env", "DSN", "host=db user=app password=hunter22 dbname=x", "named-credential", "hunter22"],
  [
    "annotation",
    "snippet",
    `proxy_set_header Authorization "Basic ${base64("user:pa55word")}";`,
    "basic-auth",
    base64("user:pa55word"),
  ],
  ["argument", "", `curl -H 'Authorization: Bearer ${fake(32)}' https://x`, "bearer-token", fake(32)],
  ["argument", "", "curl -u admin:hunter22 https://x", "basic-auth", "hunter22"],
  ["argument", "", "PGPASSWORD=hunter22 psql -h db", "named-credential", "hunter22"],
  ["argument", "", "run --db-password hunter22 --verbose", "named-credential", "hunter22"],
  [
    "env",
    "DOCKER_AUTH_CONFIG",
    `{"auths":{"r.io":{"auth":"${base64("me:hunter22")}"}}}`,
    "docker-registry-auth",
    base64("me:hunter22"),
  ],
  [
    "annotation",
    "kubectl.kubernetes.io/last-applied-configuration",
    '{"kind":"Secret","apiVersion":"v1","data":{"any":"aHVudGVy"}}',
    "secret-object-data",
    "aHVudGVy",
  ],
  ["annotation", "x", '{"data":{"any":"aHVudGVy"},"kind":"Secret"}', "secret-object-data", "aHVudGVy"],
  ["annotation", "x", '{"spec":{"env":[{"name":"DB_PASSWORD","value":"hunter22"}]}}', "named-credential", "hunter22"],
];

const named: readonly Case[] = (
  [
    ["PASSWORD", "changeme"],
    ["PASSWORD", "password"],
    ["ADMIN_PASSWORD", "admin"],
    ["MYSQL_ROOT_PASSWORD", "yourpassword"],
    ["POSTGRES_PASSWORD", "12345"],
    ["DB_PASS", "hunter2"],
    ["MYSQL_PWD", "hunter2"],
    ["PGPASSWORD", "hunter2"],
    ["dbPassword", "hunter2"],
    ["spring.datasource.password", "hunter2"],
    ["redis-password", "hunter2"],
    ["KEYCLOAK_ADMIN_PASSWORD", "hunter2"],
    ["PASSWORD1", "hunter2"],
    ["SSH_PASSPHRASE", "hunter2"],
    ["DB_PASSWORD_PLAIN", "hunter2"],
    ["JWT_SECRET", "supersecret"],
    ["SESSION_SECRET", "keyboardcat42"],
    ["OAUTH_CLIENT_SECRET", "0a1b2c3d4e5f"],
    ["SECRET_KEY", "django-insecure-0a9s8d7f6g"],
    ["SECRET_KEY_BASE", "0a1b2c3d4e5f0a1b"],
    ["API_KEY", "k8s-goat-cf658c56a501385205cc6d2d"],
    ["STRIPE_API_KEY", "0a1b2c3d4e5f"],
    ["apiKey", "0a1b2c3d4e5f"],
    ["vaultapikey", "0a1b2c3d4e5f"],
    ["AUTH_TOKEN", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"],
    ["GITHUB_TOKEN", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"],
    ["ENCRYPTION_KEY", "0a1b2c3d4e5f0a1b"],
    ["MINIO_SECRET_KEY", "minio123"],
    ["TWILIO_AUTH_TOKEN", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"],
    ["TOKEN", "a8f5f167f44f4964e6c998dee827110c"],
  ] as const
).map(([name, value]): Case => ["env", name, value, "named-credential"]);

const texts: readonly Case[] = [
  ["configmap", "app.properties", "db.user=app\ndb.password=hunter22\n", "named-credential", "hunter22"],
  ["configmap", "app.yaml", "db:\n  password: hunter22 # keep\n", "named-credential", "hunter22"],
  ["configmap", "app.yaml", 'db:\n  password: "hun ter"\n', "named-credential", "hun ter"],
  ["configmap", "env.yaml", "- name: DB_PASSWORD\n  value: hunter22\n", "named-credential", "hunter22"],
  ["configmap", "app.toml", '[db]\npassword = "hunter22"\n', "named-credential", "hunter22"],
  ["configmap", "redis.conf", "port 6379\nrequirepass hunter22\n", "named-credential", "hunter22"],
  ["configmap", "server.xml", "<server>\n<password>hunter22</password>\n</server>", "named-credential", "hunter22"],
  ["configmap", "app.json", '{"db": {"password": "hunter22"}}', "named-credential", "hunter22"],
  ["configmap", "run.sh", '#!/bin/sh\nexport DB_PASSWORD="hunter22"\n', "named-credential", "hunter22"],
  ["configmap", "app.yaml", "url: mysql://app:hunter22@db/app\r\nx: y\r\n", "url-password", "hunter22"],
  ["env", "DB_PASSWORD", " hunter22 ", "named-credential", "hunter22"],
  ["env", "DB_PASSWORD", "$" + "{DB_PASSWORD:-hunter22}", "named-credential", "hunter22"],
  [
    "configmap",
    "accounts",
    "admin.password: $2a$10$0a1b2c3d4e5f60718293a4\nx: y\n",
    "password-hash",
    "$2a$10$0a1b2c3d4e5f60718293a4",
  ],
  ["dockerfile-env", "API_KEY", "0a1b2c3d4e5f", "named-credential"],
  ["dockerfile-arg", "NPM_TOKEN", "0a1b2c3d4e5f", "named-credential"],
  ["kubeconfig", "token", "hunter22", "named-credential"],
  ["kubeconfig", "password", "hunter22", "named-credential"],
];

for (const [context, name, value, format, secret = value] of [...tokens, ...named, ...texts]) {
  test(`${context} ${name} holds ${format} (${value.slice(0, 12)}…)`, () => {
    const judgement = judgeValue({ name, value, context });
    assert.ok(judgement.sensitive, "was taken for harmless");
    assert.equal(judgement.format, format);
    assert.deepEqual(
      judgement.ranges.map(({ start, end }) => value.slice(start, end)),
      [secret],
    );
  });
}

test("a checksum that does not fit makes a GitHub token likely only", () => {
  const judge = (value: string) => judgeValue({ value, context: "env" });
  const sure = judge(`ghp_${gitHub}`);
  const unsure = judge(`ghp_${fake(36)}`);
  assert.ok(sure.sensitive && unsure.sensitive);
  assert.deepEqual([sure.confidence, unsure.confidence], ["certain", "likely"]);
});

test("several secrets in one text, each with its range", () => {
  const value = `a: 1\npassword: hunter22\nurl: http://u:hunter23@h/\nkey: AKIA${upper(16)}\n`;
  const judgement = judgeValue({ name: "x.yaml", value, context: "configmap" });
  assert.ok(judgement.sensitive);
  assert.deepEqual(
    judgement.ranges.map(({ start, end }) => value.slice(start, end)),
    ["hunter22", "hunter23", `AKIA${upper(16)}`],
  );
});
