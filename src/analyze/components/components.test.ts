import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import type { Workload } from "../../model/workload.ts";
import { workloadsOf } from "../workloads/workloads.ts";
import { componentsOfConfiguration, componentsOfWorkload, runsControlPlane } from "./components.ts";
import { kubeletFlagsOf, withKubeletFlags } from "./kubelets.ts";
import { flagOf } from "./settings.ts";

let records = 0;

function resource(apiVersion: string, kind: string, object: JsonObject): Resource {
  const id = records++;
  const origin = { kind: "file", file: 0, path: `${id}.yaml`, start: 0, end: 0 } as const;
  const header = { id, environment: "test", origin, spans: { nodes: [], keys: [] }, basePath: [] };
  return toResource(
    { ...header, kind: "object", apiVersion, objectKind: kind, object, sensitive: [], duplicateKeys: [] },
    "default",
  );
}

function pod(containers: Json, namespace = "kube-system", labels: JsonObject = {}, kind = "Pod"): Workload {
  const metadata = { name: "x", namespace, labels };
  const [workload] =
    kind === "Pod"
      ? workloadsOf(resource("v1", "Pod", { metadata, spec: { containers } }))
      : workloadsOf(
          resource("apps/v1", kind, { metadata, spec: { template: { metadata: { labels }, spec: { containers } } } }),
        );
  if (workload === undefined) throw new Error("no workload");
  return workload;
}

const names = (workload: Workload): readonly string[] => componentsOfWorkload(workload).map(({ name }) => name);

/** The last value of a flag of the first component. */
function flag(name: string, container: JsonObject): string | undefined {
  const [component] = componentsOfWorkload(pod([container]));
  return component && flagOf(component, name)?.value;
}

describe("which component a container runs", () => {
  const table: [string, JsonObject, string[]][] = [
    ["its program", { command: ["kube-apiserver"] }, ["kube-apiserver"]],
    ["by its path", { command: ["/usr/local/bin/kube-scheduler", "--v=2"] }, ["kube-scheduler"]],
    ["args alone that begin with the program", { args: ["etcd", "--name=a"] }, ["etcd"]],
    ["the image, where nothing names a program", { image: "registry.k8s.io/etcd:3.6.6-0" }, ["etcd"]],
    [
      "the image, where only flags are given",
      { image: "a:5000/kube-apiserver@sha256:0", args: ["--v=2"] },
      ["kube-apiserver"],
    ],
    [
      "not the image where a program is named",
      { image: "registry.k8s.io/etcd:3.6.6-0", command: ["etcdctl", "get"] },
      [],
    ],
    ["behind hyperkube", { command: ["/hyperkube", "kube-controller-manager"] }, ["kube-controller-manager"]],
    [
      "behind go-runner",
      { command: ["/go-runner", "--log-file=/l", "/usr/local/bin/kube-apiserver"] },
      ["kube-apiserver"],
    ],
    [
      "behind a shell",
      { command: ["/bin/sh", "-c", "set -e\nexec /usr/local/bin/kube-apiserver --v=2 2>&1"] },
      ["kube-apiserver"],
    ],
    ["not what a shell merely mentions", { command: ["sh", "-c", "echo kubelet; systemctl restart kubelet"] }, []],
    ["not a name that goes on", { command: ["kube-apiserver-proxy"] }, []],
    ["not a container of another program", { command: ["nginx"] }, []],
    ["words that are no strings", { command: [1, null, { kubelet: true }] }, []],
  ];
  for (const [title, container, expected] of table)
    test(title, () => assert.deepEqual(names(pod([container])), expected));

  test("an etcd of an application and a script outside the control plane are none", () => {
    assert.deepEqual(names(pod([{ command: ["etcd"] }], "prod")), []);
    assert.deepEqual(names(pod([{ command: ["sh", "-c", "kube-apiserver"] }], "prod")), []);
    assert.deepEqual(names(pod([{ command: ["etcd"] }], "prod", { tier: "control-plane" })), ["etcd"]);
    assert.deepEqual(names(pod([{ command: ["kube-apiserver"] }], "prod")), ["kube-apiserver"]);
  });

  test("every container counts", () => {
    const both = pod([{ name: "a", command: ["kms-plugin"] }, { command: ["kube-apiserver"] }, { command: ["etcd"] }]);
    assert.deepEqual(names(both), ["kube-apiserver", "etcd"]);
  });

  test("only static pods of the control plane are bound to the host by design", () => {
    assert.equal(runsControlPlane(pod([{ command: ["kube-scheduler"] }])), true);
    assert.equal(runsControlPlane(pod([{ command: ["kube-scheduler"] }], "kube-system", {}, "Deployment")), false);
    assert.equal(runsControlPlane(pod([{ command: ["kubelet"] }])), false);
    assert.equal(runsControlPlane(pod([{ command: ["sh", "-c", "etcd"] }], "prod")), false);
  });
});

