import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Pod Security Admission enforces a level in every namespace.",
    why: "Without an enforced level Pod Security admits every pod, privileged ones and those with the node's file system included; only another admission policy could refuse them. PodSecurityPolicy, which did this before, was removed in Kubernetes 1.25.",
    remedy:
      "Label the namespace `pod-security.kubernetes.io/enforce: restricted`, or `baseline` where that cannot be met yet. First see what would be refused: `rempart pss check` on the manifests, or the label `warn` with the same level.",
    messages: {
      noLevel: "Namespace {name} enforces no Pod Security level: Pod Security by itself admits every pod.",
      noLabel:
        "Namespace {name} sets no Pod Security level: Pod Security by itself admits every pod, unless the API server's configuration sets a default level.",
      privileged: "Namespace {name} enforces the level privileged, which admits every pod.",
      invalid: "The enforce label of namespace {name} is not a level: write privileged, baseline or restricted.",
      exempt: "The API server's configuration exempts namespace {name}: its labels have no effect.",
    },
  },
  fr: {
    summary: "Pod Security Admission impose un niveau dans chaque espace de noms.",
    why: "Sans niveau imposé, Pod Security admet n'importe quel pod, même privilégié ou montant le système de fichiers du nœud ; seule une autre politique d'admission pourrait le refuser. PodSecurityPolicy, qui s'en chargeait auparavant, a été supprimée dans Kubernetes 1.25.",
    remedy:
      "Donnez à l'espace de noms l'étiquette `pod-security.kubernetes.io/enforce: restricted`, ou `baseline` si ce niveau ne peut pas encore être tenu. Regardez d'abord ce qui serait refusé : `rempart pss check` sur les manifestes, ou l'étiquette `warn` avec le même niveau.",
    messages: {
      noLevel: "L'espace de noms {name} n'impose aucun niveau Pod Security : Pod Security admet de lui-même tout pod.",
      noLabel:
        "L'espace de noms {name} ne fixe aucun niveau Pod Security : Pod Security admet de lui-même tout pod, sauf si la configuration du serveur d'API fixe un niveau par défaut.",
      privileged: "L'espace de noms {name} impose le niveau privileged, qui admet tout pod.",
      invalid:
        "L'étiquette enforce de l'espace de noms {name} n'est pas un niveau : écrivez privileged, baseline ou restricted.",
      exempt: "La configuration du serveur d'API exempte l'espace de noms {name} : ses étiquettes sont sans effet.",
    },
  },
});
