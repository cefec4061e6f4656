import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { verdictsOf } from "../../src/analyze/probes/verdicts.ts";
import type { ProbeFact } from "../../src/model/probe.ts";
import { startControlPlane } from "../support/cluster/control-plane.ts";
import { startKubelet } from "../support/cluster/kubelet.ts";
import { lackingCluster } from "../support/cluster/programs.ts";
import type { ControlPlane, Kubelet } from "../support/cluster/types.ts";
import type { Probed } from "./probe.ts";
import { addControlPlaneNode, of, probe, seen } from "./probe.ts";

const today = "2026-06-01";

/** `question message` of what fails, sorted, without repetition. */
function failures(facts: readonly ProbeFact[]): readonly string[] {
  const found = verdictsOf(facts, today).flatMap((verdict) =>
    verdict.state === "fail" ? [`${verdict.question} ${verdict.message}`] : [],
  );
  return [...new Set(found)].sort();
}

function passes(facts: readonly ProbeFact[]): readonly string[] {
  return [
    ...new Set(verdictsOf(facts, today).flatMap(({ state, question }) => (state === "pass" ? [question] : []))),
  ].sort();
}

const lacking = await lackingCluster("node", "kube-controller-manager", "kube-scheduler");

describe("probes of a weak cluster", { skip: lacking }, () => {
  let plane: ControlPlane;
  let kubelet: Kubelet;
  let probed: Probed;
  const dashboard = http.createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><html><head><title>Kubernetes Dashboard</title></head></html>");
  });

  before(async () => {
    const widened = ["--authorization-always-allow-paths=/*"];
    plane = await startControlPlane({
      anonymous: "on",
      etcd: { clientCertAuth: false },
      controllerManager: true,
      scheduler: true,
      flags: { apiServer: ["--tls-min-version=VersionTLS10"], controllerManager: widened, scheduler: widened },
    });
    await addControlPlaneNode(plane, plane.address);
    kubelet = await startKubelet(plane, { anonymous: true, authorization: "AlwaysAllow", readOnlyPort: 10255 });
    const service = {
      metadata: { name: "web" },
      spec: { type: "NodePort", selector: { app: "web" }, ports: [{ port: 80, nodePort: 30999 }] },
    };
    assert.equal((await plane.request("POST", "/api/v1/namespaces/default/services", service)).status, 201);
    const view = {
      metadata: { name: "anyone-views" },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "system:node-problem-detector" },
      subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name: "system:unauthenticated" }],
    };
    const bindings = "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings";
    assert.equal((await plane.request("POST", bindings, view)).status, 201);
    await new Promise<void>((resolve) => dashboard.listen(30999, kubelet.address, resolve));
    probed = await probe(plane.kubeconfig);
  });
  after(async () => {
    dashboard.close();
    await plane?.stop();
  });

  test("only addresses that the cluster names are asked", () => {
    const allowed = new Set([plane.address, kubelet.address]);
    assert.ok(probed.facts.every(({ address }) => allowed.has(address)));
    assert.deepEqual(probed.targets.nodes, { known: 2, chosen: 2 });
  });

  test("each weakness is seen as it is", () => {
    const { facts } = probed;
    assert.deepEqual(of(facts, "api-server-anonymous").map(seen), [
      "open /livez 200 /version 200 /api 403 /api/v1/namespaces?limit=1 403 /api/v1/secrets?limit=1 403",
    ]);
    const kubelets = of(facts, "kubelet-anonymous").filter(({ address }) => address === kubelet.address);
    assert.deepEqual(kubelets.map(seen), ["open /healthz 200 /pods 200 /runningpods/ 200"]);
    const readOnly = of(facts, "kubelet-read-only").filter(({ address }) => address === kubelet.address);
    assert.deepEqual(readOnly.map(seen), ["open /pods 200"]);
    assert.deepEqual(of(facts, "etcd-open").map(seen), ["open /version 200 /health 200"]);
    assert.deepEqual(of(facts, "controller-manager").map(seen), ["open /healthz 200 /metrics 200 /configz 200"]);
    assert.deepEqual(of(facts, "scheduler").map(seen), ["open /healthz 200 /metrics 200 /configz 200"]);
    const ports = of(facts, "node-port");
    assert.deepEqual(
      ports.filter(({ outcome }) => outcome === "open").map(({ product, address }) => [product, address]),
      [["Kubernetes Dashboard", kubelet.address]],
    );
  });

  test("where nothing listens is closed from here, and proves nothing", () => {
    const closed = of(probed.facts, "kubelet-anonymous").filter(({ address }) => address === plane.address);
    assert.deepEqual(closed.map(seen), ["closed"]);
    assert.match(closed[0]?.detail.en ?? "", /from here/);
    assert.match(closed[0]?.detail.fr ?? "", /d'ici/);
    assert.deepEqual(passes(closed), []);
  });

  test("the TLS versions that are on, and the certificate", () => {
    const [api] = of(probed.facts, "tls").filter(({ component }) => component === "kube-apiserver");
    assert.deepEqual(api?.tls?.versions, {
      "1.0": "accepted",
      "1.1": "accepted",
      "1.2": "accepted",
      "1.3": "accepted",
    });
    assert.equal(api?.tls?.trust, "cluster");
    const { subject, issuer, names, keyType, signature } = api?.tls?.certificate ?? {};
    assert.match(subject ?? "", /CN=kube-apiserver/);
    assert.match(issuer ?? "", /CN=kubernetes/);
    assert.ok(names?.includes(plane.address) && names.includes("kubernetes.default.svc"));
    assert.deepEqual([keyType, signature], ["ec", "ecdsa-with-SHA256"]);
    const [etcd] = of(probed.facts, "tls").filter(({ component }) => component === "etcd");
    assert.equal(etcd?.tls?.trust, "other");
  });

  test("the verdicts", () => {
    assert.deepEqual(failures(probed.facts), [
      "anonymous-access.controllers controllerOpen",
      "anonymous-access.requests anonymousAccepted",
      "anonymous-access.requests kubeletOpen",
      "control-plane.dashboards dashboardOpen",
      "control-plane.etcd-client-authentication etcdOpen",
      "control-plane.kubelet-read-only-port readOnlyPort",
      "encryption-in-transit.tls-versions oldTls",
    ]);
  });

  test("objects given to anyone are told from paths", async () => {
    const role = { metadata: { name: "lists" }, rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["list"] }] };
    const rbac = "/apis/rbac.authorization.k8s.io/v1";
    const group = "rbac.authorization.k8s.io";
    const binding = {
      metadata: { name: "lists" },
      roleRef: { apiGroup: group, kind: "ClusterRole", name: "lists" },
      subjects: [{ apiGroup: group, kind: "User", name: "system:anonymous" }],
    };
    await plane.request("POST", `${rbac}/clusterroles`, role);
    await plane.request("POST", `${rbac}/clusterrolebindings`, binding);
    for (let attempt = 0; attempt < 50; attempt++) {
      const { facts } = await probe(plane.kubeconfig, { probes: new Set(["api-server-anonymous"]) });
      if (failures(facts)[0] === "anonymous-access.requests anonymousObjects") {
        assert.match(
          facts[0]?.answers.map(({ path, status }) => `${path} ${status}`).join() ?? "",
          /secrets\?limit=1 200/,
        );
        return;
      }
    }
    assert.fail("the binding took no effect");
  });
});

