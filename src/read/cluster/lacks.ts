import type { Text } from "../../model/text.ts";
import { lackTexts } from "./cluster.text.ts";
import type { LackEntry, LackReason } from "./entry.ts";
import { fillText, sameText } from "./texts.ts";

/** What a lack is about. */
export interface LackSubject {
  readonly verb: "get" | "list";
  readonly group: string;
  readonly resource: string;
  readonly namespace?: string | undefined;
  /** Whether the resource has namespaces at all. */
  readonly namespaced: boolean;
}

function lack(subject: LackSubject, reason: LackReason, message: Text): LackEntry {
  const { verb, group, resource, namespace } = subject;
  return { kind: "lack", verb, group, resource, ...(namespace !== undefined && { namespace }), reason, message };
}

function holesOf({ verb, group, resource, namespace, namespaced }: LackSubject) {
  const scope =
    namespace !== undefined
      ? fillText(lackTexts.inNamespace, { namespace })
      : namespaced
        ? lackTexts.everywhere
        : sameText("");
  return { verb, resource: group === "" ? resource : `${resource}.${group}`, scope };
}

/** The user may not read it: the message names what to grant. */
export function forbidden(subject: LackSubject): LackEntry {
  return lack(subject, "forbidden", fillText(lackTexts.forbidden, holesOf(subject)));
}

/** The API server has no such resource. */
export function notServed(subject: LackSubject): LackEntry {
  return lack(subject, "not-served", fillText(lackTexts.notServed, holesOf(subject)));
}

/** Reading it ended after `count` objects: those that came are not everything. */
export function interrupted(subject: LackSubject, count: number, reason: Text): LackEntry {
  return lack(subject, "failed", fillText(lackTexts.interrupted, { ...holesOf(subject), count, reason }));
}

/** It was not read, for a reason of its own. */
export function failed(subject: LackSubject, message: Text): LackEntry {
  return lack(subject, "failed", message);
}
