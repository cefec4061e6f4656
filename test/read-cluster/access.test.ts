import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import type { JsonObject } from "../../src/model/json.ts";
import { stringAt } from "../../src/model/json.ts";
import { isClusterError } from "../../src/read/cluster/cluster-error.ts";
import type { ConnectionOptions } from "../../src/read/cluster/connection.ts";
import { connect } from "../../src/read/cluster/connection.ts";
import { ApiClient } from "../../src/read/cluster/request.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane } from "../support/cluster/types.ts";
import { createAuthority } from "../support/cluster/x509.ts";
import { base64, folder, kubeconfigOf, tokenOf } from "./cluster.ts";
import { portOf } from "./fault-proxy.ts";
import { startHttpProxy, startSocksProxy } from "./tunnels.ts";

const quick = { retry: { attempts: 2, firstWait: 10, longestWait: 10 } };

describe("access to an API server", { skip: await lackingCluster() }, () => {
  let plane: ControlPlane;
  let ca: string;
  let cluster: JsonObject;
  let token: string;
  /** Issues ID tokens that are no tokens for the API server: it takes service accounts' in their place. */
  let provider: ReturnType<typeof createServer>;
  const providerAuthority = createAuthority("provider");
  let issuer: string;
  const forms: string[] = [];
  let refreshed: Record<string, string> = {};

  before(async () => {
    plane = await startControlPlane();
    ca = readFileSync(plane.caFile, "utf8");
    cluster = { server: plane.server, "certificate-authority-data": base64(ca) };
    token = await tokenOf(plane, "reader");
    const { certificate, key } = providerAuthority.issue({ commonName: "p", hosts: ["127.0.0.1"], usages: ["server"] });
    provider = createServer({ cert: certificate, key }, (request, response) => {
      if (request.method === "GET") {
        response.end(JSON.stringify({ issuer, token_endpoint: `${issuer}/token` }));
        return;
      }
      let body = request.headers.authorization ?? "";
      request.on("data", (chunk: Buffer) => {
        body += ` ${chunk}`;
      });
      request.on("end", () => {
        forms.push(body);
        response.end(JSON.stringify(refreshed));
      });
    });
    await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
    issuer = `https://127.0.0.1:${portOf(provider.address())}`;
  });
  after(async () => {
    provider?.close();
    await plane?.stop();
  });

  /** Reads something that every authenticated user may read, so that it shows who is let in. */
  const read = async (kubeconfig: string, options: Partial<ConnectionOptions> = {}) => {
    const connection = await connect({ kubeconfig, env: process.env, workingDirectory: "/", ...options });
    try {
      const answer = await new ApiClient(connection, quick).getJson("/api");
      return { answer, connection };
    } finally {
      connection.close();
    }
  };
  const accepts = async (user: JsonObject, more: JsonObject = {}) => {
    const { answer, connection } = await read(kubeconfigOf({ ...cluster, ...more }, user));
    assert.equal(stringAt(answer, ["kind"]), "APIVersions");
    return connection;
  };
  const refuses = async (code: string, words: RegExp, kubeconfig: string, options: Partial<ConnectionOptions> = {}) => {
    await assert.rejects(read(kubeconfig, options), (error) => {
      assert.ok(isClusterError(error), String(error));
      assert.equal(error.code, code);
      assert.match(error.text.en, words);
      assert.notEqual(error.text.fr, error.text.en);
      assert.doesNotMatch(JSON.stringify(error.text) + error.stack, /planted|eyJ/);
      return true;
    });
  };

  test("client certificates, inline and from files beside the kubeconfig", async () => {
    const admin = JSON.parse(JSON.stringify(await kubectlView(plane)));
    const { user } = admin.users[0];
    await accepts(user);
    const beside = path.join(folder, "pki");
    mkdirSync(beside, { recursive: true });
    writeFileSync(path.join(beside, "client.crt"), Buffer.from(user["client-certificate-data"], "base64"));
    writeFileSync(path.join(beside, "client.key"), Buffer.from(user["client-key-data"], "base64"));
    writeFileSync(path.join(beside, "ca.crt"), ca);
    const { answer } = await read(
      kubeconfigOf(
        { server: plane.server, "certificate-authority": "pki/ca.crt" },
        { "client-certificate": "pki/client.crt", "client-key": "pki/client.key" },
      ),
    );
    assert.equal(stringAt(answer, ["kind"]), "APIVersions");
  });

  test("a token, a token file that is replaced, and impersonation", async () => {
    await accepts({ token });
    const file = path.join(folder, "token");
    writeFileSync(file, "planted-token");
    const connection = await connect({
      kubeconfig: kubeconfigOf(cluster, { tokenFile: file }),
      env: {},
      workingDirectory: "/",
    });
    await connection.access();
    writeFileSync(file, `${token}\n`);
    assert.equal(stringAt(await new ApiClient(connection).getJson("/api"), ["kind"]), "APIVersions");
    connection.close();

    const admin = JSON.parse(JSON.stringify(await kubectlView(plane))).users[0].user;
    const as = { as: "someone", "as-groups": ["one", "two"], "as-user-extra": { "example.com/a": ["b"] } };
    const someone = await connect({
      kubeconfig: kubeconfigOf(cluster, { ...admin, ...as }),
      env: {},
      workingDirectory: "/",
    });
    const { headers } = await someone.access();
    assert.deepEqual(headers["Impersonate-Group"], ["one", "two"]);
    // The API server says who it takes the asker for when it refuses.
    await assert.rejects(new ApiClient(someone).get("/api/v1/nodes"), /User "someone" cannot list/);
    someone.close();
  });

  test("a service account of a pod", async () => {
    const mounted = path.join(folder, "serviceaccount");
    mkdirSync(mounted, { recursive: true });
    writeFileSync(path.join(mounted, "token"), token);
    writeFileSync(path.join(mounted, "ca.crt"), ca);
    writeFileSync(path.join(mounted, "namespace"), "default");
    const { hostname, port } = new URL(plane.server);
    const connection = await connect({
      env: { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port || "443", HOME: folder },
      workingDirectory: "/",
      serviceAccountFolder: mounted,
    });
    assert.equal(connection.context, "in-cluster");
    assert.equal(connection.namespace, "default");
    assert.equal(stringAt(await new ApiClient(connection).getJson("/api"), ["kind"]), "APIVersions");
    connection.close();
  });

  test("credential plugins: what they are told, what they give, and all the ways they fail", async () => {
    const apiVersion = "client.authentication.k8s.io/v1";
    const script = path.join(folder, "plugin.mjs");
    writeFileSync(
      script,
      `import { appendFileSync } from "node:fs";
       const info = JSON.parse(process.env.KUBERNETES_EXEC_INFO);
       appendFileSync(process.env.RUNS, process.env.KUBERNETES_EXEC_INFO + "\\n");
       const status = JSON.parse(process.env.STATUS);
       console.error("planted-on-stderr");
       if (process.env.SLEEP) setTimeout(() => {}, 60000);
       else if (process.env.FAIL) process.exit(7);
       else console.log(JSON.stringify({ kind: "ExecCredential", apiVersion: info.apiVersion, status }));`,
    );
    const runs = path.join(folder, "runs");
    const plugin = (status: JsonObject, more: JsonObject = {}, env: Record<string, string> = {}) => ({
      exec: {
        apiVersion,
        command: process.execPath,
        args: [script],
        interactiveMode: "IfAvailable",
        provideClusterInfo: true,
        env: Object.entries({ RUNS: runs, STATUS: JSON.stringify(status), ...env }).map(([name, value]) => ({
          name,
          value,
        })),
        ...more,
      },
    });
    await accepts(plugin({ token }));
    const told = JSON.parse(readFileSync(runs, "utf8"));
    assert.deepEqual(told.spec, {
      interactive: false,
      cluster: { server: plane.server, "certificate-authority-data": base64(ca) },
    });

    const admin = JSON.parse(JSON.stringify(await kubectlView(plane))).users[0].user;
    const pem = (field: string) => Buffer.from(admin[field], "base64").toString();
    await accepts(
      plugin({ clientCertificateData: pem("client-certificate-data"), clientKeyData: pem("client-key-data") }),
    );

    // Credentials are kept until they expire, and asked for once more when they are refused.
    const count = () => readFileSync(runs, "utf8").trim().split("\n").length;
    for (const [expires, runsMore] of [
      [new Date(Date.now() + 3_600_000), 1],
      [new Date(Date.now() + 1_000), 3],
    ] as const) {
      const start = count();
      const user = plugin({ token, expirationTimestamp: expires.toISOString() });
      const connection = await connect({
        kubeconfig: kubeconfigOf(cluster, user),
        env: process.env,
        workingDirectory: "/",
      });
      for (let asked = 0; asked < 3; asked++) await new ApiClient(connection).get("/api");
      connection.close();
      assert.equal(count() - start, runsMore);
    }
    const start = count();
    await refuses(
      "cluster-credentials",
      /does not accept the credentials of tester/,
      kubeconfigOf(cluster, plugin({ token: "planted" })),
    );
    assert.equal(count() - start, 2);

    const wrong = (user: JsonObject, words: RegExp, options: Partial<ConnectionOptions> = {}) =>
      refuses("cluster-credentials", words, kubeconfigOf(cluster, user), options);
    await wrong(plugin({ token: "planted" }, {}, { FAIL: "1" }), /failed \(exit code 7\)/);
    await wrong(plugin({}), /printed no ExecCredential/);
    await wrong(plugin({ token }, { command: "rempart-no-such-plugin" }), /rempart-no-such-plugin .* was not found/);
    await wrong(plugin({ token }, { interactiveMode: "Always" }), /needs a terminal/);
    await wrong(
      plugin({ token }, { apiVersion: "client.authentication.k8s.io/v1alpha1" }),
      /apiVersion is not supported/,
    );
    const before = Date.now();
    await wrong(plugin({ token }, {}, { SLEEP: "1" }), /gave nothing within 1 s/, { credentialTimeout: 700 });
    assert.ok(Date.now() - before < 5_000);
    const shell = plugin({ token }, { command: "true; touch made-by-a-shell", args: [] });
    await wrong(shell, /was not found/);
  });

  test("OpenID Connect: the token while it is valid, then a new one for the refresh token", async () => {
    const oidc = (config: Record<string, string>) => ({
      "auth-provider": {
        name: "oidc",
        config: {
          "idp-issuer-url": issuer,
          "client-id": "app",
          "idp-certificate-authority-data": base64(providerAuthority.certificate),
          ...config,
        },
      },
    });
    const expired = `h.${Buffer.from(JSON.stringify({ exp: 1 })).toString("base64url")}.planted`;
    await accepts(oidc({ "id-token": token }));
    assert.equal(forms.length, 0);

    refreshed = { id_token: token, refresh_token: "planted-2" };
    const connection = await accepts(
      oidc({ "id-token": expired, "refresh-token": "planted-1", "client-secret": "planted/secret" }),
    );
    assert.match(forms[0] ?? "", /^Basic \S+ grant_type=refresh_token&refresh_token=planted-1$/);
    assert.match(connection.warnings[0]?.en ?? "", /replaced the refresh token/);
    assert.doesNotMatch(JSON.stringify(connection.warnings), /planted/);

    await accepts(oidc({ "id-token": expired, "refresh-token": "planted-1" }));
    assert.match(forms[1] ?? "", /^ grant_type=refresh_token&refresh_token=planted-1&client_id=app$/);

    const wrong = (config: Record<string, string>, words: RegExp) =>
      refuses("cluster-credentials", words, kubeconfigOf(cluster, oidc(config)));
    await wrong({ "id-token": expired }, /no refresh-token/);
    await wrong({ "refresh-token": "planted", "idp-issuer-url": `${issuer}/other` }, /discovery document/);
    await wrong({ "refresh-token": "planted", "idp-certificate-authority-data": base64(ca) }, /the connection failed/);
    refreshed = {};
    await wrong({ "refresh-token": "planted" }, /no id_token/);
  });

  test("former providers: the token they left, never their command", async () => {
    const user = (config: JsonObject) => ({ "auth-provider": { name: "gcp", config } });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    await accepts(user({ "access-token": token, expiry: later }));
    const command = { "cmd-path": "touch", "cmd-args": path.join(folder, "planted-by-a-shell") };
    const old = user({ "access-token": "planted", expiry: "2020-01-01T00:00:00Z", ...command });
    await refuses("cluster-credentials", /gke-gcloud-auth-plugin/, kubeconfigOf(cluster, old));
    assert.throws(() => readFileSync(path.join(folder, "planted-by-a-shell")));
  });

  test("what is wrong with credentials is said", async () => {
    const authority = createAuthority("another");
    const issue = (commonName: string, notAfter: Date, by = authority) => {
      const pair = by.issue({ commonName, usages: ["client"], notBefore: new Date(Date.now() - 7_200_000), notAfter });
      return { "client-certificate-data": base64(pair.certificate), "client-key-data": base64(pair.key) };
    };
    const past = issue("someone", new Date(Date.now() - 3_600_000));
    await refuses("cluster-credentials", /client certificate expired on 20/, kubeconfigOf(cluster, past));
    await refuses(
      "cluster-credentials",
      /Log in again/,
      kubeconfigOf(cluster, issue("someone", new Date(Date.now() + 3_600_000))),
    );
    await refuses("cluster-credentials", /It has none/, kubeconfigOf(cluster, {}));
    const claims = Buffer.from(JSON.stringify({ exp: 1_600_000_000 })).toString("base64url");
    await refuses(
      "cluster-credentials",
      /token expired on 2020-09-13/,
      kubeconfigOf(cluster, { token: `planted.${claims}.planted` }),
    );
    await refuses("cluster-credentials", /Log in again/, kubeconfigOf(cluster, { username: "u", password: "planted" }));
    const broken = { "client-certificate-data": base64("planted"), "client-key-data": base64("planted") };
    await refuses("kubeconfig-invalid", /client-certificate of tester/, kubeconfigOf(cluster, broken));
    await refuses("kubeconfig-invalid", /token of tester/, kubeconfigOf(cluster, { token: "planted\nX: y" }));
    await refuses(
      "kubeconfig-invalid",
      /nowhere\.crt cannot be read \(ENOENT\)/,
      kubeconfigOf({ server: plane.server, "certificate-authority": "nowhere.crt" }, {}),
    );
  });

  test("what is wrong with the server is said", async () => {
    const other = createAuthority("another");
    const with_ = (changes: JsonObject) => kubeconfigOf({ ...cluster, ...changes }, { token });
    await refuses(
      "cluster-certificate",
      /signed by nobody this kubeconfig trusts/,
      with_({ "certificate-authority-data": base64(other.certificate) }),
    );
    await refuses("cluster-certificate", /for other names/, with_({ "tls-server-name": "other.example" }));
    await accepts({ token }, { "tls-server-name": "kubernetes.default.svc" });
    const { answer } = await read(kubeconfigOf({ server: plane.server, "insecure-skip-tls-verify": true }, { token }));
    assert.equal(stringAt(answer, ["kind"]), "APIVersions");
    await refuses("cluster-unreachable", /refuses connections/, with_({ server: "https://127.0.0.1:1" }));
    await refuses("cluster-unreachable", /cannot be resolved/, with_({ server: "https://no-such-host.invalid" }));
    await refuses("kubeconfig-invalid", /clear text/, with_({ server: "http://api.example" }));
    await refuses("kubeconfig-invalid", /no https:\/\/ address/, with_({ server: "api.example:6443" }));
    const { certificate, key } = other.issue({
      commonName: "old",
      hosts: ["127.0.0.1"],
      usages: ["server"],
      notBefore: new Date(Date.now() - 7_200_000),
      notAfter: new Date(Date.now() - 3_600_000),
    });
    const old = createServer({ cert: certificate, key });
    await new Promise<void>((resolve) => old.listen(0, "127.0.0.1", resolve));
    const server = `https://127.0.0.1:${portOf(old.address())}`;
    await refuses(
      "cluster-certificate",
      /it expired/,
      with_({ server, "certificate-authority-data": base64(other.certificate) }),
    );
    old.close();
  });

  test("proxies: HTTP with and without a password, SOCKS, of the kubeconfig and of the environment", async () => {
    const target = new URL(plane.server).host;
    for (const tunnel of [await startHttpProxy(), await startHttpProxy("planted"), await startSocksProxy()]) {
      await accepts({ token }, { "proxy-url": tunnel.url });
      assert.deepEqual([...new Set(tunnel.asked)], [target]);
      await tunnel.stop();
    }
    const guarded = await startHttpProxy("planted");
    const open = guarded.url.replace(/user:planted@/, "user:planted-wrong@");
    await refuses(
      "cluster-unreachable",
      /proxy .* gives no way/,
      kubeconfigOf({ ...cluster, "proxy-url": open }, { token }),
    );
    await guarded.stop();
    await refuses(
      "cluster-unreachable",
      /proxy .* gives no way/,
      kubeconfigOf({ ...cluster, "proxy-url": guarded.url }, { token }),
    );
    await refuses(
      "kubeconfig-invalid",
      /cannot be used/,
      kubeconfigOf({ ...cluster, "proxy-url": "ftp://p" }, { token }),
    );
    const connection = await connect({
      kubeconfig: kubeconfigOf({ ...cluster, server: "https://api.example" }, { token }),
      env: { HTTPS_PROXY: "http://p.example:3128" },
      workingDirectory: "/",
    });
    assert.equal(connection.proxy, "p.example:3128");
  });
});

async function kubectlView(plane: ControlPlane): Promise<JsonObject> {
  const { stdout } = await plane.kubectl([
    "config",
    "view",
    "--raw",
    "--flatten",
    "-o",
    "json",
    `--kubeconfig=${plane.kubeconfig}`,
  ]);
  return JSON.parse(stdout);
}
