import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "An image that is on a node already runs only for pods that may pull it.",
    why: "The node keeps the images that it pulled. A pod of another team that names one of them, with `imagePullPolicy: IfNotPresent` and without the Secret, runs it and reads all that is in it: the credentials of the registry protect nothing there.",
    remedy:
      "From 1.35 on, leave `imagePullCredentialsVerificationPolicy` of the kubelet at its default, or set `AlwaysVerify`. Before, add `AlwaysPullImages` to `--enable-admission-plugins` of the API server; each start of a pod then needs the registry, whose outage must not be yours. Where one party alone uses the nodes, accept the finding with that reason.",
    messages: {
      never: "The kubelet runs an image that is on its node for any pod (`NeverVerify`).",
      gateOff:
        "The feature gate `KubeletEnsureSecretPulledImages` is off: any pod runs the images that are on its node.",
    },
  },
  fr: {
    summary: "Une image déjà présente sur un nœud ne s'exécute que pour les pods qui ont le droit de la récupérer.",
    why: "Le nœud garde les images qu'il a récupérées. Le pod d'une autre équipe qui désigne l'une d'elles, avec `imagePullPolicy: IfNotPresent` et sans le Secret, l'exécute et lit tout ce qu'elle contient : les identifiants du registre n'y protègent plus rien.",
    remedy:
      "À partir de la 1.35, laissez `imagePullCredentialsVerificationPolicy` du kubelet à sa valeur par défaut, ou réglez-le sur `AlwaysVerify`. Auparavant, ajoutez `AlwaysPullImages` à `--enable-admission-plugins` du serveur d'API ; chaque démarrage de pod a alors besoin du registre, dont une panne ne doit pas devenir la vôtre. Si un seul groupe utilise les nœuds, acceptez ce constat avec ce motif.",
    messages: {
      never: "Le kubelet exécute pour n'importe quel pod une image présente sur son nœud (`NeverVerify`).",
      gateOff:
        "La fonctionnalité `KubeletEnsureSecretPulledImages` est désactivée : tout pod exécute les images présentes sur son nœud.",
    },
  },
});