describe("probes of a hardened cluster", { skip: lacking }, () => {
  let plane: ControlPlane;
  let kubelet: Kubelet;
  let probed: Probed;

  before(async () => {
    plane = await startControlPlane({ controllerManager: true, scheduler: true });
    await addControlPlaneNode(plane, plane.address);
    kubelet = await startKubelet(plane);
    probed = await probe(plane.kubeconfig);
  });
  after(async () => {
    await plane?.stop();
  });

  test("each refusal is seen as it is", () => {
    const { facts } = probed;
    assert.deepEqual(of(facts, "api-server-anonymous").map(seen), [
      "refused-credentials /livez 401 /version 401 /api 401 /api/v1/namespaces?limit=1 401 /api/v1/secrets?limit=1 401",
    ]);
    const at = (fact: ProbeFact) => fact.address === kubelet.address;
    assert.deepEqual(of(facts, "kubelet-anonymous").filter(at).map(seen), [
      "refused-credentials /healthz 401 /pods 401 /runningpods/ 401",
    ]);
    assert.deepEqual(of(facts, "kubelet-read-only").filter(at).map(seen), ["closed"]);
    assert.deepEqual(of(facts, "etcd-open").map(seen), ["refused-credentials"]);
    const controller = "refused-credentials /healthz 200 /metrics 403 /configz 403";
    assert.deepEqual(of(facts, "controller-manager").map(seen), [controller]);
    assert.deepEqual(of(facts, "scheduler").map(seen), [controller]);
  });

  test("the client certificate goes to servers of the cluster's authority only", () => {
    const { facts } = probed;
    const kubelets = of(facts, "kubelet-anonymous", "client-certificate");
    assert.deepEqual(kubelets.filter(({ address }) => address === kubelet.address).map(seen), [
      "open /healthz 200 /pods 200 /runningpods/ 200",
    ]);
    // Controller manager and scheduler sign for themselves, etcd has an authority of its own.
    for (const name of ["controller-manager", "scheduler", "etcd-open"] as const)
      assert.deepEqual(
        of(facts, name, "client-certificate").map(({ outcome, reason, answers }) => [outcome, reason, answers]),
        [["unknown", "not-trusted", []]],
        name,
      );
  });

  test("outdated TLS is refused, and that is known", () => {
    for (const fact of of(probed.facts, "tls")) {
      const { versions } = fact.tls ?? {};
      assert.deepEqual([versions?.["1.0"], versions?.["1.1"]], ["refused", "refused"], fact.component);
      assert.equal(versions?.["1.3"], "accepted", fact.component);
    }
    assert.deepEqual([...new Set(of(probed.facts, "tls").map(({ component }) => component))].sort(), [
      "etcd",
      "kube-apiserver",
      "kube-controller-manager",
      "kube-scheduler",
      "kubelet",
    ]);
  });

  test("no verdict fails; what refused passes", () => {
    assert.deepEqual(failures(probed.facts), []);
    assert.deepEqual(passes(probed.facts), ["anonymous-access.controllers", "anonymous-access.requests"]);
  });

  test("probes that are left out ask nothing", async () => {
    const { facts } = await probe(plane.kubeconfig, { probes: new Set(["scheduler"]) });
    assert.deepEqual([...new Set(facts.map(({ probe: name }) => name))], ["scheduler"]);
  });

  test("a kubelet that lets system:anonymous in and refuses it is told from one that does not", async () => {
    const weak = await startKubelet(plane, { anonymous: true });
    const { facts } = await probe(plane.kubeconfig, { probes: new Set(["kubelet-anonymous"]) });
    await weak.stop();
    const [fact] = of(facts, "kubelet-anonymous").filter(({ address }) => address === weak.address);
    assert.equal(fact?.outcome, "refused-credentials");
    assert.deepEqual(failures(facts), ["anonymous-access.requests kubeletAnonymous"]);
  });

  test("etcd that trusts the cluster's own authority opens to every user's certificate", async () => {
    const address = "127.77.77.77";
    const serving = plane.pki.write("other-etcd", plane.pki.cluster, {
      commonName: "etcd",
      hosts: [address],
      usages: ["server", "client"],
    });
    const configuration = path.join(plane.folder, "other-etcd.json");
    const url = `https://${address}:2379`;
    writeFileSync(
      configuration,
      JSON.stringify({
        name: "other",
        "data-dir": path.join(plane.folder, "other-etcd"),
        "listen-client-urls": url,
        "advertise-client-urls": url,
        "listen-peer-urls": `http://${address}:2380`,
        "initial-advertise-peer-urls": `http://${address}:2380`,
        "initial-cluster": `other=http://${address}:2380`,
        "client-transport-security": {
          "cert-file": serving.certificate,
          "key-file": serving.key,
          "client-cert-auth": true,
          "trusted-ca-file": plane.caFile,
        },
      }),
    );
    const etcd = plane.startComponent("etcd", [`--config-file=${configuration}`], path.join(plane.folder, "other"));
    const someone = { user: "someone" };
    await etcd.until("/health", async () => {
      try {
        return (await plane.ask(`${url}/health`, { as: someone })).status === 200;
      } catch {
        return false;
      }
    });
    const labels = { "node-role.kubernetes.io/control-plane": "" };
    const status = { addresses: [{ type: "InternalIP", address }] };
    await plane.request("POST", "/api/v1/nodes", { metadata: { name: "other", labels }, status });
    const { facts } = await probe(await plane.kubeconfigFor("kubernetes-super-admin", ["system:masters"]), {
      probes: new Set(["etcd-open"]),
    });
    await plane.endComponent(etcd);
    const here = facts.filter((fact) => fact.address === address);
    assert.deepEqual(of(here, "etcd-open").map(seen), ["refused-credentials"]);
    assert.deepEqual(of(here, "etcd-open", "client-certificate").map(seen), ["open /version 200 /health 200"]);
    assert.deepEqual(failures(here), ["control-plane.etcd-client-authentication etcdServesUsers"]);
  });
});

