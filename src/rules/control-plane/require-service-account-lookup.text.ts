import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server looks up the service account behind every token.",
    why: "Without the lookup the API server checks a token's signature alone: it takes the tokens of service accounts, Secrets and pods that were deleted, so that a token which leaked cannot be revoked.",
    remedy: "Remove `--service-account-lookup=false`; the default is true.",
    messages: { off: "`--service-account-lookup=false`: tokens of deleted service accounts stay valid." },
  },
  fr: {
    summary: "Le serveur d'API vérifie que le compte de service de chaque jeton existe encore.",
    why: "Sans cette recherche, le serveur d'API ne vérifie que la signature d'un jeton : il accepte ceux de comptes de service, de Secrets et de pods supprimés, si bien qu'un jeton qui a fui ne peut être révoqué.",
    remedy: "Retirez `--service-account-lookup=false` ; la valeur par défaut est true.",
    messages: {
      off: "`--service-account-lookup=false` : les jetons de comptes de service supprimés restent valables.",
    },
  },
});
