/** Where a value stands; labels and unnamed text are judged by token format alone. */
export type ValueContext =
  | "env"
  | "argument"
  | "configmap"
  | "annotation"
  | "label"
  | "dockerfile-env"
  | "dockerfile-arg"
  | "kubeconfig"
  | "file";

/** What kind of secret a value holds. `named-credential`: told by its name alone. */
export type TokenFormat =
  | "anthropic-api-key"
  | "age-secret-key"
  | "aws-access-key-id"
  | "aws-secret-access-key"
  | "azure-storage-key"
  | "basic-auth"
  | "bearer-token"
  | "connection-string-password"
  | "databricks-token"
  | "digitalocean-token"
  | "docker-hub-token"
  | "docker-registry-auth"
  | "github-token"
  | "gitlab-token"
  | "google-api-key"
  | "google-oauth-client-secret"
  | "grafana-token"
  | "hugging-face-token"
  | "jwt"
  | "named-credential"
  | "new-relic-key"
  | "npm-token"
  | "openai-api-key"
  | "password-hash"
  | "private-key"
  | "pypi-token"
  | "secret-object-data"
  | "sendgrid-api-key"
  | "shopify-token"
  | "slack-token"
  | "slack-webhook"
  | "stripe-key"
  | "url-password"
  | "vault-token";

/** UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One secret found in a text. */
export interface SensitivePart extends Range {
  readonly format: TokenFormat;
  /** `certain`: the format's own structure or checksum holds, or a credential's name and value agree; `likely`: short of that. */
  readonly confidence: "certain" | "likely";
}

/** The verdict on one value: `format` and `confidence` are those of its surest part, `ranges` are sorted and apart. */
export type Judgement =
  | { readonly sensitive: false }
  | {
      readonly sensitive: true;
      readonly format: TokenFormat;
      readonly confidence: "certain" | "likely";
      readonly ranges: readonly Range[];
    };

/** Text beyond this many UTF-16 units is not looked at (a ConfigMap holds at most 1 MiB). */
export const maxTextLength = 1_048_576;
