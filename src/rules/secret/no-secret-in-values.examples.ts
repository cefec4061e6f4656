import type { Examples } from "../../model/example.ts";

const values = "values-prod.yaml";
const kustomization = "overlay/kustomization.yaml";

export const examples: Examples = {
  bad: [
    {
      title: "a password in values",
      path: values,
      input: `auth:
  username: shop
  password: fake-Kq7mPz2x9w #!
`,
    },
    {
      title: "a variable in values",
      path: "shop-values.yaml",
      input: `web:
  env:
    - name: LOG_LEVEL
      value: info
    - name: DATABASE_PASSWORD
      value: fake-Kq7mPz2x9w #!
`,
    },
    {
      title: "literals of a secretGenerator",
      path: kustomization,
      input: `secretGenerator:
  - name: database
    literals:
      - username=shop #!
      - password=fake-Kq7mPz2x9w
`,
    },
    {
      title: "a password among the literals of a configMapGenerator",
      path: kustomization,
      input: `configMapGenerator:
  - name: web
    literals:
      - LOG_LEVEL=info
      - DATABASE_PASSWORD=fake-Kq7mPz2x9w #!
`,
    },
  ],
  good: [
    {
      title: "names of Secrets, empty values and switches",
      path: values,
      input: `auth:
  existingSecret: database
  existingSecretPasswordKey: password
  password: ""
  usePasswordFiles: true
  tokenTtl: 3600
imagePullSecrets:
  - name: registry
serviceAccount:
  automountServiceAccountToken: false
tls:
  secretName: shop-tls
`,
    },
    {
      title: "a value that SOPS encrypted",
      path: values,
      input: `auth:
  password: ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ=,type:str]
sops:
  version: 3.9.0
`,
    },
    {
      title: "files that a generator names",
      path: kustomization,
      input: `secretGenerator:
  - name: database
    envs: [database.env]
    files: [tls.key]
`,
    },
    {
      title: "literals that are filled in before",
      path: kustomization,
      input: `secretGenerator:
  - name: database
    literals:
      - password=\${DATABASE_PASSWORD}
      - token=
`,
    },
    { title: "a file that is no values file", path: "settings.yaml", input: "password: fake-Kq7mPz2x9w\n" },
  ],
};
