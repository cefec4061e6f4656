import { analyzeAuthorization } from "../../analyze/authentication/authorization.ts";
import { followFlag } from "../../analyze/components/named-files.ts";
import { settingOf } from "../../analyze/components/settings.ts";
import type { Place } from "../../model/component.ts";
import { listAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { authorizationMode } from "./authorization.ts";
import { text } from "./require-rbac-authorization.text.ts";
import { settledList, unknownFile, unknownFlags } from "./settings.ts";

/**
 * Flags of kube-apiserver: `--authorization-config` (a file, KEP-3221, on by default since 1.30), else
 * `--authorization-mode`, by kubeadm `Node,RBAC`; the authorizers must hold `RBAC` and `Node`, wherever they stand. Where
 * neither flag is given nothing authorizes, which no-always-allow-authorization says. All Kubernetes versions since 1.7.
 */
export const requireRbacAuthorization = defineRule({
  id: "require-rbac-authorization",
  question: "control-plane.authorization-modes",
  severity: "medium",
  references: ["nsa:rbac", "cis:1.2.7", "cis:1.2.8", "owasp:K02", "owasp-2022:K03"],
  referencesOf: { noNode: ["cis:1.2.7"], noRbac: ["cis:1.2.8"] },
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, { environment }, report) {
    const judge = (flag: string, present: ReadonlySet<string>, at: Place) => {
      if (!present.has("RBAC")) report.fail("noRbac", { flag }, { at });
      if (!present.has("Node")) report.fail("noNode", { flag }, { at });
    };
    const file = settingOf(component, { flag: "authorization-config", default: undefined });
    if (file.state === "known") {
      const flag = "--authorization-config";
      const named = followFlag(component, "authorization-config", environment);
      if (named.state !== "known" || analyzeAuthorization(named.resource.object).state === "invalid")
        return unknownFile(component, flag, file.value, report);
      const { object, record } = named.resource;
      const types = listAt(object, ["authorizers"]).flatMap((one) => stringAt(one, ["type"]) ?? []);
      return judge(flag, new Set(types), { record: record.id, path: ["authorizers"] });
    }
    const modes = settledList(component, authorizationMode, report);
    if (modes === undefined) return;
    if (modes.state === "absent") return report.notApplicable();
    if (modes.setBy === "default" && file.state === "unknown") return unknownFlags(component, file.reason, report);
    const [first] = modes.items;
    const isUnset = modes.setBy === "default" && first?.value === "AlwaysAllow";
    if (first === undefined || isUnset) return report.notApplicable();
    judge("--authorization-mode", new Set(modes.items.map(({ value }) => value)), first.place);
  },
});
