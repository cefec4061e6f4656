import type { Json, JsonObject, Path } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";
import { nearest } from "../../model/nearest.ts";
import type { TypeSchema } from "./types.ts";

/** A key that is no field of its type. */
export interface UnknownField {
  readonly path: Path;
  readonly key: string;
  /** Name of the type whose field it is not. */
  readonly type: string;
  /** What was meant, where that can be told. */
  readonly meant:
    | { readonly kind: "item"; readonly list: string; readonly field: string }
    | { readonly kind: "field"; readonly field: string }
    | undefined;
}

/**
 * Every key of an object that its type does not have, by schema. A key that starts with a dash, such as `-from`, is read
 * on as the list item that was meant, so that a mistake inside of it shows as well.
 */
export function unknownFields(
  object: JsonObject,
  root: string,
  types: Readonly<Record<string, TypeSchema>>,
): readonly UnknownField[] {
  const found: UnknownField[] = [];
  visit(object, root, []);
  return found;

  function visit(value: Json | undefined, typeName: string | undefined, path: Path): void {
    const type = typeName === undefined ? undefined : types[typeName];
    if (type === undefined || !isObject(value)) return;
    for (const key of Object.keys(value)) {
      const child = own(value, key);
      const field = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
      if (field === undefined) visitUnknown(child, key, type, [...path, key]);
      else if (field.list !== true) visit(child, field.type, [...path, key]);
      else if (isList(child))
        for (const [index, item] of child.entries()) visit(item, field.type, [...path, key, index]);
    }
  }

  function visitUnknown(child: Json | undefined, key: string, type: TypeSchema, path: Path): void {
    const item = key.startsWith("-") ? itemMeant(key.replace(/^-\s*/, ""), type) : undefined;
    if (item !== undefined) {
      found.push({ path, key, type: type.name, meant: { kind: "item", list: item.list, field: item.field } });
      visit(child, item.type, path);
      return;
    }
    const field = nearest(key, Object.keys(type.fields));
    found.push({ path, key, type: type.name, meant: field === undefined ? undefined : { kind: "field", field } });
  }

  /** The list of the type, or the type itself as an item, that has the field which follows the dash. */
  function itemMeant(field: string, type: TypeSchema) {
    for (const [list, schema] of Object.entries(type.fields)) {
      const item = schema.list === true && schema.type !== undefined ? types[schema.type] : undefined;
      const inner = item !== undefined && Object.hasOwn(item.fields, field) ? item.fields[field] : undefined;
      if (inner !== undefined) return { list, field, type: inner.type };
    }
    const own = Object.hasOwn(type.fields, field) ? type.fields[field] : undefined;
    return own === undefined ? undefined : { list: "", field, type: own.type };
  }
}
