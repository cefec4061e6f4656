import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No NetworkPolicy lets pods reach the cloud's metadata service.",
    why: "On most clouds, unless access to it is restricted, the metadata service hands the node's credentials to whoever asks from the node's network, pods included. A program that can be made to fetch an address is then enough to act as the node in the cloud's API.",
    remedy:
      'Take the address out of the block (`except: ["169.254.169.254/32"]`), or allow the ranges that are meant. Pods that need rights in the cloud get them by their service account (IRSA or Pod Identity on EKS, Workload Identity on GKE and AKS); where that very mechanism goes through the address, as on GKE, allow it to those pods alone and say so in an exception.',
    messages: {
      reaches: "NetworkPolicy {name} lets its pods reach the cloud's metadata service at {address}.",
    },
  },
  fr: {
    summary: "Aucune NetworkPolicy ne laisse les pods joindre le service de métadonnées du cloud.",
    why: "Sur la plupart des clouds, sauf si son accès est restreint, le service de métadonnées remet les identifiants du nœud à quiconque les demande depuis le réseau du nœud, pods compris. Il suffit alors d'un programme auquel on peut faire ouvrir une adresse pour agir comme le nœud auprès de l'API du cloud.",
    remedy:
      'Retirez l\'adresse du bloc (`except: ["169.254.169.254/32"]`), ou autorisez les plages voulues. Les pods qui ont besoin de droits dans le cloud les obtiennent par leur compte de service (IRSA ou Pod Identity sur EKS, Workload Identity sur GKE et AKS) ; si ce mécanisme passe justement par cette adresse, comme sur GKE, autorisez-la à ces seuls pods et dites-le dans une exception.',
    messages: {
      reaches:
        "La NetworkPolicy {name} laisse ses pods joindre le service de métadonnées du cloud à l'adresse {address}.",
    },
  },
});
