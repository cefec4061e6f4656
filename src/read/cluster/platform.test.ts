import assert from "node:assert/strict";
import test from "node:test";
import type { JsonObject } from "../../model/json.ts";
import type { PlatformFacts } from "./platform.ts";
import { platformOf } from "./platform.ts";

interface NodeParts {
  readonly labels?: JsonObject;
  readonly providerID?: string;
  readonly osImage?: string;
  readonly kubeletVersion?: string;
}

const node = ({ labels = {}, providerID, osImage = "Linux", kubeletVersion = "v1.33.1" }: NodeParts): JsonObject => ({
  metadata: { name: "n", labels },
  spec: providerID === undefined ? {} : { providerID },
  status: { nodeInfo: { osImage, kubeletVersion } },
});
const tell = (gitVersion: string | undefined, nodes: readonly NodeParts[] = [], groups: readonly string[] = []) => {
  const facts: PlatformFacts = { gitVersion, nodes: nodes.map(node), groups };
  const { platform, controlPlane } = platformOf(facts);
  return `${platform} ${controlPlane}`;
};
const controlPlane = { "node-role.kubernetes.io/control-plane": "" };

test("services whose provider runs the control plane", () => {
  const aws = { labels: { "eks.amazonaws.com/nodegroup": "g" }, providerID: "aws:///eu-west-3a/i-0" };
  const google = { labels: { "cloud.google.com/gke-nodepool": "p" }, providerID: "gce://p/z/n" };
  const azure = { labels: { "kubernetes.azure.com/cluster": "c" }, providerID: "azure:///subscriptions/s" };
  assert.equal(tell("v1.33.1-eks-7308294", [aws]), "eks provider");
  assert.equal(tell("v1.33.1-eks-7308294"), "eks provider");
  assert.equal(tell(undefined, [aws]), "eks provider");
  assert.equal(tell("v1.32.4-gke.1106006", [google]), "gke provider");
  assert.equal(tell("v1.32.4", [azure]), "aks provider");
  const hybrid = { labels: { "eks.amazonaws.com/compute-type": "hybrid" }, providerID: "eks-hybrid:///eu-west-3/c/n" };
  assert.equal(tell("v1.33.1-eks-7308294", [hybrid]), "eks provider");
});

test("the same distributions where the user runs the control plane", () => {
  assert.equal(tell("v1.21.2-eks-1-21-4"), "eks user");
  assert.equal(tell("v1.27.4-eks-cedffd4", [{ labels: controlPlane }]), "eks user");
  assert.equal(tell("v1.29.5-gke.800", [{ providerID: "vsphere://x" }]), "gke user");
  assert.equal(tell("v1.29.5-gke.800", [{}]), "gke unknown");
});

test("distributions", () => {
  assert.equal(tell("v1.33.1+k3s1"), "k3s user");
  assert.equal(tell("v1.33.1+rke2r1", [{ kubeletVersion: "v1.33.1+rke2r1" }]), "rke2 user");
  assert.equal(tell("v1.33.1", [{ osImage: "Talos (v1.10.3)" }]), "talos user");
  assert.equal(tell("v1.31.8", [{ labels: controlPlane }], ["config.openshift.io"]), "openshift user");
  assert.equal(tell("v1.31.8", [{ labels: { "node.openshift.io/os_id": "rhel" } }]), "openshift unknown");
});

test("nothing tells", () => {
  assert.equal(tell("v1.36.3"), "other unknown");
  assert.equal(tell("v1.36.3", [{ labels: controlPlane }]), "other user");
  assert.equal(tell(undefined), "other unknown");
  assert.equal(tell("v1.36.3", [{ providerID: "aws:///a/i-0", labels: { "my-eks-label": "x" } }]), "other unknown");
  assert.deepEqual(platformOf({ gitVersion: "x".repeat(1e6), nodes: [null, 1, "Talos"], groups: [] }).evidence, []);
});

test("the evidence is named", () => {
  const { evidence } = platformOf({
    gitVersion: "v1.33.1+k3s1",
    nodes: [node({ kubeletVersion: "v1.33.1+k3s1" })],
    groups: [],
  });
  assert.deepEqual(evidence, ["gitVersion v1.33.1+k3s1", "kubeletVersion v1.33.1+k3s1"]);
});
