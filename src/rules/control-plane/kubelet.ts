import type { KubeletSettingSource } from "../../analyze/components/kubelets.ts";
import { isTrue, settingOf } from "../../analyze/components/settings.ts";
import type { Component } from "../../model/component.ts";

/** How the kubelet authorizes requests. */
export const kubeletAuthorization: KubeletSettingSource = {
  flag: "authorization-mode",
  field: ["authorization", "mode"],
  default: "Webhook",
  legacyDefault: "AlwaysAllow",
};

/** Whether the kubelet takes requests without credentials. */
export const kubeletAnonymous: KubeletSettingSource = {
  flag: "anonymous-auth",
  field: ["authentication", "anonymous", "enabled"],
  default: "false",
  legacyDefault: "true",
};

/** The port where the kubelet answers without TLS or authentication, 0 for none. */
export const kubeletReadOnlyPort: KubeletSettingSource = {
  flag: "read-only-port",
  field: ["readOnlyPort"],
  default: "0",
  legacyDefault: "10255",
};

/** False for a kubelet whose server is off. Its read-only port does not depend on that (kubelet, startKubelet). */
export function kubeletServes(component: Component): boolean {
  const server = settingOf(component, { flag: "enable-server", field: ["enableServer"], default: "true" });
  return server.state !== "known" || isTrue(server.value) !== false;
}
