import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role changes admission webhooks and policies other than by name.",
    why: "A webhook can see every object that is written, Secrets included, and change it: put a container into every pod, or a right into every role. And the webhooks and policies that are there are what refuses bad objects: whoever may delete or rewrite them switches the refusal off.",
    remedy:
      "Limit `update`, `patch` and `delete` with `resourceNames` to the configurations of the program itself; let the installation create them, so that the program needs no `create`. Have the audit log report every change of these kinds.",
    messages: {
      mutating: "The role changes {resources} ({verbs}): its holder sees and alters every object that is written.",
      validating: "The role changes {resources} ({verbs}): its holder can switch off what refuses bad objects.",
      create: "The role creates {resources}: its holder can put a webhook or policy of their own before every request.",
    },
  },
  fr: {
    summary: "Aucun rôle ne modifie de webhooks ni de politiques d'admission sans les désigner par leur nom.",
    why: "Un webhook peut voir chaque objet écrit, Secrets compris, et le modifier : ajouter un conteneur à chaque pod, ou un droit à chaque rôle. Et ce sont les webhooks et politiques en place qui refusent les mauvais objets : quiconque peut les supprimer ou les réécrire désactive ce refus.",
    remedy:
      "Limitez `update`, `patch` et `delete` par `resourceNames` aux configurations du programme lui-même ; laissez l'installation les créer, afin que le programme se passe de `create`. Faites signaler par le journal d'audit tout changement de ces objets.",
    messages: {
      mutating: "Le rôle modifie {resources} ({verbs}) : son détenteur voit et altère chaque objet écrit.",
      validating:
        "Le rôle modifie {resources} ({verbs}) : son détenteur peut désactiver ce qui refuse les mauvais objets.",
      create:
        "Le rôle crée {resources} : son détenteur peut placer un webhook ou une politique de son choix devant chaque requête.",
    },
  },
});
