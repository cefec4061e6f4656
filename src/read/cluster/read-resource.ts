import type { JsonObject } from "../../model/json.ts";
import { stringAt } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";
import { MAX_DEPTH } from "../read-result.ts";
import { lackTexts } from "./cluster.text.ts";
import type { ClusterEntry, ObjectEntry } from "./entry.ts";
import { failed, forbidden, interrupted, notServed } from "./lacks.ts";
import type { CollectedPage } from "./list.ts";
import { listPages } from "./list.ts";
import type { ListTarget } from "./page.ts";
import { apiPathOf, readPage, trim } from "./page.ts";
import type { ApiClient } from "./request.ts";
import { ApiFailure, failureText } from "./request.ts";
import { fillText } from "./texts.ts";

/** A resource of the plan as the API server serves it. */
export interface ResolvedResource extends ListTarget {
  readonly namespaced: boolean;
  readonly metadataOnly: boolean;
}

/** What the reading of all resources shares. */
export interface ReadingContext {
  readonly client: ApiClient;
  /** Objects a page. */
  readonly limit: number;
  /** Namespaces to read, where some were named. */
  readonly wanted: readonly string[] | undefined;
  /** Namespaces that are known, for resources that may not be read everywhere at once. */
  known: readonly string[];
  /** Whether `known` is all there are. */
  knownAll: boolean;
  /** Lists of a single namespace that may still be asked for in the place of refused ones. */
  namespaceLists: number;
  onPage(count: number): void;
}

type Batches = AsyncGenerator<readonly ClusterEntry[], void, undefined>;

/** How the reading of one list ended, besides what it gave. */
type Outcome = "read" | "forbidden";

/**
 * Reads a resource: everywhere at once; where that is refused namespace by namespace, as far as namespaces are known; or
 * only in the namespaces that were named. What fails becomes a lack, and what was read before it stays.
 *
 * @throws where nothing can be read any more: the user ended it.
 */
export async function* readResource(context: ReadingContext, resource: ResolvedResource): Batches {
  const { wanted } = context;
  if (!resource.namespaced) {
    if ((yield* readList(context, resource)) === "forbidden") yield [forbidden(subjectOf(resource))];
    return;
  }
  if (wanted !== undefined) {
    for (const namespace of wanted) {
      const part = { ...resource, namespace };
      if ((yield* readList(context, part)) === "forbidden") yield [forbidden(subjectOf(part))];
    }
    return;
  }
  if ((yield* readList(context, resource)) === "forbidden") yield* readEachNamespace(context, resource);
}

async function* readEachNamespace(context: ReadingContext, resource: ResolvedResource): Batches {
  const { known, knownAll } = context;
  if (known.length > context.namespaceLists) {
    const name = resource.group === "" ? resource.resource : `${resource.resource}.${resource.group}`;
    yield [failed(subjectOf(resource), fillText(lackTexts.tooManyNamespaces, { resource: name }))];
    return;
  }
  context.namespaceLists -= known.length;
  const refused: ClusterEntry[] = [];
  for (const namespace of known) {
    const part = { ...resource, namespace };
    if ((yield* readList(context, part)) === "forbidden") refused.push(forbidden(subjectOf(part)));
  }
  // Refused in each is refused everywhere: one grant mends it.
  if (!knownAll || refused.length === known.length) yield [forbidden(subjectOf(resource))];
  else if (refused.length > 0) yield refused;
}

function subjectOf(resource: ResolvedResource) {
  const { group, namespace, namespaced } = resource;
  return { verb: "list", group, resource: resource.resource, namespace, namespaced } as const;
}

async function* readList(
  context: ReadingContext,
  resource: ResolvedResource,
): AsyncGenerator<readonly ClusterEntry[], Outcome, undefined> {
  let count = 0;
  try {
    for await (const page of listPages(context.client, resource, { limit: context.limit })) {
      count += page.objects.length;
      context.onPage(page.objects.length);
      yield entriesOf(page, resource);
    }
    return "read";
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 403 && count === 0) return "forbidden";
    if (error instanceof ApiFailure && error.status === 404 && count === 0) yield [notServed(subjectOf(resource))];
    else yield [interrupted(subjectOf(resource), count, reasonOf(error))];
    return "read";
  }
}

function reasonOf(error: unknown): Text {
  const text = failureText(error);
  if (text === undefined) throw error;
  return text;
}

function entriesOf(page: CollectedPage, resource: ResolvedResource): readonly ClusterEntry[] {
  const subject = subjectOf(resource);
  return [
    ...page.objects.map((object) => objectEntry(object, resource, page.collected)),
    ...page.tooDeep.map((name) => failed(subject, fillText(lackTexts.tooDeep, { name, levels: MAX_DEPTH }))),
    ...(page.broken === 0 ? [] : [failed(subject, lackTexts.noObject)]),
  ];
}

function objectEntry(object: JsonObject, resource: ResolvedResource, collected: string): ObjectEntry {
  const namespace = stringAt(object, ["metadata", "namespace"]);
  const apiPath = apiPathOf(resource, { namespace, name: stringAt(object, ["metadata", "name"]) ?? "" });
  return { kind: "object", apiPath, collected, object, metadataOnly: resource.metadataOnly };
}

/**
 * Reads the Namespaces, and keeps their names for what may not be read everywhere at once. Where they may not be listed, or
 * some were named, each is asked for by its name.
 *
 * @param fallback the namespace of the kubeconfig's context: the only one known where they may not be listed.
 */
export async function* readNamespaces(
  context: ReadingContext,
  resource: ResolvedResource,
  fallback: string | undefined,
): Batches {
  if (context.wanted === undefined) {
    const names: string[] = [];
    let complete = true;
    const pages = readList(context, resource);
    for (;;) {
      const { done, value } = await pages.next();
      if (done === true) {
        if (value === "read") {
          context.known = names;
          context.knownAll = complete;
          return;
        }
        break;
      }
      for (const entry of value) {
        if (entry.kind !== "object") complete = false;
        else names.push(stringAt(entry.object, ["metadata", "name"]) ?? "");
      }
      yield value;
    }
    yield [forbidden(subjectOf(resource))];
  }
  context.known = context.wanted ?? (fallback === undefined ? [] : [fallback]);
  for (const name of context.known) yield [await readNamespace(context, resource, name)];
}

async function readNamespace(context: ReadingContext, resource: ResolvedResource, name: string): Promise<ClusterEntry> {
  const subject = { verb: "get", group: "", resource: resource.resource, namespace: name, namespaced: true } as const;
  try {
    const answer = await context.client.getJson(apiPathOf(resource, { name }));
    const page = readPage({ kind: "NamespaceList", items: [answer] }, resource);
    if (page?.objects[0] === undefined) return failed(subject, lackTexts.noObject);
    context.onPage(1);
    return objectEntry(trim(answer, resource), resource, new Date().toISOString());
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 403) return forbidden(subject);
    if (error instanceof ApiFailure && error.status === 404)
      return failed(subject, fillText(lackTexts.noNamespace, { namespace: name }));
    return interrupted(subject, 0, reasonOf(error));
  }
}
