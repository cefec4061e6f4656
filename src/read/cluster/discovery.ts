import type { JsonObject } from "../../model/json.ts";
import { listAt } from "../../model/json.ts";
import type { Discovery } from "./discovery-documents.ts";
import { addAggregated, addResourceList, DiscoveryBuilder, groupVersionsOf } from "./discovery-documents.ts";
import { isExchangeError } from "./exchange.ts";
import type { ApiClient } from "./request.ts";
import { ApiFailure } from "./request.ts";

const form = (version: string) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`;
const accept = `${form("v2")},${form("v2beta1")},application/json`;
/** In bytes: clusters with thousands of custom kinds answer with some megabytes. */
const maxBytes = 64 * 2 ** 20;

/**
 * What an API server serves: by aggregated discovery (two requests, Kubernetes 1.26 and later), else group by group.
 *
 * @param groups looked at where each has to be asked for; the others are not known then.
 * @throws as {@link ApiClient.get}; a group whose own server fails is recorded instead.
 */
export async function discover(client: ApiClient, groups: ReadonlySet<string>): Promise<Discovery> {
  const builder = new DiscoveryBuilder();
  const core = await client.getJson("/api", { accept, maxBytes });
  if (!addAggregated(core, builder))
    for (const version of listAt(core, ["versions"]))
      if (typeof version === "string")
        await addVersion(client, `/api/${encodeURIComponent(version)}`, "", version, builder);
  const others = await client.getJson("/apis", { accept, maxBytes });
  if (addAggregated(others, builder)) return builder.build();
  for (const [group, versions] of groupVersionsOf(others)) {
    if (!groups.has(group)) continue;
    for (const version of versions) {
      const path = `/apis/${encodeURIComponent(group)}/${encodeURIComponent(version)}`;
      await addVersion(client, path, group, version, builder);
    }
  }
  return builder.build();
}

async function addVersion(
  client: ApiClient,
  path: string,
  group: string,
  version: string,
  builder: DiscoveryBuilder,
): Promise<void> {
  let answer: JsonObject;
  try {
    answer = await client.getJson(path, { maxBytes });
  } catch (error) {
    if (!(error instanceof ApiFailure) && !isExchangeError(error)) throw error;
    builder.fail(group, version);
    return;
  }
  addResourceList(answer, group, version, builder);
}
