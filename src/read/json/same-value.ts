import type { Json } from "../../model/json.ts";
import { isList, isObject, own } from "../../model/json.ts";

/** Values that are compared at most; aliases can make more of few lines. */
const most = 10_000;

/** True for two values that are equal, whatever the order of keys; false where it would take too long to tell. */
export function sameValue(first: Json, second: Json): boolean {
  let left = most;
  const same = (a: Json | undefined, b: Json | undefined): boolean => {
    left -= 1;
    if (left < 0) return false;
    if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
    if (isObject(a)) {
      if (!isObject(b)) return false;
      const keys = Object.keys(a);
      return (
        keys.length === Object.keys(b).length &&
        keys.every((key) => Object.hasOwn(b, key) && same(own(a, key), own(b, key)))
      );
    }
    return a === b;
  };
  return same(first, second);
}
