import type { Examples } from "../../model/example.ts";
import { goodDeployment, withChange } from "../../model/example-base.ts";

const variable = `            - name: DATABASE_PASSWORD_FILE
              value: /etc/database/password
`;
const withEnv = (env: string): string => withChange(goodDeployment, variable, env);

const reference = (name: string, key: string, mark = ""): string => `            - name: ${name}${mark}
              valueFrom:
                secretKeyRef:
                  name: database
                  key: ${key}
`;

const initContainer = `      initContainers:
        - name: migrate
          image: registry.example.com/shop/migrate:1.4.2@sha256:9f2c1d4b7a80e35f6d1c0b9a8e7f6d5c4b3a29180716253443526170899abcde
          envFrom:
            - configMapRef:
                name: settings
            - secretRef: #!
                name: database
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: ["ALL"]
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
      containers:
`;

export const examples: Examples = {
  bad: [
    { title: "a password as a variable", input: withEnv(reference("DATABASE_PASSWORD", "password", " #!")) },
    {
      title: "several variables of one container are one finding",
      input: withEnv(reference("DATABASE_PASSWORD", "password", " #!") + reference("API_TOKEN", "token")),
    },
    {
      title: "an address, which often holds the password too",
      input: withEnv(reference("DATABASE_URL", "url", " #!")),
    },
    {
      title: "a harmless name for a password",
      input: withEnv(reference("DATABASE_USER", "password", " #!")),
    },
    {
      title: "every key of a Secret, in an init container",
      input: withChange(goodDeployment, "      containers:\n", initContainer),
    },
  ],
  good: [
    { title: "a Secret in a volume", input: goodDeployment },
    {
      title: "the user's name and the host, which are no secrets",
      input: withEnv(reference("DB_USERNAME", "username") + reference("PGHOST", "host").replace("PGHOST", "PG_HOST")),
    },
    {
      title: "references to other things than Secrets",
      input: withEnv(`            - name: LOG_LEVEL
              valueFrom:
                configMapKeyRef:
                  name: settings
                  key: password
            - name: NODE
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
            - name: MEMORY
              valueFrom:
                resourceFieldRef:
                  resource: limits.memory
`),
    },
    {
      title: "empty and null references",
      input: withEnv(`            - name: EMPTY
              value: ""
              valueFrom: null
          envFrom: null
`),
    },
    {
      title: "a ConfigMap as environment",
      input: withEnv(`${variable}          envFrom:
            - configMapRef:
                name: settings
`),
    },
    {
      title: "a projected volume of a Secret",
      input: withChange(
        goodDeployment,
        "          secret:\n            secretName: database\n",
        "          projected:\n            sources:\n              - secret:\n                  name: database\n",
      ),
    },
    {
      title: "a patch that says nothing of the environment: unknown, not a finding",
      input: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: prod
spec:
  template:
    spec:
      priorityClassName: high
`,
    },
    {
      title: "a Secret of a custom resource that is no pod",
      input: `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata:
  name: vault
  namespace: prod
spec:
  provider:
    vault:
      server: https://vault.example.com
      auth:
        tokenSecretRef:
          name: vault
          key: token
`,
    },
  ],
};
