import type { Agent as HttpAgent } from "node:http";
import type { RequestOptions } from "node:https";
import { KubeConfig } from "@kubernetes/client-node";
import type { AgentSettings } from "./agent.ts";

/**
 * The official client library's agent for a proxy: a way through CONNECT for HTTP and HTTPS proxies, or through SOCKS.
 * This file is loaded only where there is a proxy: the library takes a moment, and some memory.
 */
export async function proxyAgent(settings: AgentSettings, proxy: URL): Promise<HttpAgent | undefined> {
  const { server, ca, certificate, tlsServerName, insecure, connectTimeout } = settings;
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    {
      name: "cluster",
      server: server.href,
      skipTLSVerify: insecure,
      // Go resolves names at the proxy for both spellings; the library does so for socks5h only.
      proxyUrl: proxy.href.replace(/^socks5:/, "socks5h:"),
      ...(ca !== undefined && { caData: base64(ca) }),
      ...(tlsServerName !== undefined && { tlsServerName }),
    },
    {
      name: "user",
      ...(certificate !== undefined && { certData: base64(certificate.certificate), keyData: base64(certificate.key) }),
    },
  );
  const options: RequestOptions = { timeout: connectTimeout, rejectUnauthorized: !insecure };
  await config.applyToHTTPSOptions(options);
  // The library has no option for it.
  return typeof options.agent === "object" ? Object.assign(options.agent, { keepAlive: true }) : undefined;
}
