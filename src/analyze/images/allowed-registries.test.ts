import assert from "node:assert/strict";
import test from "node:test";
import { isAllowed, parseRegistryPrefix } from "./allowed-registries.ts";
import { parseImageReference } from "./reference.ts";

const rows: readonly [entry: string, image: string, allowed: boolean][] = [
  ["registry.example.com", "registry.example.com/shop/web:1.4.2", true],
  ["registry.example.com/", "registry.example.com/web", true],
  ["Registry.Example.com", "registry.example.com/web", true],
  ["registry.example.com", "REGISTRY.example.com/web", true],
  ["registry.example.com", "registry.example.com.evil.example/web", false],
  ["registry.example.com", "eu.registry.example.com/web", false],
  ["registry.example.com", "registry.example.com:5000/web", false],
  ["registry.example.com:5000", "registry.example.com:5000/web", true],
  ["registry.example.com:443", "registry.example.com/web", false],
  ["registry.example.com/shop", "registry.example.com/shop/web@sha256:".concat("a".repeat(64)), true],
  ["registry.example.com/shop", "registry.example.com/shop", true],
  ["registry.example.com/shop", "registry.example.com/shopping/web", false],
  ["registry.example.com/shop/web", "registry.example.com/shop", false],
  ["docker.io", "nginx", true],
  ["docker.io", "grafana/grafana:12", true],
  ["docker.io/library", "nginx:1.29", true],
  ["docker.io/library", "grafana/grafana", false],
  ["index.docker.io/grafana", "grafana/grafana", true],
  ["docker.io/grafana", "docker.io/grafana/loki", true],
  ["nginx", "docker.io/library/nginx:1.29", true],
  ["nginx", "docker.io/nginx", true],
  ["nginx", "nginx/nginx-ingress", false],
  ["grafana/grafana", "grafana/grafana", true],
  ["grafana/grafana", "quay.io/grafana/grafana", false],
  ["localhost", "localhost/web", true],
  ["[2001:db8::1]:5000", "[2001:DB8::1]:5000/web", true],
];

for (const [entry, image, expected] of rows)
  test(`${entry} ${expected ? "covers" : "does not cover"} ${image.slice(0, 60)}`, () => {
    const parsed = parseImageReference(image);
    assert.ok(parsed.state === "reference");
    assert.equal(isAllowed(parsed.reference, [parseRegistryPrefix(entry)]), expected);
  });
