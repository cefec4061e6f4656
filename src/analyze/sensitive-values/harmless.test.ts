import assert from "node:assert/strict";
import test from "node:test";
import { judgeValue } from "./judge.ts";
import type { ValueContext } from "./types.ts";
import { maxTextLength } from "./types.ts";

const dollar = "$";
const certificate = "-----BEGIN CERTIFICATE-----\nMIIB0a1b2c3d4e5f60718293a4b5c6d7e8f9\n-----END CERTIFICATE-----\n";

const variables: readonly [string, string][] = [
  ["PASSWORD", ""],
  ["PASSWORD", "   "],
  ["PASSWORD", "$(DB_PASSWORD)"],
  ["PASSWORD", `${dollar}{DB_PASSWORD}`],
  ["PASSWORD", `${dollar}{DB_PASSWORD:-}`],
  ["PASSWORD", "$DB_PASSWORD"],
  ["PASSWORD", "{{ .Values.password }}"],
  ["PASSWORD", "<your password>"],
  ["PASSWORD", "<PASSWORD>"],
  ["PASSWORD", "%DB_PASSWORD%"],
  ["PASSWORD", "__PASSWORD__"],
  ["PASSWORD", "YOUR_PASSWORD_HERE"],
  ["PASSWORD", "REPLACE_ME"],
  ["PASSWORD", "********"],
  ["PASSWORD", "xxxxxxxx"],
  ["PASSWORD", "true"],
  ["PASSWORD", "null"],
  ["PASSWORD", "/run/secrets/db-password"],
  ["PASSWORD", "DB_PASSWORD"],
  ["PASSWORD", "vault:secret/data/db#password"],
  ["PASSWORD", "ref+vault://secret/db#password"],
  ["PASSWORD", "op://vault/db/password"],
  ["PASSWORD", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"],
  ["PASSWORD", "projects/p/secrets/db/versions/latest"],
  ["PASSWORD", "ENC[AES256_GCM,data:0a1b2c3d,iv:0a1b,tag:0a1b,type:str]"],
  ["PASSWORD", "{cipher}0a1b2c3d4e5f60718293a4b5c6d7e8f9"],
  ["PASSWORD", "file:///etc/password"],
  ["PASSWORD", "env:DB_PASSWORD"],
  ["PASSWORD_FILE", "hunter22"],
  ["DB_PASSWORD_FILE", "/run/secrets/x"],
  ["PASSWORD_MIN_LENGTH", "8"],
  ["PASSWORD_POLICY", "strong1234567"],
  ["PASSWORD_RESET_URL", "https://example.org/reset"],
  ["PASSWORD_AUTHENTICATION", "no"],
  ["PASSWORD_HASH_ALGORITHM", "argon2id0a1b2c3d"],
  ["ALLOW_EMPTY_PASSWORD", "yes"],
  ["RESET_PASSWORD_ENABLED", "true"],
  ["TOKEN_TTL", "3600"],
  ["TOKEN_EXPIRY", "24h"],
  ["ACCESS_TOKEN_LIFETIME", "0a1b2c3d4e5f"],
  ["TOKEN", "3600"],
  ["TOKEN", "24h"],
  ["TOKEN", "https://auth.example.org/token"],
  ["TOKEN_URL", "https://auth.example.org/oauth/token"],
  ["TOKEN_TYPE", "Bearer"],
  ["TOKEN_AUDIENCE", "sts.amazonaws.com"],
  ["AUTH_TOKEN", "your-token-here"],
  ["AUTH_TOKEN", "changeme"],
  ["TOKENIZER", "0a1b2c3d4e5f60718293"],
  ["TOKENIZER_PATH", "/models/tokenizer.json"],
  ["MAX_TOKENS", "4096"],
  ["PAD_TOKEN", "0a1b2c3d4e5f60718293"],
  ["HF_TOKEN", "/secrets/hf"],
  ["CSRF_TOKEN", "0a1b2c3d4e5f60718293"],
  ["KEYCLOAK", "0a1b2c3d4e5f60718293"],
  ["MONKEY", "0a1b2c3d4e5f60718293"],
  ["KEYSPACE", "0a1b2c3d4e5f60718293"],
  ["SECRETARY", "0a1b2c3d4e5f60718293"],
  ["COMPASS", "0a1b2c3d4e5f60718293"],
  ["BYPASS", "0a1b2c3d4e5f60718293"],
  ["PWD", "/app0a1b2c3d"],
  ["OLDPWD", "hunter22"],
  ["SECRET_NAME", "my-app-0a1b2c3d4e5f"],
  ["TLS_SECRET", "0a1b2c3d4e5f60718293"],
  ["IMAGE_PULL_SECRET", "registry-credentials"],
  ["SECRET", "my-app-secret"],
  ["CLIENT_SECRET", "my-client-secret"],
  ["SECRET", "my-namespace/my-secret"],
  ["SECRET_REF", "0a1b2c3d4e5f60718293"],
  ["SECRETS_PROVIDER", "vault"],
  ["SECRET_STORE", "aws-secrets-manager"],
  ["AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"],
  ["AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"],
  ["KMS_KEY_ID", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"],
  ["PUBLIC_KEY", "0a1b2c3d4e5f60718293"],
  ["SSH_PUBLIC_KEY", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFAKE me@host"],
  ["PRIVATE_KEY", "/etc/tls/tls.key"],
  ["PRIVATE_KEY", "tls.key"],
  ["API_KEY_HEADER", "X-Api-Key-0a1b2c3d"],
  ["API_KEY", "GOOGLE_API_KEY_VAL"],
  ["API_KEY", "insert-api-key"],
  ["SORT_KEY", "0a1b2c3d4e5f60718293"],
  ["CACHE_KEY", "0a1b2c3d4e5f60718293"],
  ["PRIMARY_KEY", "0a1b2c3d4e5f60718293"],
  ["GIT_COMMIT", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"],
  ["IMAGE", "nginx@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"],
  ["AUTH_METHOD", "kubernetes"],
  ["BASIC_AUTH_ENABLED", "true"],
  ["DATABASE_URL", "postgres://app@db:5432/app"],
  ["DATABASE_URL", `postgres://app:${dollar}{DB_PASSWORD}@db:5432/app`],
  ["DATABASE_URL", "postgres://app:$(DB_PASSWORD)@db:5432/app"],
  ["DATABASE_URL", "postgres://user:password@host/db"],
  ["HTTP_PROXY", "http://proxy:3128"],
  ["PROXY", "http[s]://[username:passwd@]host[:port]"],
  ["NPM_TOKEN", `npm_${"x".repeat(36)}`],
  ["GITHUB_TOKEN", `ghp_${"x".repeat(36)}`],
  ["X", "eyJhbGciOiJub25lIn0"],
  ["X", "eyJ.eyJ.x"],
  ["CA_CERT", certificate],
  ["X", "-----BEGIN PUBLIC KEY-----\nMIIB0a1b2c3d4e5f60718293a4b5c6d7e8f9\n-----END PUBLIC KEY-----"],
  ["X", "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----"],
  ["DESCRIPTION", "set the password: it must be long"],
  ["LABEL_PASSWORD", "Password"],
  ["REMOTE_SECRET_KEY", "password"],
  ["DB_PASSWORD", "!Ref DatabasePassword"],
  ["DB_PASSWORD", "ENC(0a1b2c3d4e5f)"],
  ["__proto__", "hunter22"],
  ["constructor", "hunter22"],
];

const texts: readonly [ValueContext, string, string][] = [
  ["label", "password", "hunter22"],
  ["label", "app.kubernetes.io/secret", "0a1b2c3d4e5f60718293"],
  ["argument", "password-stdin", "x1234567"],
  ["argument", "token-auth-file", "/etc/tokens.csv"],
  ["argument", "authentication-token-webhook", "true"],
  ["argument", "", 'PGPASSWORD="$POSTGRES_PASSWORD" psql'],
  ["argument", "", "curl -u $USER:$PASS https://x"],
  ["argument", "", "curl -H 'Authorization: Bearer $(cat /token)' https://x"],
  ["argument", "", "kubectl create secret generic db --from-file=password=/run/password"],
  ["configmap", "app.yaml", "# password: hunter22\nuser: app\n"],
  ["configmap", "app.yaml", "passwordSecretRef:\n  name: db\n  key: password\n"],
  ["configmap", "app.yaml", "existingSecret: my-db\ntokenTTL: 3600\n"],
  ["configmap", "run.sh", 'PASSWORD=$1\nTOKEN=$(get-token)\nSECRET="$(cat /run/secret)"\n'],
  ["configmap", "main.py", "token = get_token()\npassword = config.password\napi_key = os.environ['API_KEY']\n"],
  [
    "configmap",
    "main.js",
    "const token = req.headers.authorization;\nconst apiKey = process.env.API_KEY;\nreturn { apiKey: apiKey, password: password, token };\n",
  ],
  [
    "configmap",
    "external-secret.yaml",
    "data:\n- secretKey: password\n  remoteRef:\n    key: db\n    property: password\n",
  ],
  ["configmap", "messages.properties", "login.password=Password\nlogin.forgot=Forgot your password?\n"],
  ["configmap", "template.yaml", "password: !Sub db\nother_password: *anchor\npassword: |\n"],
  ["configmap", "schema.yaml", "password: string\ntoken: string\n"],
  ["configmap", "app.properties", `db.password=${dollar}{DB_PASSWORD}\n`],
  ["configmap", "grafana.ini", ";admin_password = admin\n[auth]\nsecret_key =\n"],
  ["configmap", "app.json", '{"passwordFile": "/run/x", "tokenUrl": "https://x/token", "secretName": "db"}'],
  ["annotation", "x", '{"kind":"ConfigMap","data":{"any":"aHVudGVy"}}'],
  ["annotation", "x", '{"kind":"SealedSecret","spec":{"encryptedData":{"password":"{{ x }}"}}}'],
  ["annotation", "nginx.ingress.kubernetes.io/auth-secret", "basic-auth"],
  ["annotation", "checksum/secret", "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"],
  ["dockerfile-arg", "NPM_TOKEN", ""],
  ["kubeconfig", "tokenFile", "/var/run/token"],
];

for (const [name, value] of variables) {
  test(`env ${name}=${value.slice(0, 30).replaceAll("\n", " ")} is harmless`, () => {
    assert.deepEqual(judgeValue({ name, value, context: "env" }), { sensitive: false });
  });
}

for (const [context, name, value] of texts) {
  test(`${context} ${name} ${value.slice(0, 30).replaceAll("\n", " ")} is harmless`, () => {
    assert.deepEqual(judgeValue({ name, value, context }), { sensitive: false });
  });
}

test("hostile text takes linear time", () => {
  const units = [
    "eyJ",
    "eyJ.",
    "ghp_",
    "sk-",
    "glpat-",
    "AKIA",
    "://",
    "a:b@",
    "-----BEGIN ",
    "-----BEGIN PRIVATE KEY-----",
    "LS0tLS1CRUdJTi",
    "{",
    "[",
    '"',
    '"\\',
    '{"a":',
    "a=",
    "--a ",
    " ",
    "\n",
    "\n ",
    "<a>",
    "Authorization: Basic ",
    "curl -u a:",
    "password=",
    "password: ",
    "@tcp(",
    "hooks.slack.com/services/",
    "$" + "{",
    "requirepass ",
    "name: ",
    "'",
    "a.",
    "_A",
    "A_",
  ];
  for (const unit of units) {
    const value = unit.repeat(Math.ceil(400_000 / unit.length));
    for (const context of ["configmap", "argument"] as const) {
      const begun = performance.now();
      judgeValue({ name: `${unit.repeat(50)}password`, value, context });
      const spent = performance.now() - begun;
      assert.ok(spent < 3000, `${JSON.stringify(unit)} in ${context}: ${Math.round(spent)} ms`);
    }
  }
});

test("text beyond the limit is not looked at", () => {
  const value = `${" ".repeat(maxTextLength)}\npassword: hunter22\n`;
  assert.deepEqual(judgeValue({ name: "x", value, context: "configmap" }), { sensitive: false });
});
