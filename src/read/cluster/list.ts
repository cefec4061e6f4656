import type { JsonObject } from "../../model/json.ts";
import { stringAt } from "../../model/json.ts";
import { reasonTexts } from "./cluster.text.ts";
import { ExchangeError, isExchangeError } from "./exchange.ts";
import type { ListPage, ListTarget } from "./page.ts";
import { apiPathOf, readPage } from "./page.ts";
import type { ApiClient } from "./request.ts";
import { ApiFailure } from "./request.ts";

/** One page of a list that was read. */
export interface CollectedPage extends ListPage {
  /** When the answer came, ISO 8601. */
  readonly collected: string;
}

export interface ListOptions {
  /** Objects a page, 500 by default (kubectl's own). */
  readonly limit?: number;
}

const wholeObject = "application/json";
/** Without `application/json` to fall back on: a server that cannot leave the values out answers 406. */
const metadataOnly = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";
/** How often a list is begun anew when its snapshot has expired and the server gives no way on. */
const mostRestarts = 3;

/**
 * Reads a list page by page; only one page is in memory.
 *
 * No resourceVersion is sent: each list is then the most recent state, whole and consistent over its pages. With
 * `resourceVersion=0` older API servers ignore `limit` and answer from their cache with everything at once.
 *
 * When the server no longer has the state a list began with (410, `Expired`: five minutes by default), it goes on from the
 * same place in the newest state with the token that the Status carries: every object that existed throughout is given
 * once. Without such a token the list begins anew, and what was given before (by uid) is left out.
 *
 * A page over the size bound is asked for again with fewer objects.
 *
 * @throws as {@link ApiClient.get}; whoever catches knows that what was given so far is not everything.
 */
export async function* listPages(
  client: ApiClient,
  target: ListTarget,
  options: ListOptions = {},
): AsyncGenerator<CollectedPage, void, undefined> {
  let limit = options.limit ?? 500;
  let token: string | undefined;
  let restarts = 0;
  let goesOn = true;
  const given = new Set<string>();
  const tokens = new Set<string>();
  for (;;) {
    let page: ListPage;
    try {
      page = await fetchPage(client, target, limit, token);
    } catch (error) {
      if (isExchangeError(error) && error.failure === "too-large" && limit > 1) {
        limit = Math.max(1, Math.floor(limit / 5));
        continue;
      }
      if (!(error instanceof ApiFailure) || error.status !== 410 || token === undefined) throw error;
      if (++restarts > mostRestarts) throw new ExchangeError("network", "expired", reasonTexts.expired);
      token = error.continueToken === "" ? undefined : error.continueToken;
      goesOn = token !== undefined;
      if (!goesOn) tokens.clear();
      continue;
    }
    // Going on from the same place is progress; beginning anew may never come to an end.
    if (goesOn) restarts = 0;
    const collected = new Date().toISOString();
    const objects = page.objects.filter((object) => {
      const identity = identityOf(object);
      return given.has(identity) ? false : given.add(identity);
    });
    yield { ...page, objects, collected };
    token = page.next;
    if (token === undefined) return;
    // A server that answers the same page for ever is no reason to ask for ever.
    if (tokens.has(token)) throw new ExchangeError("network", "repeated", reasonTexts.repeated);
    tokens.add(token);
  }
}

function identityOf(object: JsonObject): string {
  const uid = stringAt(object, ["metadata", "uid"]);
  if (uid !== undefined) return uid;
  return `${stringAt(object, ["metadata", "namespace"]) ?? ""}/${stringAt(object, ["metadata", "name"]) ?? ""}`;
}

async function fetchPage(
  client: ApiClient,
  target: ListTarget,
  limit: number,
  token: string | undefined,
): Promise<ListPage> {
  const query = new URLSearchParams({ limit: String(limit), ...(token !== undefined && { continue: token }) });
  const accept = target.metadataOnly === true ? metadataOnly : wholeObject;
  const answer = await client.getJson(`${apiPathOf(target)}?${query}`, { accept });
  const page = readPage(answer, target);
  if (page === undefined) throw new ExchangeError("network", "no-list", reasonTexts.noList);
  return page;
}
