import type { Examples } from "../../model/example.ts";
import { goodKubeconfig, withChange } from "../../model/example-base.ts";

const path = "release.kubeconfig";
const exec = goodKubeconfig.slice(goodKubeconfig.indexOf("      exec:"), goodKubeconfig.indexOf("contexts:"));
const withUser = (user: string) => withChange(goodKubeconfig, exec, user);
const token = "      token: not-a-real-token-0123456789\n";
const also = ["no-embedded-kubeconfig-credential"];

/** A JSON Web Token that nobody signed, expired in 2020. */
const expired = [{ alg: "RS256" }, { iat: 1_577_836_800, exp: 1_577_840_400 }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .concat("bm90LWEtc2lnbmF0dXJl")
  .join(".");

export const examples: Examples = {
  bad: [
    { title: "a token in the repository", path, tracked: true, input: withUser(token.replace("\n", " #!\n")), also },
    {
      title: "a password in the repository",
      path,
      tracked: true,
      input: withUser("      username: release\n      password: not-a-real-password #!\n"),
      also,
    },
    {
      title: "one of several users",
      path,
      tracked: true,
      input: withChange(
        goodKubeconfig,
        "contexts:\n",
        "  - name: robot\n    user: { token: not-a-real-token-0123456789 } #!\ncontexts:\n",
      ),
      also,
    },
  ],
  good: [
    { title: "a plugin signs in", path, tracked: true, input: goodKubeconfig },
    { title: "in the work tree, and not tracked", path, tracked: false, input: withUser(token) },
    { title: "no repository around", path, input: withUser(token) },
    { title: "a token that has expired", path, tracked: true, input: withUser(`      token: ${expired}\n`) },
    {
      title: "a token that is filled in later",
      path,
      tracked: true,
      input: withUser("      token: <TOKEN>\n"),
    },
    {
      title: "files that the kubeconfig names",
      path,
      tracked: true,
      input: withUser("      client-certificate: alice.crt\n      client-key: alice.key\n"),
    },
    {
      title: "what kubectl config view prints",
      path,
      tracked: true,
      input: withUser("      token: REDACTED\n"),
    },
  ],
};
