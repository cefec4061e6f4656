import type { SubjectName } from "../../analyze/rbac/identity.ts";
import { subjectKey } from "../../analyze/rbac/identity.ts";
import type { Access, Accesses } from "../../analyze/rbac/who-can.ts";
import type { ChainView, ObjectView, SubjectView, Views } from "./views.ts";
import { subjectView } from "./views.ts";

/** Someone who can, and by which ways. */
export interface HolderView {
  readonly subject: SubjectView;
  /** True where they can in the whole cluster. */
  readonly everywhere: boolean;
  /** Namespaces where they can. */
  readonly namespaces: readonly string[];
  /** The names that each of the ways is limited to. */
  readonly onlyNames?: readonly string[];
  readonly grants: readonly ChainView[];
}

/** Who can do something. */
export interface WhoCanView {
  readonly subjects: readonly HolderView[];
  /** Bindings that count, with the role that is not in the input. */
  readonly unresolved: readonly UnresolvedView[];
}

/** A binding whose role is not in the input. */
export interface UnresolvedView {
  readonly binding: ObjectView;
  readonly roleRef: { readonly kind: string; readonly name: string };
}

/** Turns what bindings give round: who has it, by subject. Groups come first, then service accounts and users, by name. */
export function whoCanView({ accesses, unresolved }: Accesses, views: Views): WhoCanView {
  const holders = new Map<string, { readonly subject: SubjectName; readonly ways: Access[] }>();
  for (const access of accesses) {
    const limited = access.onlyNames === undefined ? "" : " only";
    for (const subject of access.bound.binding.subjects) {
      const key = subjectKey(subject);
      if (key === undefined) continue;
      const known = holders.get(key + limited);
      if (known === undefined) holders.set(key + limited, { subject, ways: [access] });
      else if (!known.ways.includes(access)) known.ways.push(access);
    }
  }
  return {
    subjects: [...holders.values()].sort(bySubject).map(({ subject, ways }) => {
      const places = ways.map(({ bound }) => bound.namespace);
      const names = ways.flatMap(({ onlyNames = [] }) => onlyNames);
      return {
        subject: subjectView(subject),
        everywhere: places.includes(""),
        namespaces: [...new Set(places.filter((place) => place !== ""))].sort(),
        ...(names.length > 0 && { onlyNames: [...new Set(names)] }),
        grants: ways.map((way) => views.chain(way)),
      };
    }),
    unresolved: unresolved.map(({ resource, binding }) => ({
      binding: views.object(resource, ["roleRef", "name"]),
      roleRef: binding.role,
    })),
  };
}

interface Holder {
  readonly subject: SubjectName;
  readonly ways: readonly Access[];
}

function bySubject(a: Holder, b: Holder): number {
  const limited = ({ ways }: Holder) => (ways[0]?.onlyNames === undefined ? 0 : 1);
  const text = ({ subject: { kind, namespace, name } }: Holder) => `${kind} ${namespace} ${name}`;
  return limited(a) - limited(b) || (text(a) < text(b) ? -1 : 1);
}
