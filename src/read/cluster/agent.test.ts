import assert from "node:assert/strict";
import test from "node:test";
import { isLoopback, proxyOf } from "./agent.ts";

const of = (server: string, env: Record<string, string>, proxyUrl?: string) =>
  proxyOf(new URL(server), proxyUrl, env)?.href;
const proxy = "http://p.example:3128/";
const HTTPS_PROXY = proxy;

test("the kubeconfig's proxy counts before the environment's", () => {
  assert.equal(of("https://k.example", {}), undefined);
  assert.equal(of("https://k.example", { HTTPS_PROXY }), proxy);
  assert.equal(of("https://k.example", { https_proxy: "p.example:3128" }), proxy);
  assert.equal(of("https://k.example", { HTTP_PROXY: proxy }), undefined);
  assert.equal(of("https://k.example", { HTTPS_PROXY, NO_PROXY: "*" }, "socks5://s:1080"), "socks5://s:1080");
  assert.throws(() => of("https://k.example", {}, "http://"), { code: "kubeconfig-invalid" });
});

test("NO_PROXY as Go reads it: names and what is under them, addresses, ranges, ports", () => {
  const goes = (server: string, NO_PROXY: string) => of(server, { HTTPS_PROXY, NO_PROXY }) !== undefined;
  for (const list of ["*", "k.example", "example", ".example", "*.example", "x, K.EXAMPLE ,y", "k.example:443"])
    assert.equal(goes("https://k.example", list), false, list);
  for (const list of ["", "other", "k.exampl", "xk.example", ".k.example", "k.example:6443"])
    assert.equal(goes("https://k.example", list), true, list);
  assert.equal(goes("https://10.1.2.3:6443", "10.0.0.0/8"), false);
  assert.equal(goes("https://10.1.2.3:6443", "10.1.2.3:6443"), false);
  assert.equal(goes("https://11.1.2.3:6443", "10.0.0.0/8"), true);
  assert.equal(goes("https://192.168.1.1", "0.0.0.0/0"), false);
  assert.equal(goes("https://127.0.0.1:6443", ""), false);
});

test("loopback addresses", () => {
  for (const host of ["localhost", "127.0.0.1", "127.9.8.7", "[::1]"]) assert.ok(isLoopback(host), host);
  for (const host of ["localhost.example", "127.0.0.1.example", "128.0.0.1", "[::2]"])
    assert.ok(!isLoopback(host), host);
});
