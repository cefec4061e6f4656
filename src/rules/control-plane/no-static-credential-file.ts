import { settingOf } from "../../analyze/components/settings.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-static-credential-file.text.ts";
import { unknownFlags } from "./settings.ts";

/**
 * Flags of kube-apiserver: `--token-auth-file`, and `--basic-auth-file` (gone since 1.19); neither is given by default nor
 * by kubeadm. Refused: a file, whatever it holds. Bootstrap tokens (`--enable-bootstrap-token-auth`) expire and pass.
 */
export const noStaticCredentialFile = defineRule({
  id: "no-static-credential-file",
  question: "control-plane.credentials",
  severity: "high",
  references: ["nsa:authentication", "cis:1.2.2", "attack:T1552.001", "owasp:K09", "owasp-2022:K06"],
  subject: "component",
  scope: "environment",
  components: ["kube-apiserver"],
  text,
  check(component, _context, report) {
    for (const [flag, message] of [
      ["token-auth-file", "tokens"],
      ["basic-auth-file", "passwords"],
    ] as const) {
      const file = settingOf(component, { flag, default: undefined });
      if (file.state === "known") report.fail(message, { file: file.value }, { at: file.place });
      if (file.state !== "unknown") continue;
      unknownFlags(component, file.reason, report);
      return;
    }
  },
});
