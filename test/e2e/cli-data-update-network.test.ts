import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createProxy } from "node:http";
import { createServer } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import { endOfLifeListener, portOf, product, release, whileServed } from "../support/endoflife-server.ts";
import { root } from "../support/root.ts";

const answers = new Map([["kubernetes", product("kubernetes", [release("1.99", "2030-01-31")])]]);
const name = "mirror.example.com";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a process, while the servers of this one go on. */
function rempart(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const program = [path.join(root, "bin/rempart.js"), ...args];
  return run(process.execPath, program, folder, env);
}

function run(
  command: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  const data = { XDG_DATA_HOME: path.join(folder, "data"), LANG: "C", HTTPS_PROXY: "", NO_PROXY: "" };
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...data, ...env } });
  const written = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    written.err += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...written }));
  });
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "rempart-update-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An authority and a certificate of the server's, made for this test; undefined where openssl is not there. */
function certificates(folder: string, t: TestContext): { ca: string; key: string; cert: string } | undefined {
  const file = (suffix: string) => path.join(folder, suffix);
  const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { stdio: "pipe" });
  try {
    openssl("version");
  } catch (error) {
    if (process.env.CI !== undefined) throw error;
    t.skip("openssl is not installed");
    return undefined;
  }
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  openssl("req", "-x509", ...key, "-keyout", file("ca.key"), "-out", file("ca.crt"), "-subj", "/CN=test authority");
  openssl("req", ...key.slice(0, 5), "-keyout", file("tls.key"), "-out", file("tls.csr"), "-subj", `/CN=${name}`);
  writeFileSync(file("names"), `subjectAltName=DNS:${name},DNS:localhost\n`);
  const signing = ["-CA", file("ca.crt"), "-CAkey", file("ca.key"), "-CAcreateserial", "-days", "2"];
  openssl("x509", "-req", "-in", file("tls.csr"), ...signing, "-extfile", file("names"), "-out", file("tls.crt"));
  return {
    ca: file("ca.crt"),
    key: readFileSync(file("tls.key"), "utf8"),
    cert: readFileSync(file("tls.crt"), "utf8"),
  };
}

test("over TLS: the certificate must be trusted, and an authority may be added", async (t) => {
  await inFolder(async (folder) => {
    const made = certificates(folder, t);
    if (made === undefined) return;
    const server = createServer({ key: made.key, cert: made.cert }, endOfLifeListener(answers));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const from = ["data", "update", "kubernetes", "--from", `https://localhost:${portOf(server.address())}/api/v1`];
      const refused = await rempart(folder, from, {});
      assert.equal(refused.code, 3);
      assert.match(refused.err, /no connection \((?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT_IN_CHAIN)\)/);
      assert.deepEqual(readdirSync(path.join(folder, "data/rempart")), []);

      const trusted = await rempart(folder, from, { NODE_EXTRA_CA_CERTS: made.ca });
      assert.equal(trusted.code, 0, trusted.err);
      assert.match(trusted.out, /kubernetes {2}1\.99 {2}2030-01-31/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

test("through a proxy, where HTTPS_PROXY names one and NO_PROXY does not exclude the host", async (t) => {
  await inFolder(async (folder) => {
    const made = certificates(folder, t);
    if (made === undefined) return;
    const server = createServer({ key: made.key, cert: made.cert }, endOfLifeListener(answers));
    const tunnels: string[] = [];
    const proxy = createProxy().on("connect", (request, socket) => {
      tunnels.push(`${request.url} ${request.headers["proxy-authorization"] ?? "-"}`);
      const target = connect(portOf(server.address()), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        target.pipe(socket).pipe(target);
      });
      for (const end of [target, socket]) end.on("error", () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    try {
      const at = `127.0.0.1:${portOf(proxy.address())}`;
      const from = ["data", "update", "kubernetes", "--from", `https://${name}/api/v1`];
      const env = { NODE_EXTRA_CA_CERTS: made.ca };
      const tunnelled = await rempart(folder, from, { ...env, HTTPS_PROXY: `http://someone:example@${at}` });
      assert.equal(tunnelled.code, 0, tunnelled.err);
      const login = Buffer.from("someone:example").toString("base64");
      assert.deepEqual(tunnels, [`${name}:443 Basic ${login}`]);

      const excluded = await rempart(folder, from, { ...env, HTTPS_PROXY: `http://${at}`, NO_PROXY: ".example.com" });
      assert.equal(excluded.code, 3);
      assert.equal(tunnels.length, 1);

      const unusable = await rempart(folder, from, { ...env, HTTPS_PROXY: "socks5://127.0.0.1:1" });
      assert.equal(unusable.code, 2);
      assert.match(unusable.err, /HTTPS_PROXY/);
    } finally {
      for (const each of [proxy, server]) {
        each.closeAllConnections();
        each.close();
      }
    }
  });
});

test("a full disk: nothing is kept by halves", async (t) => {
  if (process.platform === "win32") return t.skip("needs a shell that limits the size of files");
  const many = Array.from({ length: 500 }, (_, index) => release(`1.${index + 100}`, "2030-01-31"));
  await whileServed(new Map([["kubernetes", product("kubernetes", many)]]), async ({ base }) => {
    await inFolder(async (folder) => {
      const program = [path.join(root, "bin/rempart.js"), "data", "update", "kubernetes", "--from", base];
      const limited = `trap '' XFSZ; ulimit -f 8; exec "$@"`;
      const { code, err } = await run("bash", ["-c", limited, "-", process.execPath, ...program], folder, {});
      assert.equal(code, 2, err);
      assert.match(err, /could not be written \(EFBIG\)/);
      assert.deepEqual(readdirSync(path.join(folder, "data/rempart")), []);
    });
  });
});
