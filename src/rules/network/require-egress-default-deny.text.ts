import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Outgoing traffic that no policy allows is denied to every workload.",
    why: "A compromised pod that may connect anywhere fetches tools, sends data out, and asks the cloud's metadata service for the node's credentials.",
    remedy:
      "Put a NetworkPolicy with `podSelector: {}` and `policyTypes: [Egress]` into the namespace, then allow what each workload must reach. Allow DNS first (port 53, UDP and TCP, to the pods of kube-dns), or names no longer resolve.",
    messages: {
      notSelected:
        "None of the NetworkPolicies read for namespace {namespace} selects the pods of {workload} for egress: they may connect anywhere.",
      open: "NetworkPolicy {policy} of namespace {namespace} allows all egress from the pods of {workload}; other policies cannot take that back.",
    },
  },
  fr: {
    summary: "Le trafic sortant qu'aucune règle n'autorise est refusé à chaque charge de travail.",
    why: "Un pod compromis qui peut se connecter partout télécharge des outils, exfiltre des données et demande au service de métadonnées du nuage les identifiants du nœud.",
    remedy:
      "Placez dans l'espace de noms une NetworkPolicy avec `podSelector: {}` et `policyTypes: [Egress]`, puis autorisez ce que chaque charge de travail doit atteindre. Autorisez d'abord le DNS (port 53, UDP et TCP, vers les pods kube-dns), sinon les noms ne sont plus résolus.",
    messages: {
      notSelected:
        "Aucune des NetworkPolicy lues pour l'espace de noms {namespace} ne sélectionne les pods de {workload} en sortie : ils peuvent se connecter partout.",
      open: "La NetworkPolicy {policy} de l'espace de noms {namespace} autorise tout le trafic sortant des pods de {workload} ; aucune autre règle ne peut le reprendre.",
    },
  },
});
