import assert from "node:assert/strict";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import test from "node:test";
import tls from "node:tls";
import type { ProbeFact, ProbeTarget } from "../../src/model/probe.ts";
import { runProbes } from "../../src/read/cluster/probe/run-probes.ts";
import { createAuthority } from "../support/cluster/x509.ts";

const authority = createAuthority("cluster-ca");
const stranger = createAuthority("stranger-ca");
const user = authority.issue({ commonName: "planted-user", usages: ["client"] });

const target = (
  port: number,
  component: ProbeTarget["component"] = "service",
  more: Partial<ProbeTarget> = {},
): ProbeTarget => ({
  component,
  name: "shop/web",
  address: "127.0.0.1",
  port,
  namedBy: "test",
  ...more,
});

async function listening<S extends net.Server>(t: { after(done: () => void): void }, server: S): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on("connection", (socket: net.Socket) => sockets.add(socket.on("error", () => {})));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function probe(
  targets: readonly ProbeTarget[],
  options: Parameters<typeof runProbes>[1] = {},
): Promise<readonly ProbeFact[]> {
  return runProbes({ targets, loopback: true }, { timeout: 400, ...options });
}

const outcomes = (facts: readonly ProbeFact[]) =>
  facts.map(
    ({ probe: name, credentials, outcome }) => `${name} ${credentials === "none" ? "" : "with certificate "}${outcome}`,
  );

test("a server that takes connections and says nothing costs no more than its time", async (t) => {
  const port = await listening(t, net.createServer());
  const started = performance.now();
  const facts = await probe([target(port), target(port, "etcd"), target(port, "kube-apiserver")]);
  assert.ok(performance.now() - started < 4_000);
  assert.deepEqual(outcomes(facts), ["node-port open", "etcd-open timed-out", "api-server-anonymous timed-out"]);
  assert.match(facts[0]?.detail.en ?? "", /does not speak HTTP/);
});

test("an answer without end, by drops or at full speed, is cut", async (t) => {
  const slow = await listening(
    t,
    net.createServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      const drip = setInterval(() => socket.write("x"), 20);
      socket.on("close", () => clearInterval(drip));
    }),
  );
  const endless = await listening(
    t,
    http.createServer((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    }),
  );
  const headers = await listening(
    t,
    net.createServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${"a: b\r\n".repeat(100_000)}`);
    }),
  );
  const started = performance.now();
  const facts = await probe([target(slow), target(endless), target(headers)]);
  assert.ok(performance.now() - started < 4_000);
  assert.ok(facts.every(({ outcome }) => outcome === "open"));
});

test("redirects are not followed, and refusals are", async (t) => {
  const asked: (string | undefined)[] = [];
  const away = await listening(
    t,
    http.createServer((request) => asked.push(request.url)),
  );
  const port = await listening(
    t,
    http.createServer((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${away}/latest/meta-data/` }).end();
    }),
  );
  const login = await listening(
    t,
    http.createServer((_, response) => response.writeHead(401).end()),
  );
  const facts = await probe([target(port), target(login)]);
  assert.deepEqual(outcomes(facts), ["node-port open", "node-port refused-credentials"]);
  assert.deepEqual(asked, []);
});

test("an HTTPS port is found behind the 400 for plain HTTP", async (t) => {
  const { certificate, key } = stranger.issue({ commonName: "web", hosts: ["127.0.0.1"], usages: ["server"] });
  const secure = https.createServer({ cert: certificate, key }, (_, response) =>
    response.end("<title>Headlamp</title>"),
  );
  // As Go does: one port, and a 400 for whoever does not speak TLS there.
  const plain = http.createServer((_, response) => response.writeHead(400).end());
  const port = await listening(
    t,
    net.createServer((socket) => {
      socket.once("data", (first) => {
        socket.pause();
        (first[0] === 0x16 ? secure : plain).emit("connection", socket);
        socket.unshift(first);
        process.nextTick(() => socket.resume());
      });
    }),
  );
  const [fact] = await probe([target(port)], { authority: authority.certificate });
  assert.deepEqual([fact?.outcome, fact?.product, fact?.plaintext], ["open", "Headlamp", false]);
});

