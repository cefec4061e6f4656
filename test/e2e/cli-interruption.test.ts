import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { folderWith } from "../report/folder.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

test("Ctrl-C ends the reading of a cluster at once with 130, and leaves no file behind", async (t) => {
  // It says what it serves, and no more: lists are never answered.
  const server = createServer((request, response) => {
    if (request.url === "/version") response.end('{"gitVersion":"v1.36.3"}');
    else if (request.url === "/api") response.end('{"kind":"APIVersions","versions":["v1"]}');
    else if (request.url === "/apis") response.end('{"kind":"APIGroupList","groups":[]}');
    else if (request.url === "/metrics") response.end("");
    else if (request.url === "/api/v1")
      response.end(
        '{"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"pods","kind":"Pod","namespaced":true,"verbs":["list"]}]}',
      );
    else server.emit("stalled");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "c", cluster: { server: `http://127.0.0.1:${address.port}` } }],
    users: [{ name: "u", user: {} }],
    contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
    "current-context": "x",
  };
  const cwd = folderWith(t, { config: JSON.stringify(config) });
  for (const args of [
    ["collect", "--output", "s.jsonl.gz"],
    ["scan", "--cluster", "--output", "result.txt"],
  ]) {
    const child = spawn(process.execPath, [path.join(root, "bin/rempart.js"), ...args, "--kubeconfig", "config"], {
      cwd,
      env: { PATH: process.env.PATH },
    });
    await once(server, "stalled");
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    assert.equal(code, 130, args.join(" "));
    assert.deepEqual(readdirSync(cwd), ["config"]);
  }
});
