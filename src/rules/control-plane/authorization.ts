import type { SettingSource } from "../../analyze/components/settings.ts";
import type { JsonObject } from "../../model/json.ts";
import { listAt, stringAt } from "../../model/json.ts";

/** How the API server authorizes requests where no AuthorizationConfiguration says so. */
export const authorizationMode: SettingSource = {
  flag: "authorization-mode",
  default: "AlwaysAllow",
  kubeadmDefault: "Node,RBAC",
};

/** Index of the authorizer of an AuthorizationConfiguration that allows everything, -1 where there is none. */
export function alwaysAllowIndex(configuration: JsonObject): number {
  return listAt(configuration, ["authorizers"]).findIndex((one) => stringAt(one, ["type"]) === "AlwaysAllow");
}