describe("its flags", () => {
  const table: [string, string, JsonObject, string | undefined][] = [
    ["with a value", "a", { command: ["etcd", "--a=b=c"] }, "b=c"],
    ["with one dash", "a", { command: ["etcd", "-a=b"] }, "b"],
    ["with the value apart", "a", { command: ["etcd", "--a", "b"] }, "b"],
    ["without a value", "a", { command: ["etcd", "--a", "--b=c"] }, "true"],
    ["given twice", "a", { command: ["etcd"], args: ["--a=b", "--a=c"] }, "c"],
    ["with underscores", "anonymous-auth", { command: ["kube-apiserver", "--anonymous_auth=false"] }, "false"],
    [
      "with a known variable",
      "a",
      { command: ["etcd", "--a=$(IP)"], env: [{ name: "IP", value: "192.0.2.1" }] },
      "192.0.2.1",
    ],
    ["with an escaped one", "a", { command: ["etcd", "--a=$$(IP)"], env: [{ name: "IP", value: "x" }] }, "$(IP)"],
    ["with one from elsewhere", "a", { command: ["etcd", "--a=$(IP)"], env: [{ name: "IP", valueFrom: {} }] }, "$(IP)"],
    ["with one that is not given", "a", { command: ["etcd", "--a=$(IP)"] }, "$(IP)"],
    ["called __proto__", "--proto--", { command: ["etcd", "--__proto__=x"] }, "x"],
    ["behind go-runner, not its own", "log-file", { command: ["go-runner", "--log-file=/l", "etcd"] }, undefined],
  ];
  for (const [title, name, container, expected] of table)
    test(title, () => assert.equal(flag(name, container), expected));

  test("what hides them is said", () => {
    const hiddenBy = (container: JsonObject) => componentsOfWorkload(pod([container]))[0]?.flagsHiddenBy;
    assert.equal(hiddenBy({ command: ["etcd", "--a=b"] }), undefined);
    assert.equal(hiddenBy({ command: ["etcd", "$(FLAGS)"] }), "$(FLAGS)");
    assert.equal(hiddenBy({ command: ["etcd", `\${FLAGS:-}`] }), `\${FLAGS:-}`);
    assert.equal(hiddenBy({ command: ["/bin/sh", "-c", "etcd --a=b"] }), "/bin/sh");
    assert.equal(hiddenBy({ command: ["etcd", "--config-file=/e.yaml", "--a=b"] }), "--config-file=/e.yaml");
    assert.equal(hiddenBy({ command: ["etcd"], env: [{ name: "ETCD_CONFIG_FILE", value: "/e" }] }), "--config-file=/e");
    assert.equal(hiddenBy({ command: ["etcd"], envFrom: [{ configMapRef: { name: "etcd" } }] }), "envFrom");
    assert.equal(hiddenBy({ command: ["kube-apiserver"], envFrom: [{ configMapRef: { name: "x" } }] }), undefined);
  });

  test("variables that refer to variables do not grow without bound", () => {
    const env = Array.from({ length: 60 }, (_, index) => ({
      name: `V${index}`,
      value: index === 0 ? "0123456789" : `$(V${index - 1})$(V${index - 1})`,
    }));
    const value = flag("a", { command: ["etcd", "--a=$(V59)$(V59)"], env });
    assert.ok(value !== undefined && value.length < 50_000);
  });
});