test("neither the client certificate nor any header with a credential reaches a stranger", async (t) => {
  const requests: string[] = [];
  const peers: string[] = [];
  const servers = await Promise.all(
    [
      stranger.issue({ commonName: "x", hosts: ["127.0.0.1"], usages: ["server"] }),
      authority.issue({ commonName: "x", hosts: ["127.0.0.2"], usages: ["server"] }),
    ].map(({ certificate, key }) =>
      listening(
        t,
        tls.createServer({ cert: certificate, key, requestCert: true, rejectUnauthorized: false }, (socket) => {
          peers.push(JSON.stringify(socket.getPeerCertificate().subject ?? null));
          socket.on("error", () => {});
          socket.on("data", (data) => {
            requests.push(data.toString());
            socket.end("HTTP/1.1 401 Unauthorized\r\ncontent-length: 12\r\n\r\nUnauthorized");
          });
        }),
      ),
    ),
  );
  const targets = servers.flatMap((port) => [
    target(port, "kubelet"),
    target(port, "kube-scheduler"),
    target(port, "etcd"),
  ]);
  const probes = new Set(["kubelet-anonymous", "scheduler", "etcd-open"] as const);
  const trust = { authority: authority.certificate, certificate: user };
  const facts = await probe(targets, { ...trust, probes, timeout: 3_000 });
  assert.ok(requests.length >= 6);
  assert.deepEqual([...new Set(peers)], ["null"]);
  for (const request of requests) assert.doesNotMatch(request, /authorization|cookie|impersonate/i);
  const withCertificate = facts.filter(({ credentials }) => credentials === "client-certificate");
  assert.equal(withCertificate.length, 6);
  for (const { outcome, reason } of withCertificate) assert.deepEqual([outcome, reason], ["unknown", "not-trusted"]);
  assert.doesNotMatch(JSON.stringify(facts), /planted-user|PRIVATE KEY/);
});

test("an API server's address where another's certificate is shown proves nothing", async (t) => {
  const { certificate, key } = stranger.issue({ commonName: "x", hosts: ["127.0.0.1"], usages: ["server"] });
  const port = await listening(
    t,
    https.createServer({ cert: certificate, key }, (_, response) => {
      response.setHeader("content-type", "application/json");
      response.end('{"gitVersion":"v1.36.0","versions":["v1"],"kind":"APIVersions"}');
    }),
  );
  const [fact] = await probe([target(port, "kube-apiserver")], { authority: authority.certificate });
  assert.deepEqual([fact?.outcome, fact?.reason], ["unknown", "not-trusted"]);
});

test("what answers otherwise than a kubelet or etcd is not taken for one", async (t) => {
  const { certificate, key } = authority.issue({ commonName: "x", hosts: ["127.0.0.1"], usages: ["server"] });
  const port = await listening(
    t,
    https.createServer({ cert: certificate, key }, (_, response) => response.end("hello")),
  );
  const plain = await listening(
    t,
    http.createServer((_, response) => response.end("hello")),
  );
  const facts = await probe([target(port, "kubelet"), target(port, "etcd"), target(plain, "etcd")], {
    probes: new Set(["kubelet-anonymous", "etcd-open"]),
    timeout: 2_000,
  });
  assert.deepEqual([...new Set(facts.map(({ outcome }) => outcome))], ["unknown"]);
});

test("the budget ends all of it, and what was not asked is unknown", async (t) => {
  const port = await listening(t, net.createServer());
  const targets = Array.from({ length: 200 }, () => target(port, "kube-apiserver"));
  const started = performance.now();
  const facts = await probe(targets, { timeout: 3_000, budget: 500, concurrency: 4 });
  assert.ok(performance.now() - started < 2_500);
  assert.equal(facts.length, 200);
  assert.ok(facts.every(({ outcome, reason }) => outcome === "unknown" && reason === "out-of-time"));
});

test("the user's signal ends it with its reason", async (t) => {
  const port = await listening(t, net.createServer());
  const reason = new Error("ended");
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 100);
  await assert.rejects(probe([target(port, "kube-apiserver")], { timeout: 5_000, signal: controller.signal }), reason);
});

test("a name that leads to an address that is never asked is not asked", async () => {
  const facts = await runProbes(
    {
      targets: [
        target(1, "kubelet", { address: "localhost" }),
        target(1, "kubelet", { address: "no-such-host.invalid" }),
      ],
      loopback: false,
    },
    { timeout: 2_000 },
  );
  assert.deepEqual(
    facts.map(({ outcome, reason }) => [outcome, reason]),
    [
      ["unknown", "loopback"],
      ["unreachable", "ENOTFOUND"],
    ],
  );
});
