import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The service account `default` has no role.",
    why: "Every pod that names no service account runs as `default`. A role that is bound to it belongs to all of them, to those that are added later, and to whoever breaks into the weakest.",
    remedy:
      "Create a service account for the program that needs the role, name it in `serviceAccountName` of its pods and bind the role to it. Set `automountServiceAccountToken: false` on the account `default`.",
    messages: {
      bound:
        "{role} is bound to the account `default` of namespace {namespace}: every pod without an account of its own has it.",
    },
  },
  fr: {
    summary: "Le compte de service `default` n'a aucun rôle.",
    why: "Tout pod qui ne nomme pas de compte de service s'exécute sous le compte `default`. Un rôle qui lui est accordé appartient à tous ces pods, à ceux qui s'ajouteront, et à quiconque prend le contrôle du plus faible.",
    remedy:
      "Créez un compte de service pour le programme qui a besoin du rôle, nommez-le dans `serviceAccountName` de ses pods et accordez-lui le rôle. Définissez `automountServiceAccountToken: false` sur le compte `default`.",
    messages: {
      bound:
        "{role} est accordé au compte `default` de l'espace de noms {namespace} : tout pod sans compte à lui le détient.",
    },
  },
});
