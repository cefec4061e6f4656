import assert from "node:assert/strict";
import test from "node:test";
import type { JsonObject } from "../../model/json.ts";
import { isClusterError } from "./cluster-error.ts";
import { chooseContext } from "./kubeconfig.ts";
import { kubeconfigPaths } from "./kubeconfig-files.ts";

const file = (name: string, config: JsonObject) => ({ path: `/home/u/${name}/config`, config });
const cluster = (name: string, server: string, more: JsonObject = {}) => ({ name, cluster: { server, ...more } });
const context = (name: string, clusterName: string, user: string, more: JsonObject = {}) => ({
  name,
  context: { cluster: clusterName, user, ...more },
});

const first = file("first", {
  "current-context": "",
  contexts: [context("a", "one", "u", { namespace: "" })],
  clusters: [cluster("one", "https://first:6443/", { "certificate-authority": "ca.crt" })],
  users: [{ name: "u", user: { token: "from-first" } }],
});
const second = file("second", {
  "current-context": "b",
  contexts: [context("a", "none", "none"), context("b", "two", "u", { namespace: "team" })],
  clusters: [
    cluster("one", "https://other:6443"),
    cluster("two", "https://second:6443", { "certificate-authority": "ca.crt" }),
  ],
  users: [{ name: "u", user: { token: "from-second" } }],
});

test("of several files the first that has a name counts, and paths are relative to their own file", () => {
  const chosen = chooseContext([first, second], undefined);
  assert.equal(chosen.name, "b");
  assert.equal(chosen.namespace, "team");
  assert.equal(chosen.cluster.server, "https://second:6443");
  assert.deepEqual(chosen.cluster.authority, { file: "/home/u/second/ca.crt" });
  assert.equal(chosen.user.token, "from-first");
  const a = chooseContext([first, second], "a");
  assert.equal(a.cluster.server, "https://first:6443/");
  assert.deepEqual(a.cluster.authority, { file: "/home/u/first/ca.crt" });
  assert.equal(a.namespace, undefined);
});

test("inline data counts before files", () => {
  const { user, cluster: chosen } = chooseContext(
    [
      file("x", {
        "current-context": "c",
        contexts: [context("c", "k", "u")],
        clusters: [cluster("k", "https://k", { "certificate-authority": "ca", "certificate-authority-data": "QQ==" })],
        users: [
          {
            name: "u",
            user: {
              "client-certificate-data": "QQ==",
              "client-certificate": "c",
              "client-key": "/abs/k",
              exec: { command: "bin/tool", apiVersion: "v", args: ["a", 1], env: [{ name: "A", value: "b" }, "no"] },
            },
          },
        ],
      }),
    ],
    undefined,
  );
  assert.deepEqual(chosen.authority, { base64: "QQ==" });
  assert.deepEqual(user.certificate, { base64: "QQ==" });
  assert.deepEqual(user.key, { file: "/abs/k" });
  assert.equal(user.exec?.command, "/home/u/x/bin/tool");
  assert.deepEqual(user.exec?.args, ["a"]);
  assert.deepEqual(user.exec?.env, new Map([["A", "b"]]));
  assert.equal(user.exec?.interactiveMode, "IfAvailable");
});

test("what is missing is named", () => {
  const fails = (files: Parameters<typeof chooseContext>[0], wanted: string | undefined, words: RegExp) =>
    assert.throws(
      () => chooseContext(files, wanted),
      (error) => isClusterError(error) && error.code === "context-not-found" && words.test(error.text.en),
    );
  fails([first], undefined, /no current-context.*: a\./);
  fails([first, second], "zzz", /no context zzz\. It has: a, b\./);
  fails([second], "a", /names the clusters none/);
  fails([file("e", {})], undefined, /no current-context/);
  fails([file("p", { "current-context": "__proto__", contexts: [] })], undefined, /no context __proto__/);
});

test("nothing of any type in a kubeconfig makes it crash", () => {
  const odd = [null, 1, "x", [], {}, [null], [[]], [{}], [{ name: 1 }], [{ name: "c" }]];
  for (const contexts of odd)
    for (const users of odd) {
      const config = { "current-context": "c", contexts, users, clusters: users };
      assert.throws(() => chooseContext([file("x", config)], undefined), isClusterError);
    }
});

test("kubeconfigs are looked for as kubectl looks for them", () => {
  const workingDirectory = "/work";
  assert.deepEqual(kubeconfigPaths({ kubeconfig: "k", env: { KUBECONFIG: "/a" }, workingDirectory }), ["/work/k"]);
  assert.deepEqual(kubeconfigPaths({ env: { KUBECONFIG: ":/a::b", HOME: "/h" }, workingDirectory }), ["/a", "/work/b"]);
  assert.deepEqual(kubeconfigPaths({ env: { KUBECONFIG: "", HOME: "/h" }, workingDirectory }), ["/h/.kube/config"]);
  assert.deepEqual(kubeconfigPaths({ env: {}, workingDirectory }), []);
});
