import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Incoming traffic that no policy allows is denied to every workload.",
    why: "Pods that no NetworkPolicy selects accept connections from every pod of the cluster. One compromised pod can then reach all of them.",
    remedy:
      "Put a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress]` into the namespace, then allow what each workload must receive. Start with the callers that are known: what is not allowed stops working immediately.",
    messages: {
      noneRead:
        "No NetworkPolicy was read for namespace {namespace}: unless the cluster has one, every pod may connect to {kind} {workload}.",
      notSelected:
        "None of the NetworkPolicies read for namespace {namespace} covers {kind} {workload} for ingress: every pod may connect to it.",
      open: "NetworkPolicy {policy} of namespace {namespace} allows all ingress to {kind} {workload}; other policies cannot take that back.",
      openOther:
        "{policyKind} {policy} allows all ingress to {kind} {workload}; NetworkPolicies cannot take that back.",
    },
  },
  fr: {
    summary: "Le trafic entrant qu'aucune politique n'autorise est refusé à chaque charge de travail.",
    why: "Les pods qu'aucune NetworkPolicy ne sélectionne acceptent les connexions de tous les pods du cluster. Un seul pod compromis peut alors tous les atteindre.",
    remedy:
      "Placez dans l'espace de noms une NetworkPolicy avec `podSelector: {}` et `policyTypes: [Ingress]`, puis autorisez ce que chaque charge de travail doit recevoir. Commencez par les appelants connus : ce qui n'est pas autorisé cesse aussitôt de fonctionner.",
    messages: {
      noneRead:
        "Aucune NetworkPolicy n'a été lue pour l'espace de noms {namespace} : à moins que le cluster n'en ait une, n'importe quel pod peut se connecter au {kind} {workload}.",
      notSelected:
        "Aucune des NetworkPolicies lues pour l'espace de noms {namespace} ne couvre le {kind} {workload} en entrée : n'importe quel pod peut s'y connecter.",
      open: "La NetworkPolicy {policy} de l'espace de noms {namespace} autorise tout le trafic entrant vers le {kind} {workload} ; aucune autre politique ne peut l'annuler.",
      openOther:
        "{policyKind} {policy} autorise tout le trafic entrant vers le {kind} {workload} ; aucune NetworkPolicy ne peut l'annuler.",
    },
  },
});
