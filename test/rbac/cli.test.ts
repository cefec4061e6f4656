import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { folderWith } from "../report/folder.ts";
import { answer, ask, rbac } from "./ask.ts";

type Holder = { subject: { kind: string; name: string }; onlyNames?: readonly string[] };
const names = (value: { readonly subjects: readonly Holder[] }) =>
  value.subjects.map(({ subject, onlyNames }) => (onlyNames ? `${subject.name} [${onlyNames}]` : subject.name));

describe("rempart rbac who-can", () => {
  const rows: readonly [question: string, expected: readonly string[]][] = [
    ["get secrets", ["devs", "operator", "web", "jane", "cart [token]"]],
    ["get secret token -n shop", ["devs", "cart", "operator", "web", "jane"]],
    ["get Secret -n bank", ["operator", "web", "jane"]],
    ["get secrets -A", ["operator", "web", "jane"]],
    ["list secrets -n shop", ["devs", "operator", "web", "jane"]],
    ["create secrets -n shop", ["devs", "operator"]],
    ["delete deploy", ["devs", "operator", "web", "jane"]],
    ["delete deployments.apps", ["devs", "operator", "web", "jane"]],
    ["patch deploy/scale -n shop", ["devs", "operator"]],
    ["create pods/exec", ["devs", "operator"]],
    ["get wd", ["operator"]],
    ["get gateways.example.org", ["operator"]],
    ["get nodes", ["operator"]],
    ["get ns shop", ["devs", "operator"]],
    ["get /metrics", ["operator", "web", "jane"]],
    ["get /debug/pprof", ["operator", "web", "jane"]],
    ["get /debug", ["operator"]],
    ["impersonate sa -n shop", ["devs", "operator"]],
  ];
  for (const [question, expected] of rows)
    test(question, async (t) => {
      const cwd = folderWith(t, { "rbac.yaml": rbac });
      const { code, value } = await answer(["who-can", ...question.split(" "), "-i", "rbac.yaml"], { cwd });
      assert.deepEqual([code, names(value)], [0, expected]);
      if (question === "get secrets") assert.equal(value.unresolved[0].roleRef.name, "missing");
    });

  test("text tells the chain with places, in both languages", async (t) => {
    const cwd = folderWith(t, { "rbac.yaml": rbac });
    const en = await ask(["who-can", "get", "secrets", "-n", "shop", "-i", "rbac.yaml"], { cwd });
    assert.match(en.out, /^Who can get secrets in namespace shop\n/);
    const flat = en.out.replace(/\s+/g, " ");
    assert.ok(
      flat.includes(
        "User jane · in the whole cluster ClusterRoleBinding readers (rbac.yaml:16) → ClusterRole reader (rbac.yaml:3): get, list secrets, configmaps (rbac.yaml:5)",
      ),
      flat,
    );
    assert.ok(flat.includes("aggregated from ClusterRole system:aggregate-to-edit (built in, as of Kubernetes 1.36)"));
    assert.match(flat, /system:masters/);
    assert.match(flat, /Node authorizer/);
    assert.match(flat, /1 binding\(s\) name a role that is not in the input.*ClusterRole missing/);
    const fr = await ask(["who-can", "get", "secrets", "-n", "shop", "-i", "rbac.yaml", "--lang", "fr"], { cwd });
    assert.match(fr.out, /^Qui peut get secrets dans l'espace de noms shop\n/);
  });

  test("wrong use says what was meant", async (t) => {
    const cwd = folderWith(t, { "rbac.yaml": rbac });
    const wrong: readonly [argv: string, says: RegExp][] = [
      ["get secrts -i rbac.yaml", /There is no resource secrts\. Did you mean secrets\?/],
      ["get pods/exce -i rbac.yaml", /There is no resource pods\/exce\. Did you mean pods\/exec\?/],
      ["get deployment.app -i rbac.yaml", /./],
      ["get secrets", /--input is missing/],
      ["get -i rbac.yaml", /RESOURCE is missing|resource/i],
      ["get secrets -n a -A -i rbac.yaml", /exclude/],
      ["get /metrics x -i rbac.yaml", /URL/],
      ["get secrets -i absent.yaml", /./],
    ];
    for (const [argv, says] of wrong) {
      const { code, out, err } = await ask(["who-can", ...argv.split(" ")], { cwd });
      if (argv.includes("deployment.app ")) assert.equal(code, 0, "a group of another project is taken as it is");
      else assert.deepEqual([code, says.test(err + out)], [2, true], `${argv}: ${err}${out}`);
    }
  });

  test("standard input, broken files and repeated objects", async (t) => {
    const cwd = folderWith(t, {
      "a.yaml": rbac,
      "b.yaml": "kind: [\n",
      "c.yaml": rbac.split("---\n").slice(0, 2).join("---\n"),
    });
    const stdin = await ask(["who-can", "get", "secrets", "-i", "-"], { cwd, stdin: rbac });
    assert.deepEqual([stdin.code, stdin.out.includes("User jane")], [0, true]);
    const broken = await answer(["who-can", "get", "secrets", "-i", "a.yaml", "-i", "b.yaml"], { cwd });
    assert.deepEqual([broken.code, broken.value.errors[0].path, broken.value.errors[0].line > 0], [3, "b.yaml", true]);
    const twice = await ask(["who-can", "get", "secrets", "-i", "a.yaml", "-i", "c.yaml"], { cwd });
    assert.match(twice.err, /ClusterRole reader is there twice \(a\.yaml:3, c\.yaml:3\)/);
  });

  test("environments are not mixed", async (t) => {
    const cwd = folderWith(t, {
      "rempart.yaml": "environments:\n  - { name: dev, paths: [dev/**] }\n  - { name: prod, paths: [prod/**] }\n",
      "dev/rbac.yaml": rbac,
      "prod/rbac.yaml": rbac.replaceAll("name: jane", "name: june"),
    });
    const mixed = await ask(["who-can", "get", "secrets", "-i", "."], { cwd });
    assert.deepEqual([mixed.code, /--environment: dev, prod/.test(mixed.err)], [2, true]);
    const { value } = await answer(["who-can", "get", "secrets", "-A", "-i", ".", "--environment", "prod"], { cwd });
    assert.deepEqual(names(value), ["operator", "web", "june"]);
  });
});

describe("rempart rbac what-can", () => {
  test("by subject, however it is written", async (t) => {
    const cwd = folderWith(t, { "rbac.yaml": rbac });
    const rights = async (...subject: readonly string[]) => {
      const { value } = await answer(["what-can", ...subject, "-i", "rbac.yaml"], { cwd });
      return value.rights.map(
        (right: {
          namespace?: string;
          resource?: string;
          nonResourceURL?: string;
          resourceNames?: string[];
          verbs: string[];
        }) =>
          `${right.namespace ?? "*"} ${right.resource ?? right.nonResourceURL}${right.resourceNames ?? ""} ${right.verbs}`,
      );
    };
    const web = ["* configmaps get,list", "* secrets get,list", "* deployments *", "* /debug/* get", "* /metrics get"];
    assert.deepEqual(await rights("sa/shop/web"), web);
    assert.deepEqual(await rights("sa", "shop/web"), web);
    assert.deepEqual(await rights("system:serviceaccount:shop:web"), web);
    assert.deepEqual(await rights("user", "system:serviceaccount:shop:cart"), ["shop secretstoken get,create"]);
    assert.deepEqual(await rights("jane"), web);
    assert.deepEqual(await rights("group", "nobody"), []);
    assert.equal((await rights("user", "eve", "--groups", "devs")).length > 50, true);
    const masters = await ask(["what-can", "user", "eve", "--groups", "system:masters", "-i", "rbac.yaml"], { cwd });
    assert.match(masters.out, /goes round RBAC/);
    assert.equal((await ask(["what-can", "sa/shop", "-i", "rbac.yaml"], { cwd })).code, 2);
    assert.equal((await ask(["what-can", "pod", "x", "-i", "rbac.yaml"], { cwd })).code, 2);
  });
});

describe("rempart rbac paths", () => {
  test("each step names binding, role, rule and place; the exit code tells", async (t) => {
    const cwd = folderWith(t, { "rbac.yaml": rbac, "quiet.yaml": rbac.replaceAll("cluster-admin", "view") });
    const { code, value } = await answer(["paths", "--from", "group devs", "-i", "rbac.yaml"], { cwd });
    assert.equal(code, 1);
    const [{ steps }] = value.paths;
    assert.deepEqual(
      steps.map(({ technique, to }: { technique: string; to: { kind: string } }) => [technique, to.kind]),
      [
        ["create-pods", "subject"],
        ["holds", "cluster-admin"],
      ],
    );
    assert.equal(steps[0].grants[0].binding.location.line, 24);
    assert.equal(steps[1].grants[0].role.builtin, true);
    const none = await answer(["paths", "-i", "quiet.yaml"], { cwd });
    assert.deepEqual([none.code, none.value.paths], [0, []]);
    const text = await ask(["paths", "--to", "node", "-i", "rbac.yaml", "--lang", "fr"], { cwd });
    assert.equal(text.code, 1);
    assert.match(text.out, /peuvent devenir root sur un nœud/);
    assert.match(text.out.replace(/\s+/g, " "), /le Namespace n'est pas dans l'entrée/);
  });
});

describe("rempart rbac diff", () => {
  test("by effect, not by text", async (t) => {
    const same = rbac
      .replace(
        "resources: [secrets, configmaps]\n    verbs: [get, list]",
        'resources: [configmaps]\n    verbs: [list, get]\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [list, get]',
      )
      .replaceAll("name: reader }", "name: renamed }");
    const other = rbac.replace("verbs: [get, list]", "verbs: [get, watch]").replace("name: devs", "name: ops");
    const cwd = folderWith(t, { "a.yaml": rbac, "same.yaml": same, "other.yaml": other });
    const equal = await answer(["diff", "a.yaml", "same.yaml"], { cwd });
    assert.deepEqual([equal.code, equal.value.differences], [0, []]);
    const { code, value } = await answer(["diff", "a.yaml", "other.yaml"], { cwd });
    assert.equal(code, 1);
    type Difference = {
      subject: { name: string };
      gained: { verbs: string[]; resource: string }[];
      lost: { verbs: string[] }[];
    };
    const of = (name: string): Difference | undefined =>
      value.differences.find(({ subject }: Difference) => subject.name === name);
    assert.deepEqual(
      of("jane")?.gained.map(({ verbs, resource }) => `${verbs} ${resource}`),
      ["watch configmaps", "watch secrets"],
    );
    assert.deepEqual(of("devs")?.gained, []);
    assert.ok((of("ops")?.gained.length ?? 0) > 50);
    const text = await ask(["diff", "a.yaml", "other.yaml"], { cwd });
    assert.match(text.out, /^ {2}\+ watch configmaps, secrets · in the whole cluster$/m);
  });
});

describe("rempart rbac graph", () => {
  const hostile = rbac.replaceAll("name: jane", `name: '</script><b>"x"#1;\\\\'`);

  test("each format, cut where asked, hostile names harmless", async (t) => {
    const cwd = folderWith(t, { "rbac.yaml": hostile });
    const graph = async (format: string, ...more: readonly string[]) =>
      ask(["graph", "--format", format, "-i", "rbac.yaml", ...more], { cwd });
    const html = await graph("html");
    assert.equal(html.code, 0);
    assert.ok(!html.out.includes("</script><b>"));
    assert.equal(html.out.match(/<script/g)?.length, 1);
    assert.match(html.out, /prefers-color-scheme: dark/);
    assert.match(html.out, /tabindex="0" role="button"/);
    assert.doesNotMatch(html.out, /(?:src|href)=/);
    assert.match(html.out, /Content-Security-Policy" content="default-src 'none'/);
    const dot = await graph("dot");
    assert.match(dot.out, /label="User <\/script><b>\\"x\\"#1;\\\\\\\\"/);
    assert.match((await graph("mermaid")).out, /\["User #60;\/script#62;#60;b#62;#34;x#34;#35;1#59;/);
    const { value } = await answer(["graph", "-i", "rbac.yaml"], { cwd });
    assert.deepEqual(value.bindings[0].dangers, ["everything"]);
    const cut = await graph("dot", "--max-bindings", "1");
    assert.match(cut.err, /1 of 3 bindings/);
    assert.match(cut.out, /1 of 3 bindings/);
    assert.equal((await graph("dot", "--max-bindings", "0")).code, 2);
  });
});
