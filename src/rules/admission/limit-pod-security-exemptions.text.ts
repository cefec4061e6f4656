import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Only the namespaces of Kubernetes itself are exempted from Pod Security Admission.",
    why: "What is exempted is not checked, not audited and not warned about, whatever the labels of the namespace say. Nothing in the namespace shows it.",
    remedy:
      "Remove the exemption. Label a namespace whose pods need the host `pod-security.kubernetes.io/enforce: privileged` instead: that is visible there, and audit and warn go on. Never exempt the accounts of controllers. Restart the API server after the change.",
    messages: {
      namespace: "Namespace {name} is exempted: its labels have no effect, every pod is admitted.",
      controller: "{name} is exempted: it creates pods for everyone who may create a workload, so nobody is checked.",
      anonymous: "Anonymous users are exempted.",
      username: "{name} is exempted: the pods this user creates are not checked.",
      runtimeClass: "Runtime class {name} is exempted: a pod that names it is not checked.",
    },
  },
  fr: {
    summary: "Seuls les espaces de noms de Kubernetes lui-même sont exemptés de Pod Security Admission.",
    why: "Ce qui est exempté n'est ni contrôlé, ni audité, ni signalé, quelles que soient les étiquettes de l'espace de noms. Rien n'y laisse voir l'exemption.",
    remedy:
      "Retirez l'exemption. Donnez plutôt à un espace de noms dont les pods ont besoin de l'hôte l'étiquette `pod-security.kubernetes.io/enforce: privileged` : elle y est visible, et audit et warn continuent d'agir. N'exemptez jamais les comptes des contrôleurs. Redémarrez ensuite le serveur d'API.",
    messages: {
      namespace: "L'espace de noms {name} est exempté : ses étiquettes sont sans effet, tout pod est admis.",
      controller:
        "{name} est exempté : il crée des pods pour quiconque peut créer une charge de travail, donc personne n'est contrôlé.",
      anonymous: "Les utilisateurs anonymes sont exemptés.",
      username: "{name} est exempté : les pods que crée cet utilisateur ne sont pas contrôlés.",
      runtimeClass: "La classe d'exécution {name} est exemptée : un pod qui la désigne n'est pas contrôlé.",
    },
  },
});
