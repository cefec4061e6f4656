import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No dashboard of the cluster is exposed.",
    why: "A dashboard shows and changes the whole cluster. Exposed, it stands open to whoever guesses or steals a token, or finds a flaw in it; clusters have been taken over through dashboards that asked for no sign-in at all.",
    remedy:
      "Give the Service type ClusterIP and reach it with `kubectl port-forward` or `kubectl proxy`; or put it behind a proxy that signs users in through the identity provider. Give the dashboard's own service account no rights to speak of.",
    messages: {
      exposed: "The Service makes {dashboard} reachable from outside the cluster ({how}).",
      routed: "The {kind} makes {dashboard} reachable from outside the cluster, and shows no sign-in in front of it.",
    },
  },
  fr: {
    summary: "Aucun tableau de bord du cluster n'est exposé.",
    why: "Un tableau de bord montre et modifie tout le cluster. Exposé, il s'offre à quiconque devine ou vole un jeton, ou y trouve une faille ; des clusters ont été compromis par des tableaux de bord qui ne demandaient aucune connexion.",
    remedy:
      "Donnez au Service le type ClusterIP et atteignez-le par `kubectl port-forward` ou `kubectl proxy` ; ou placez-le derrière un proxy qui authentifie les utilisateurs auprès du fournisseur d'identité. Ne donnez au compte de service du tableau de bord aucun droit important.",
    messages: {
      exposed: "Le Service rend {dashboard} accessible depuis l'extérieur du cluster ({how}).",
      routed:
        "L'objet {kind} rend {dashboard} accessible depuis l'extérieur du cluster, sans qu'une connexion y soit exigée auparavant.",
    },
  },
});