describe("components of configuration files", () => {
  const kubeadm = (object: JsonObject) =>
    componentsOfConfiguration(resource("kubeadm.k8s.io/v1beta4", "ClusterConfiguration", object));

  test("kubeadm sets up four, without etcd where it is external", () => {
    assert.deepEqual(
      kubeadm({}).map(({ name }) => name),
      ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd"],
    );
    assert.deepEqual(
      kubeadm({ etcd: { external: { endpoints: [] } } }).map(({ name }) => name),
      ["kube-apiserver", "kube-controller-manager", "kube-scheduler"],
    );
  });

  test("extra arguments as an object, as a list, without quotes", () => {
    const apiServer = (extraArgs: Json) => kubeadm({ apiServer: { extraArgs } })[0];
    for (const extraArgs of [
      { "anonymous-auth": "false" },
      { "anonymous-auth": false },
      [
        { name: "anonymous-auth", value: "true" },
        { name: "anonymous-auth", value: "false" },
      ],
    ]) {
      const component = apiServer(extraArgs);
      assert.equal(component && flagOf(component, "anonymous-auth")?.value, "false");
    }
    assert.equal(apiServer("nonsense")?.flags.size, 0);
    assert.equal(apiServer([null, 1, { value: "x" }])?.flags.size, 0);
  });

  test("where kubeadm sends the API server for etcd", () => {
    const servers = (object: JsonObject) => {
      const [component] = kubeadm(object);
      return component?.flags.get("etcd-servers")?.map(({ value }) => value);
    };
    assert.equal(servers({}), undefined);
    assert.deepEqual(servers({ etcd: { external: { endpoints: ["http://a", "https://b"] } } }), [
      "http://a",
      "https://b",
    ]);
    assert.deepEqual(servers({ etcd: { local: { extraArgs: { "advertise-client-urls": "http://a" } } } }), [
      "http://a",
    ]);
    assert.deepEqual(
      servers({
        apiServer: { extraArgs: { "etcd-servers": "https://c" } },
        etcd: { external: { endpoints: ["http://a"] } },
      }),
      ["https://c"],
    );
  });
});

describe("a node's flags over the kubelet's file", () => {
  const registration = (kubeletExtraArgs: Json, kind = "InitConfiguration") =>
    resource("kubeadm.k8s.io/v1beta4", kind, { nodeRegistration: { kubeletExtraArgs } });
  const file = () =>
    componentsOfConfiguration(resource("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", { readOnlyPort: 0 }));
  const ports = (components: ReturnType<typeof file>) =>
    components.map((component) => [component.writtenBy, flagOf(component, "read-only-port")?.value]);

  test("only those that override it make a kubelet of their own", () => {
    assert.deepEqual(ports(withKubeletFlags(file(), [])), [["configuration", undefined]]);
    assert.deepEqual(ports(withKubeletFlags(file(), [registration({ "node-labels": "a=b" })])), [
      ["configuration", undefined],
    ]);
    assert.deepEqual(ports(withKubeletFlags(file(), [registration({ "read-only-port": "10255" })])), [
      ["configuration", "10255"],
    ]);
    assert.deepEqual(
      ports(
        withKubeletFlags(file(), [
          registration({ "read-only-port": "10255" }),
          registration([{ name: "v", value: "2" }], "JoinConfiguration"),
        ]),
      ),
      [
        ["configuration", undefined],
        ["configuration", "10255"],
      ],
    );
  });

  test("without one file kubeadm's defaults stand under the flags", () => {
    assert.deepEqual(ports(withKubeletFlags([], [registration({ "read-only-port": "10255" })])), [
      ["kubeadm", "10255"],
    ]);
    assert.deepEqual(ports(withKubeletFlags([...file(), ...file()], [registration({ "read-only-port": "1" })])), [
      ["configuration", undefined],
      ["configuration", undefined],
      ["kubeadm", "1"],
    ]);
  });

  test("other kinds register no node", () => {
    const other = resource("example.com/v1", "InitConfiguration", { nodeRegistration: { kubeletExtraArgs: {} } });
    assert.equal(kubeletFlagsOf(other), undefined);
    assert.equal(kubeletFlagsOf(registration(null)), undefined);
  });
});
