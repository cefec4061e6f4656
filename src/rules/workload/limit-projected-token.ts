import { isObject, listAt, objectAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./limit-projected-token.text.ts";
import { reportPartial, reportUnrendered } from "./partial.ts";

/** Seconds of a day: the kubelet replaces a token that is older, however long it is valid (kubelet token manager). */
const longest = 86_400;

/**
 * Field: `spec.volumes[*].projected.sources[*].serviceAccountToken.expirationSeconds`; allowed: absent (an hour) or at most a
 * day. Kubernetes 1.12 and later. `audience` may be absent: the token is then for the API server, which is what pods that
 * mount their token themselves want. A token of a pod is void once the pod is gone, so what counts is one that was copied.
 */
export const limitProjectedToken = defineRule({
  id: "limit-projected-token",
  question: "pod-security.token-lifetime",
  severity: "low",
  references: ["nsa:service-account-tokens", "attack:T1528", "attack:T1550.001", "owasp:K01", "owasp-2022:K01"],
  subject: "workload",
  scope: "subject",
  text,
  check(workload, _context, report) {
    reportPartial(workload, report);
    const { podSpec, specPath } = workload;
    listAt(podSpec, ["volumes"]).forEach((volume, index) => {
      listAt(volume, ["projected", "sources"]).forEach((source, number) => {
        const token = objectAt(source, ["serviceAccountToken"]);
        const seconds = token?.expirationSeconds ?? undefined;
        if (!isObject(token) || seconds === undefined) return;
        const at = [
          ...[...specPath, "volumes", index, "projected", "sources", number],
          ...["serviceAccountToken", "expirationSeconds"],
        ];
        if (typeof seconds !== "number") reportUnrendered(workload, report);
        else if (seconds > longest)
          report.fail("long", { volume: stringAt(volume, ["name"]) ?? "", hours: Math.round(seconds / 3600) }, { at });
      });
    });
  },
});
