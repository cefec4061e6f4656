import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Outgoing traffic that no policy allows is denied to every workload.",
    why: "A compromised pod that may connect anywhere can fetch tools, send data out, and ask the cloud's metadata service for the node's credentials.",
    remedy:
      "Put a NetworkPolicy with `podSelector: {}` and `policyTypes: [Egress]` into the namespace, then allow what each workload must reach. Allow DNS first (port 53, UDP and TCP, to the pods of kube-dns), or names no longer resolve.",
    messages: {
      noneRead:
        "No NetworkPolicy was read for namespace {namespace}: unless the cluster has one, {kind} {workload} may connect anywhere.",
      notSelected:
        "None of the NetworkPolicies read for namespace {namespace} covers {kind} {workload} for egress: it may connect anywhere.",
      open: "NetworkPolicy {policy} of namespace {namespace} allows all egress from {kind} {workload}; other policies cannot take that back.",
      openOther:
        "{policyKind} {policy} allows all egress from {kind} {workload}; NetworkPolicies cannot take that back.",
    },
  },
  fr: {
    summary: "Le trafic sortant qu'aucune politique n'autorise est refusé à chaque charge de travail.",
    why: "Un pod compromis qui peut se connecter partout peut télécharger des outils, exfiltrer des données et demander au service de métadonnées du cloud les identifiants du nœud.",
    remedy:
      "Placez dans l'espace de noms une NetworkPolicy avec `podSelector: {}` et `policyTypes: [Egress]`, puis autorisez ce que chaque charge de travail doit atteindre. Autorisez d'abord le DNS (port 53, UDP et TCP, vers les pods de kube-dns), sinon les noms ne sont plus résolus.",
    messages: {
      noneRead:
        "Aucune NetworkPolicy n'a été lue pour l'espace de noms {namespace} : à moins que le cluster n'en ait une, rien ne limite les connexions sortantes du {kind} {workload}.",
      notSelected:
        "Aucune des NetworkPolicies lues pour l'espace de noms {namespace} ne couvre le {kind} {workload} en sortie : rien ne limite ses connexions.",
      open: "La NetworkPolicy {policy} de l'espace de noms {namespace} autorise tout le trafic sortant du {kind} {workload} ; aucune autre politique ne peut l'annuler.",
      openOther:
        "{policyKind} {policy} autorise tout le trafic sortant du {kind} {workload} ; aucune NetworkPolicy ne peut l'annuler.",
    },
  },
});
