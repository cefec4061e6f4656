/** One field of a type: what it holds, where that is an object of a known type. */
export interface FieldSchema {
  /** Name of the type of the value, or of the items of the list; undefined for scalars and free-form objects. */
  readonly type?: string;
  readonly list?: boolean;
}

/** A type of the Kubernetes API: its name and its fields. */
export interface TypeSchema {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldSchema>>;
}
