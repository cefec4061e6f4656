import { Agent } from "node:https";
import type { JsonObject } from "../../../model/json.ts";
import { isObject, listAt } from "../../../model/json.ts";
import type { Connection } from "../connection.ts";
import { isExchangeError } from "../exchange.ts";
import type { ApiClient } from "../request.ts";
import { ApiFailure } from "../request.ts";
import type { ProbeOptions } from "./run-probes.ts";

/**
 * What probes verify servers with, and the client certificate: what the connection's own TLS is made with, whichever way
 * the kubeconfig gives it (files, a credential plugin). Through a proxy neither is known: nothing is verified then, and no
 * certificate shown.
 *
 * @throws as `Connection.access`.
 */
export async function trustOf(
  connection: Connection,
): Promise<Pick<ProbeOptions, "authority" | "certificate" | "serverName">> {
  const { agent } = await connection.access();
  if (!(agent instanceof Agent)) return {};
  const { ca, cert, key, servername } = agent.options;
  return {
    ...(typeof ca === "string" && { authority: ca }),
    ...(typeof servername === "string" && { serverName: servername }),
    ...(typeof cert === "string" && typeof key === "string" && { certificate: { certificate: cert, key } }),
  };
}

const slices =
  "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices?limit=20&labelSelector=kubernetes.io%2Fservice-name%3Dkubernetes";

/** The EndpointSlices of the API servers; none where they may not be read. @throws as {@link ApiClient.get} otherwise. */
export async function apiServerEndpoints(client: ApiClient): Promise<readonly JsonObject[]> {
  try {
    const items = listAt(await client.getJson(slices), ["items"]);
    return items.flatMap((item) => (isObject(item) ? [{ ...item, kind: "EndpointSlice" }] : []));
  } catch (error) {
    if (error instanceof ApiFailure || isExchangeError(error)) return [];
    throw error;
  }
}
