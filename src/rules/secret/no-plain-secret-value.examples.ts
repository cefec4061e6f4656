import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const reference = `            - name: DATABASE_PASSWORD_FILE
              value: /etc/database/password
`;

export const examples: Examples = {
  bad: [
    {
      title: "a password in an environment variable",
      input: withChange(
        goodDeployment,
        reference,
        "            - name: DATABASE_PASSWORD\n              value: correct-horse-battery #!\n",
      ),
    },
    {
      title: "a password on the command line",
      input: withChange(
        goodDeployment,
        "          ports:\n",
        '          args: ["serve", "--database-password=correct-horse-battery"] #!\n          ports:\n',
      ),
    },
    {
      title: "a password in a ConfigMap, inside of an address",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  namespace: prod
data:
  LOG_LEVEL: info
  DATABASE_URL: postgres://shop:correct-horse-battery@database:5432/shop #!
`,
    },
  ],
  good: [
    { title: "a reference to a Secret", input: goodDeployment },
    {
      title: "names that only sound like secrets",
      input: withChange(
        goodDeployment,
        reference,
        `            - name: TOKEN_TTL
              value: "3600"
            - name: PASSWORD_FILE
              value: /run/secrets/password
            - name: SECRET_NAME
              value: database
            - name: API_KEY
              value: $(API_KEY_FROM_VAULT)
`,
      ),
    },
    {
      title: "an address without a password",
      input: `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  DATABASE_URL: postgres://database:5432/shop
`,
    },
    {
      title: "a Secret has a rule of its own",
      input: `apiVersion: v1
kind: Secret
metadata:
  name: database
stringData:
  password: correct-horse-battery
`,
    },
  ],
};