describe("probes of a cluster with anonymous health checks, and etcd without TLS", {
  skip: await lackingCluster(),
}, () => {
  let plane: ControlPlane;
  before(async () => {
    plane = await startControlPlane({
      anonymous: {
        authenticationConfiguration: {
          apiVersion: "apiserver.config.k8s.io/v1",
          kind: "AuthenticationConfiguration",
          anonymous: { enabled: true, conditions: [{ path: "/livez" }] },
        },
      },
      etcd: { tls: false },
    });
    await addControlPlaneNode(plane, plane.address);
  });
  after(async () => {
    await plane?.stop();
  });

  test("health for anyone is no failure; etcd in clear text is one", async () => {
    const { facts } = await probe(plane.kubeconfig);
    assert.deepEqual(of(facts, "api-server-anonymous").map(seen), [
      "refused-credentials /livez 200 /version 401 /api 401 /api/v1/namespaces?limit=1 401 /api/v1/secrets?limit=1 401",
    ]);
    const [etcd] = of(facts, "etcd-open");
    assert.deepEqual([etcd?.outcome, etcd?.plaintext], ["open", true]);
    assert.deepEqual(failures(facts), [
      "control-plane.etcd-client-authentication etcdOpen",
      "encryption-in-transit.etcd etcdPlain",
    ]);
    assert.deepEqual(passes(facts), ["anonymous-access.requests"]);
  });
});
