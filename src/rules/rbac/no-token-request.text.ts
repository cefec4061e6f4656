import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role makes tokens of every service account.",
    why: "Whoever may create tokens of a service account may do all that it may do, from anywhere, and choose how long the token lasts. One account with wide rights in reach is enough to take them over.",
    remedy:
      "Name the accounts with `resourceNames`. A pod needs no such right for its own token: the kubelet requests it, through `serviceAccountToken` of a projected volume where audience or lifetime matter.",
    messages: {
      cluster:
        "`create` on `serviceaccounts/token`: the role's holder becomes any service account, wherever it is bound.",
      namespace:
        "`create` on `serviceaccounts/token`: the role's holder becomes any service account of namespace {namespace}.",
    },
  },
  fr: {
    summary: "Aucun rôle ne fabrique de jetons de tous les comptes de service.",
    why: "Quiconque peut créer des jetons d'un compte de service peut tout ce que peut ce compte, de n'importe où, et choisit la durée du jeton. Un seul compte aux droits étendus à sa portée suffit pour s'emparer de ces droits.",
    remedy:
      "Nommez les comptes par `resourceNames`. Un pod n'a besoin d'aucun droit de cette sorte pour son propre jeton : le kubelet le demande, par `serviceAccountToken` d'un volume projeté lorsque l'audience ou la durée importent.",
    messages: {
      cluster:
        "`create` sur `serviceaccounts/token` : le détenteur du rôle devient n'importe quel compte de service, là où il est accordé.",
      namespace:
        "`create` sur `serviceaccounts/token` : le détenteur du rôle devient n'importe quel compte de service de l'espace de noms {namespace}.",
    },
  },
});
