import { hasGitHubChecksum } from "./github-checksum.ts";
import { isStandIn } from "./text.ts";
import type { SensitivePart, TokenFormat } from "./types.ts";

interface TokenShape {
  readonly format: TokenFormat;
  readonly prefixes: readonly string[];
  /** Characters that may follow the prefix. */
  readonly body: RegExp;
  /** Allowed lengths of what follows the prefix. */
  readonly min: number;
  readonly max: number;
  /** The further structure; without it the format counts as certain by its prefix. */
  readonly check?: (body: string, whole: string) => boolean | "likely";
}

const alnum = /[A-Za-z0-9]/;
const word = /[A-Za-z0-9_]/;
const dashed = /[A-Za-z0-9_-]/;
const dotted = /[A-Za-z0-9._-]/;
const hex = /[0-9a-f]/;
const upper = /[A-Z0-9]/;

/** Formats that begin with a mark of their maker's, from each maker's public description of its tokens. */
const shapes: readonly TokenShape[] = [
  { format: "age-secret-key", prefixes: ["AGE-SECRET-KEY-1"], body: upper, min: 58, max: 58 },
  { format: "anthropic-api-key", prefixes: ["sk-ant-"], body: dashed, min: 40, max: 200 },
  {
    format: "aws-access-key-id",
    prefixes: ["AKIA", "ASIA"],
    body: /[A-Z2-7]/,
    min: 16,
    max: 16,
    check: () => "likely",
  },
  { format: "databricks-token", prefixes: ["dapi"], body: hex, min: 32, max: 32 },
  { format: "digitalocean-token", prefixes: ["dop_v1_", "doo_v1_", "dor_v1_"], body: hex, min: 64, max: 64 },
  { format: "docker-hub-token", prefixes: ["dckr_pat_", "dckr_oat_"], body: dashed, min: 27, max: 64 },
  {
    format: "github-token",
    prefixes: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    body: alnum,
    min: 36,
    max: 251,
    check: (body) => hasGitHubChecksum(body) || "likely",
  },
  { format: "github-token", prefixes: ["github_pat_"], body: word, min: 82, max: 82 },
  {
    format: "gitlab-token",
    prefixes: ["glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glft-", "glsoat-", "glagent-", "gloas-"],
    body: dotted,
    min: 20,
    max: 300,
  },
  { format: "google-api-key", prefixes: ["AIza"], body: dashed, min: 35, max: 35 },
  { format: "google-oauth-client-secret", prefixes: ["GOCSPX-"], body: dashed, min: 28, max: 28 },
  { format: "grafana-token", prefixes: ["glsa_"], body: word, min: 41, max: 41, check: (body) => body[32] === "_" },
  { format: "hugging-face-token", prefixes: ["hf_"], body: alnum, min: 34, max: 40 },
  { format: "new-relic-key", prefixes: ["NRAK-"], body: upper, min: 27, max: 27 },
  {
    format: "npm-token",
    prefixes: ["npm_"],
    body: alnum,
    min: 36,
    max: 36,
    check: (body) => hasGitHubChecksum(body) || "likely",
  },
  { format: "openai-api-key", prefixes: ["sk-proj-", "sk-svcacct-"], body: dashed, min: 40, max: 200 },
  {
    format: "openai-api-key",
    prefixes: ["sk-"],
    body: alnum,
    min: 48,
    max: 48,
    check: (body) => body.includes("T3BlbkFJ"),
  },
  { format: "pypi-token", prefixes: ["pypi-AgEI"], body: dashed, min: 50, max: 500 },
  {
    format: "sendgrid-api-key",
    prefixes: ["SG."],
    body: dotted,
    min: 66,
    max: 66,
    check: (body) => body.indexOf(".") === 22,
  },
  { format: "shopify-token", prefixes: ["shpat_", "shpss_", "shpca_", "shppa_"], body: hex, min: 32, max: 32 },
  {
    format: "slack-token",
    prefixes: ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-"],
    body: /[A-Za-z0-9-]/,
    min: 20,
    max: 255,
    check: (body) => /\d/.test(body) && body.includes("-"),
  },
  {
    format: "slack-webhook",
    prefixes: ["hooks.slack.com/services/", "hooks.slack.com/workflows/"],
    body: /[A-Za-z0-9/]/,
    min: 30,
    max: 120,
    check: (body) => /^T[A-Z0-9]{5,20}\/[AB][A-Z0-9]{5,20}\//.test(body),
  },
  { format: "stripe-key", prefixes: ["sk_live_", "rk_live_"], body: alnum, min: 16, max: 247 },
  {
    format: "stripe-key",
    prefixes: ["sk_test_", "rk_test_", "whsec_"],
    body: alnum,
    min: 24,
    max: 247,
    check: () => "likely",
  },
  { format: "vault-token", prefixes: ["hvs.", "hvb.", "hvr."], body: dashed, min: 24, max: 500 },
];

/** Finds tokens whose maker gave them a prefix. Made-up ones (`ghp_xxxx…`, `AKIA…EXAMPLE`) are left out. Linear in the text. */
export function findPrefixedTokens(text: string): readonly SensitivePart[] {
  return shapes.flatMap((shape) => shape.prefixes.flatMap((prefix) => findShape(text, shape, prefix)));
}

function findShape(text: string, shape: TokenShape, prefix: string): readonly SensitivePart[] {
  const parts: SensitivePart[] = [];
  let from = text.indexOf(prefix);
  while (from !== -1) {
    const start = from + prefix.length;
    let end = start;
    while (end - start <= shape.max && end < text.length && shape.body.test(text.charAt(end))) end += 1;
    const body = text.slice(start, end).replace(/[._-]+$/, "");
    const fits = body.length >= shape.min && body.length <= shape.max && !alnum.test(text.charAt(from - 1));
    const verdict = fits && !isStandIn(body) && (shape.check?.(body, text.slice(from, end)) ?? true);
    if (verdict !== false) {
      parts.push({
        start: from,
        end: start + body.length,
        format: shape.format,
        confidence: verdict === "likely" ? "likely" : "certain",
      });
    }
    from = text.indexOf(prefix, Math.max(end, start));
  }
  return parts;
}
