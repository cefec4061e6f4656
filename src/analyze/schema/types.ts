/** Types of values that are neither objects nor lists. */
export type ScalarKind =
  | "string"
  | "boolean"
  | "int32"
  | "int64"
  | "number"
  | "quantity"
  | "intOrString"
  | "time"
  | "microTime"
  | "bytes";

/** How a text must be written, by the name of the function of apimachinery or core validation that checks it. */
export type Form = "dnsLabel" | "dnsSubdomain" | "serviceName" | "pathSegment" | "portName" | "labelValue";

/** A value that is neither an object nor a list, and which values are valid. */
export interface ScalarSchema {
  readonly kind: ScalarKind;
  readonly allowed?: readonly (string | number | boolean)[];
  readonly form?: Form;
  /** Smallest and largest number. */
  readonly min?: number;
  readonly max?: number;
}

/** An object with fields of its own. */
export interface ObjectSchema {
  readonly kind: "object";
  /** The name of the type, or, where it has none, of the field that holds it. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, Schema>;
  /** Fields without which the API server refuses the object: `filled` asks for more than `null` and an empty text. */
  readonly required: ReadonlyMap<string, "present" | "filled">;
  /** True where other keys are kept as they are. */
  readonly open: boolean;
}

/** What a value must be. `any` is not looked into. */
export type Schema =
  | ScalarSchema
  | ObjectSchema
  | { readonly kind: "list"; readonly items: Schema }
  | { readonly kind: "map"; readonly values: Schema; readonly keys?: "label" | "annotation" }
  | { readonly kind: "any" };
