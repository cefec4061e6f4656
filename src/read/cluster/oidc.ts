import { isObject, stringAt } from "../../model/json.ts";
import type { Text } from "../../model/text.ts";
import { connectionTexts, reasonTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import { readCredentialFile } from "./credential-files.ts";
import type { CredentialSettings, CredentialSource } from "./credentials.ts";
import { exchange, isExchangeError } from "./exchange.ts";
import { expiryOf } from "./jwt-expiry.ts";
import type { UserSettings } from "./kubeconfig.ts";
import { fillText } from "./texts.ts";

type Config = ReadonlyMap<string, string>;

/** In milliseconds: a token is renewed a little before it expires, as kubectl does. */
const margin = 10_000;
const largestAnswer = 1_000_000;

class ProviderFailure extends Error {
  readonly reason: Text;
  /** Of the provider's answer, where there was one. */
  readonly status: number | undefined;

  constructor(reason: Text, status?: number) {
    super(reason.en);
    this.reason = reason;
    this.status = status;
  }
}

/**
 * Credentials of the auth-provider `oidc`: the ID token of the kubeconfig while it is valid, then one that the provider
 * gives for the refresh token (OpenID Connect Core 1.0, section 12), found through its discovery document. The kubeconfig
 * is not written to; where the provider replaces the refresh token, the user is told.
 */
export function oidcCredentials(user: UserSettings, config: Config, settings: CredentialSettings): CredentialSource {
  let idToken = config.get("id-token") ?? "";
  let refreshToken = config.get("refresh-token") ?? "";
  let refused = false;
  let running: Promise<string> | undefined;
  const issuer = config.get("idp-issuer-url") ?? "";
  const renewed = async (): Promise<string> => {
    const client = config.get("client-id") ?? "";
    try {
      if (issuer === "" || client === "" || refreshToken === "") throw new ProviderFailure(reasonTexts.noRefreshToken);
      const answer = await refresh(config, issuer, client, refreshToken, settings);
      idToken = answer.idToken;
      if (answer.refreshToken !== undefined && answer.refreshToken !== refreshToken) {
        refreshToken = answer.refreshToken;
        settings.warn(fillText(connectionTexts.rotated, { issuer: originOf(issuer) }));
      }
      refused = false;
      return idToken;
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      const holes = { issuer: originOf(issuer), user: user.name, reason: error.reason };
      throw new ClusterError("cluster-credentials", fillText(connectionTexts.oidcFailed, holes));
    }
  };
  return {
    async get() {
      const expires = expiryOf(idToken);
      const valid = idToken !== "" && !refused && (expires === undefined || expires - margin > Date.now());
      if (!valid)
        running ??= renewed().finally(() => {
          running = undefined;
        });
      return { authorization: `Bearer ${running === undefined ? idToken : await running}` };
    },
    renew() {
      refused = true;
      return refreshToken !== "";
    },
  };
}

/** Scheme and host: paths and user information stay out of messages. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "?";
}

async function authorityOf(config: Config): Promise<string | undefined> {
  const data = config.get("idp-certificate-authority-data");
  if (data !== undefined && data !== "") return Buffer.from(data, "base64").toString("utf8");
  const file = config.get("idp-certificate-authority");
  return file === undefined || file === "" ? undefined : readCredentialFile(file);
}

async function refresh(config: Config, issuer: string, client: string, token: string, settings: CredentialSettings) {
  const ca = await authorityOf(config);
  const ask = async (url: string, headers: Record<string, string>, body?: string): Promise<unknown> => {
    if (!URL.canParse(url) || new URL(url).protocol !== "https:") throw new ProviderFailure(reasonTexts.noDiscovery);
    try {
      const { status, text } = await exchange({
        url: new URL(url),
        method: body === undefined ? "GET" : "POST",
        headers: { accept: "application/json", ...headers },
        body,
        tls: { ca, rejectUnauthorized: true },
        maxBytes: largestAnswer,
        timeout: settings.timeout,
        stallTimeout: settings.timeout,
        ...(settings.signal !== undefined && { signal: settings.signal }),
      });
      if (status !== 200) throw new ProviderFailure(fillText(reasonTexts.status, { status, detail: "" }), status);
      return JSON.parse(text);
    } catch (error) {
      if (isExchangeError(error)) throw new ProviderFailure(error.reason);
      if (error instanceof SyntaxError) throw new ProviderFailure(reasonTexts.badJson);
      throw error;
    }
  };
  const found = await ask(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, {});
  const endpoint = isObject(found) ? stringAt(found, ["token_endpoint"]) : undefined;
  const named = isObject(found) ? stringAt(found, ["issuer"]) : undefined;
  if (endpoint === undefined || named?.replace(/\/$/, "") !== issuer.replace(/\/$/, ""))
    throw new ProviderFailure(reasonTexts.noDiscovery);
  const secret = config.get("client-secret") ?? "";
  const form = { grant_type: "refresh_token", refresh_token: token };
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const inBody = () =>
    ask(
      endpoint,
      type,
      new URLSearchParams({ ...form, client_id: client, ...(secret !== "" && { client_secret: secret }) }).toString(),
    );
  const inHeader = () => {
    const basic = Buffer.from(`${encodeURIComponent(client)}:${encodeURIComponent(secret)}`).toString("base64");
    return ask(endpoint, { ...type, authorization: `Basic ${basic}` }, new URLSearchParams(form).toString());
  };
  // RFC 6749, 2.3.1: a secret goes in the header; providers that want it in the body refuse that with 400 or 401.
  const answer = await (secret === ""
    ? inBody()
    : inHeader().catch((error: unknown) => {
        if (error instanceof ProviderFailure && (error.status === 400 || error.status === 401)) return inBody();
        throw error;
      }));
  const idToken = isObject(answer) ? stringAt(answer, ["id_token"]) : undefined;
  if (idToken === undefined || idToken === "") throw new ProviderFailure(reasonTexts.noIdToken);
  return { idToken, refreshToken: isObject(answer) ? stringAt(answer, ["refresh_token"]) : undefined };
}
