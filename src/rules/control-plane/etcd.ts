import type { SettingSource } from "../../analyze/components/settings.ts";
import type { Component, Place } from "../../model/component.ts";
import type { Report } from "../../model/rule.ts";
import { settledList } from "./settings.ts";

/** A URL of etcd that something listens or connects to. */
export interface EtcdUrl {
  readonly url: string;
  readonly place: Place;
  /** True for https and for a socket under TLS. */
  readonly tls: boolean;
  /** How far it reaches: a socket file, the host itself, or the network (also where the address is not known). */
  readonly reach: "socket" | "host" | "network";
}

/** Where etcd listens for clients: by gRPC and HTTP, and by HTTP alone (etcd 3.4.25, 3.5.10 and later). */
export const clientListeners: readonly SettingSource[] = [
  {
    flag: "listen-client-urls",
    variable: "ETCD_LISTEN_CLIENT_URLS",
    default: "http://localhost:2379",
    kubeadmDefault: "https://127.0.0.1:2379",
  },
  { flag: "listen-client-http-urls", variable: "ETCD_LISTEN_CLIENT_HTTP_URLS", default: undefined },
];

/** Where etcd listens for its peers. */
export const peerListeners: readonly SettingSource[] = [
  {
    flag: "listen-peer-urls",
    variable: "ETCD_LISTEN_PEER_URLS",
    default: "http://localhost:2380",
    kubeadmDefault: "https://$(ADDRESS):2380",
  },
];

/**
 * The URLs that these settings give together; undefined where they are not known, which has then been reported. A value
 * without a scheme is left out: etcd refuses it.
 */
export function urlsOf(
  component: Component,
  sources: readonly SettingSource[],
  report: Pick<Report, "unknown">,
): readonly EtcdUrl[] | undefined {
  const urls: EtcdUrl[] = [];
  for (const source of sources) {
    const setting = settledList(component, source, report);
    if (setting === undefined) return undefined;
    if (setting.state === "absent") continue;
    for (const { value, place } of setting.items) {
      const url = parseUrl(value, place);
      if (url !== undefined) urls.push(url);
    }
  }
  return urls;
}

/** Reads one URL of etcd; undefined where it has no scheme that etcd knows. */
export function parseUrl(url: string, place: Place): EtcdUrl | undefined {
  const match = /^(https?|unixs?):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^:/?#]*)/i.exec(url);
  const scheme = match?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const tls = scheme === "https" || scheme === "unixs";
  if (scheme.startsWith("unix")) return { url, place, tls, reach: "socket" };
  return { url, place, tls, reach: isLoopback(match?.[2] ?? "") ? "host" : "network" };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost\.?|127(?:\.\d{1,3}){3}|\[(?:::1|(?:0{1,4}:){7}0{0,3}1)\])$/i.test(host);
}

/** URLs grouped by the flag that gives them, so that one flag makes one finding. */
export function byPlace(urls: readonly EtcdUrl[]): readonly { readonly place: Place; readonly text: string }[] {
  const groups = new Map<Place, string[]>();
  for (const { url, place } of urls) {
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [url]);
    else group.push(url);
  }
  return [...groups].map(([place, texts]) => ({ place, text: texts.join(", ") }));
}
