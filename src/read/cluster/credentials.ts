import type { Text } from "../../model/text.ts";
import { connectionTexts } from "./cluster.text.ts";
import { ClusterError } from "./cluster-error.ts";
import { readCredentialFile } from "./credential-files.ts";
import { execCredentials } from "./exec-plugin.ts";
import { expiryOf } from "./jwt-expiry.ts";
import type { ContextSettings, UserSettings } from "./kubeconfig.ts";
import { oidcCredentials } from "./oidc.ts";
import { fillText } from "./texts.ts";

/** A client certificate and its key, PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** What is presented to the API server besides a static certificate. */
export interface Presented {
  /** Value of the Authorization header. */
  readonly authorization?: string;
  readonly certificate?: ClientCertificate;
}

/** What credentials need of where they are used. */
export interface CredentialSettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True where a person may answer a credential plugin on standard input. */
  readonly interactive: boolean;
  /** How long a credential plugin or a provider may take, in milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  /** Told what the user should know though the work goes on. */
  warn(text: Text): void;
}

/** A source of credentials: asked before each request, so it remembers what is still valid. */
export interface CredentialSource {
  /** @throws ClusterError where there are none to be had. */
  get(): Promise<Presented>;
  /** Forgets what was remembered. False where asking again cannot give anything else. */
  renew(): boolean;
}

/** In milliseconds: how long a token file is remembered, as client-go does. */
const tokenFileAge = 60_000;

/**
 * The source of a user's credentials. A token counts before a plugin, a plugin before an auth-provider (client-go's
 * transports); `tokenFile` counts before `token`.
 */
export function credentialSource(context: ContextSettings, settings: CredentialSettings): CredentialSource {
  const { user } = context;
  const { tokenFile, token, username, password = "", exec, authProvider } = user;
  if (tokenFile !== undefined) return tokenFromFile(tokenFile);
  if (token !== undefined) return unchanging({ authorization: `Bearer ${token}` });
  if (username !== undefined)
    return unchanging({ authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` });
  if (exec !== undefined) return execCredentials(exec, context, settings);
  if (authProvider?.name === "oidc") return oidcCredentials(user, authProvider.config, settings);
  if (authProvider !== undefined) return unchanging(legacyToken(user, authProvider));
  return unchanging({});
}

function unchanging(presented: Presented): CredentialSource {
  return { get: async () => presented, renew: () => false };
}

function tokenFromFile(file: string): CredentialSource {
  let known: { readonly token: string; readonly readAt: number } | undefined;
  return {
    async get() {
      if (known === undefined || Date.now() - known.readAt > tokenFileAge)
        known = { token: (await readCredentialFile(file)).trim(), readAt: Date.now() };
      return { authorization: `Bearer ${known.token}` };
    },
    renew() {
      known = undefined;
      return true;
    },
  };
}

/** Providers that kubectl had built in until Kubernetes 1.26, and the plugins that took their place. */
const successors: ReadonlyMap<string, string> = new Map([
  ["gcp", "gke-gcloud-auth-plugin"],
  ["azure", "kubelogin"],
]);

/**
 * The token that a former provider left in the kubeconfig, while it is valid. The command that would renew it is not run:
 * the kubeconfig gives it as text for a shell.
 */
function legacyToken(user: UserSettings, provider: NonNullable<UserSettings["authProvider"]>): Presented {
  const holes = { user: user.name, provider: provider.name };
  const plugin = successors.get(provider.name);
  if (plugin === undefined)
    throw new ClusterError("cluster-credentials", fillText(connectionTexts.unknownProvider, holes));
  const token = provider.config.get("access-token");
  const seconds = Number(provider.config.get("expires-on"));
  const expires = provider.config.has("expires-on") ? seconds * 1000 : Date.parse(provider.config.get("expiry") ?? "");
  if (token === undefined || token === "" || expires < Date.now())
    throw new ClusterError("cluster-credentials", fillText(connectionTexts.legacyProvider, { ...holes, plugin }));
  return { authorization: `Bearer ${token}` };
}

/** Why credentials may have been refused, as far as they tell themselves: what expired, or that there are none. */
export function refusalHint(presented: Presented, certificateExpires: Date | undefined): Text {
  const { authorization } = presented;
  const tokenExpires = authorization?.startsWith("Bearer ")
    ? expiryOf(authorization.slice("Bearer ".length))
    : undefined;
  if (tokenExpires !== undefined && tokenExpires < Date.now())
    return fillText(connectionTexts.hintTokenExpired, { date: new Date(tokenExpires).toISOString() });
  if (certificateExpires !== undefined && certificateExpires.getTime() < Date.now())
    return fillText(connectionTexts.hintCertificateExpired, { date: certificateExpires.toISOString() });
  if (authorization === undefined && certificateExpires === undefined) return connectionTexts.hintNone;
  return connectionTexts.hintAnew;
}
