import type { Path } from "../../model/json.ts";
import type { Form, ScalarKind } from "./types.ts";

interface At {
  readonly path: Path;
  /** The field as a reader would name it: `replicas`, `args[0]`; the key of a label or an annotation. */
  readonly field: string;
  /** Name of the type whose field it is; of a label or an annotation the path of its map, in backquotes. */
  readonly type: string;
}

/** What was probably meant by a key that is no field of its type. */
export type Meant =
  /** An item of a list, written with no space after its dash. */
  | { readonly kind: "item"; readonly list: string; readonly field: string }
  /** A field after a dash with no space, of a list that cannot be told. */
  | { readonly kind: "dash"; readonly field: string }
  /** Another spelling. */
  | { readonly kind: "field"; readonly field: string }
  /** A field of what stands under another field. */
  | { readonly kind: "below"; readonly field: string }
  /** A field of an object further up, `path` from the root. */
  | { readonly kind: "above"; readonly owner: string; readonly path: Path };

/** A key that is no field of its type. */
export interface UnknownField extends Omit<At, "field"> {
  readonly kind: "unknown";
  readonly key: string;
  readonly meant: Meant | undefined;
}

/** A value of another type than its field's. */
export interface WrongType extends At {
  readonly kind: "type";
  readonly expected: ScalarKind | "object" | "list";
  /**
   * What was probably done: a text in quotes that should have none, a number or a boolean that should have quotes, a
   * dash with no space after it, one thing where a list of such is asked for.
   */
  readonly slip: "quotes" | "noQuotes" | "dash" | "single" | undefined;
}

/** A required field that is absent. */
export interface MissingField extends At {
  readonly kind: "missing";
}

/** A value of the right type that is not valid. */
export interface InvalidValue extends At {
  readonly kind: "value";
  readonly reason:
    | { readonly kind: "allowed"; readonly allowed: readonly string[]; readonly meant: string | undefined }
    | { readonly kind: "range"; readonly min: number | undefined; readonly max: number | undefined }
    | { readonly kind: "form"; readonly form: Form | "labelKey" | "annotationKey" }
    | { readonly kind: "overflow" }
    | { readonly kind: "quantity" }
    | { readonly kind: "time" }
    | { readonly kind: "microTime" }
    | { readonly kind: "bytes" };
}

/** One way in which an object differs from its schema. */
export type Violation = UnknownField | WrongType | MissingField | InvalidValue;

/** How an object compares with its schema. */
export interface Verdict {
  readonly violations: readonly Violation[];
  /** True where the object has directives of a patch (`$patch`, `$setElementOrder/…`): what it leaves out says nothing. */
  readonly patch: boolean;
  /** True where a value is a variable still to be filled in. */
  readonly unrendered: boolean;
}
