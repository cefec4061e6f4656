/** The version in package.json; the build writes it in. */
declare const REMPART_VERSION: string;

/** Compiled by the build from schemas/config.schema.json. */
declare module "rempart:validate-config" {
  interface ConfigError {
    /** JSON Pointer of the value at fault; "" is the whole document. */
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message?: string;
  }
  /** True when the value is a valid rempart.yaml; when it is not, `errors` holds what is wrong until the next call. */
  const validate: {
    (value: unknown): boolean;
    readonly errors?: readonly ConfigError[] | null;
  };
  export default validate;
}
