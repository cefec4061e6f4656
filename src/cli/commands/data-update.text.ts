import type { AnswerProblem } from "../../analyze/versions/endoflife-date.ts";
import type { Language } from "../../model/text.ts";
import type { DownloadFailure } from "../download.ts";

/** The words of `rempart data update`. */
export interface UpdateWords {
  readonly asked: (products: number, from: string) => string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly nothing: string;
  readonly notHad: (products: string, reason: string) => string;
  readonly kept: (rows: number, file: string) => string;
  readonly dryRun: string;
  readonly notWritten: string;
  readonly overruled: (rows: number) => string;
  readonly failure: (failure: DownloadFailure) => string;
  readonly problem: Readonly<Record<AnswerProblem | "json" | "notTried", string>>;
}

const en: UpdateWords = {
  asked: (products, from) => `Products asked for at ${from}: ${products}.`,
  added: "Added",
  changed: "Changed",
  removed: "Removed, since the source names no day any more",
  nothing: "No day differs from the table.",
  notHad: (products, reason) => `${products}: ${reason}. What the table has of it stays.`,
  kept: (rows, file) => `Rows kept in ${file}: ${rows}. Each of your scans checks versions against them.`,
  dryRun: "Nothing was written (--dry-run).",
  notWritten: "Nothing was written: no product could be had.",
  overruled: (rows) => `Rows that you imported go before them: ${rows}.`,
  failure: (failure) => {
    switch (failure.kind) {
      case "timeout":
        return "no full answer in time";
      case "too-large":
        return "the answer is too large";
      case "truncated":
        return "the answer ended too early";
      case "redirect":
        return "it redirects to an address that is not asked";
      case "status":
        return `HTTP status ${failure.status}`;
      case "network":
        return `no connection (${failure.code})`;
    }
  },
  problem: {
    json: "the answer is not JSON",
    shape: "the answer is not one of endoflife.date's API v1",
    anotherProduct: "the answer is about another product",
    day: "the answer has a day that is none",
    twice: "the answer has a cycle twice",
    empty: "the answer has no release",
    notTried: "not asked for, since the source does not answer",
  },
};

const fr: UpdateWords = {
  asked: (products, from) => `Produits demandés à ${from} : ${products}.`,
  added: "Ajoutées",
  changed: "Modifiées",
  removed: "Retirées, la source n'ayant plus de date",
  nothing: "Aucune date ne diffère de la table.",
  notHad: (products, reason) => `${products} : ${reason}. Ce que la table en contient reste.`,
  kept: (rows, file) => `Lignes gardées dans ${file} : ${rows}. Chacune de vos analyses y compare les versions.`,
  dryRun: "Rien n'a été écrit (--dry-run).",
  notWritten: "Rien n'a été écrit : aucun produit n'a pu être obtenu.",
  overruled: (rows) => `Les lignes que vous avez importées passent avant elles : ${rows}.`,
  failure: (failure) => {
    switch (failure.kind) {
      case "timeout":
        return "pas de réponse complète à temps";
      case "too-large":
        return "la réponse est trop grande";
      case "truncated":
        return "la réponse s'arrête trop tôt";
      case "redirect":
        return "il renvoie à une adresse qui n'est pas demandée";
      case "status":
        return `statut HTTP ${failure.status}`;
      case "network":
        return `pas de connexion (${failure.code})`;
    }
  },
  problem: {
    json: "la réponse n'est pas du JSON",
    shape: "la réponse n'est pas celle de l'API v1 d'endoflife.date",
    anotherProduct: "la réponse porte sur un autre produit",
    day: "la réponse contient une date qui n'existe pas",
    twice: "la réponse contient deux fois un cycle",
    empty: "la réponse ne contient aucune version",
    notTried: "non demandé, la source ne répondant pas",
  },
};

/** The words of `rempart data update` in both languages. */
export const updateWords: Readonly<Record<Language, UpdateWords>> = { en, fr };
