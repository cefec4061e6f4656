import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container takes a port of its node.",
    why: "A host port opens the container on every address of the node, past Services and, with some network plugins, past network policies. It also ties the pod to nodes where that port is free.",
    remedy:
      "Remove `hostPort` and reach the pod through a Service; from outside the cluster through an Ingress, a Gateway or a Service of type LoadBalancer. Whoever connects to the node's address today has to be told the new one.",
    messages: {
      port: "Container {name} takes port {port} of its node.",
      loopback: "Container {name} takes port {port} of its node, at the loopback address.",
    },
  },
  fr: {
    summary: "Aucun conteneur n'occupe un port de son nœud.",
    why: "Un port d'hôte expose le conteneur sur toutes les adresses du nœud, sans passer par les Services ni, avec certains plugins réseau, par les politiques réseau. Il lie aussi le pod aux nœuds où ce port est libre.",
    remedy:
      "Retirez `hostPort` et joignez le pod par un Service ; depuis l'extérieur du cluster, par un Ingress, une Gateway ou un Service de type LoadBalancer. Prévenez ceux qui se connectent aujourd'hui à l'adresse du nœud.",
    messages: {
      port: "Le conteneur {name} occupe le port {port} de son nœud.",
      loopback: "Le conteneur {name} occupe le port {port} de son nœud, à l'adresse de bouclage.",
    },
  },
});
