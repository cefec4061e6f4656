import assert from "node:assert/strict";
import test from "node:test";
import { judgeArguments } from "./arguments.ts";

const cases: readonly [string, readonly string[], readonly string[]][] = [
  ["--name=value", ["app", "--db-password=hunter22"], ["1 hunter22"]],
  ["--name value", ["app", "--db-password", "hunter22", "--port", "80"], ["2 hunter22"]],
  ["-name=value of Go", ["app", "-password=hunter22"], ["1 hunter22"]],
  ["an assignment", ["env", "DB_PASSWORD=hunter22", "app"], ["1 hunter22"]],
  ["shell text", ["sh", "-c", "PGPASSWORD=hunter22 psql -h db"], ["2 hunter22"]],
  ["a flag in shell text", ["sh", "-c", "app --admin-password 'hunter22' &"], ["2 hunter22"]],
  ["curl", ["curl", "-u", "admin:hunter22", "https://x"], ["2 hunter22"]],
  ["mysql", ["/usr/bin/mysqladmin", "ping", "-phunter22"], ["2 hunter22"]],
  ["redis", ["redis-server", "--requirepass", "hunter22"], ["2 hunter22"]],
  ["a URL", ["app", "--dsn", "postgres://a:hunter22@db/x"], ["2 hunter22"]],
  ["a path", ["app", "--password", "/run/secrets/x"], []],
  ["a flag with no value", ["app", "--password", "--verbose"], []],
  ["a variable", ["app", "--password=$(DB_PASSWORD)", "--token", "$TOKEN"], []],
  ["a port", ["ssh", "-p", "2222"], []],
  ["-p of another program", ["nc", "-p8080"], []],
  ["mysql asking", ["mysql", "-p", "-h", "db"], []],
  [
    "API server flags",
    ["kube-apiserver", "--token-auth-file=/x", "--service-account-signing-key-file=/sa.key", "--etcd-keyfile=/e"],
    [],
  ],
  ["kubelet flags", ["kubelet", "--bootstrap-kubeconfig=/x", "--authentication-token-webhook=true"], []],
  ["a Secret's name", ["app", "--secret=ingress/my-tls", "--default-ssl-certificate=a/b"], []],
  ["nothing", [], []],
];

for (const [title, args, expected] of cases) {
  test(`${title}: ${expected.length === 0 ? "harmless" : "found"}`, () => {
    const found = judgeArguments(args).flatMap(({ index, judgement }) =>
      judgement.ranges.map(({ start, end }) => `${index} ${args[index]?.slice(start, end)}`),
    );
    assert.deepEqual(found, expected);
  });
}
