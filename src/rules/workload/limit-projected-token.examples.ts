import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const withToken = (token: string) =>
  withChange(
    goodDeployment,
    "        - name: scratch\n          emptyDir:\n",
    `        - name: token
          projected:
            sources:
              - serviceAccountToken:
                  path: token
${token}        - name: scratch
          emptyDir:
`,
  );

export const examples: Examples = {
  bad: [
    { title: "a token for a year", input: withToken("                  expirationSeconds: 31536000 #!\n") },
    {
      title: "a token for two days, for another service",
      input: withToken("                  audience: vault\n                  expirationSeconds: 172800 #!\n"),
    },
  ],
  good: [
    { title: "no token", input: goodDeployment },
    { title: "an hour, as none is given", input: withToken("                  audience: vault\n") },
    {
      title: "a little more than an hour, as the API server writes it",
      input: withToken("                  expirationSeconds: 3607\n"),
    },
    { title: "a day", input: withToken("                  expirationSeconds: 86400\n") },
    { title: "null", input: withToken("                  expirationSeconds: null\n") },
    { title: "a value still to be filled in", input: withToken('                  expirationSeconds: "{{ ttl }}"\n') },
  ],
};
