import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every layer below the cluster still gets security fixes.",
    why: "Whoever breaks out of a hypervisor, or past a firewall or a load balancer, stands below or before everything that Kubernetes protects. Flaws found there after the end of support are published and stay open.",
    remedy:
      "Plan the upgrade with those who run the layer, and keep `layers` in rempart.yaml with the product, its version and, where your contract gives a date, `supportedUntil`.",
    messages: {
      ended: "{product} {version} ({layer}) has had no free fixes since {date}.",
    },
  },
  fr: {
    summary: "Chaque couche sous le cluster reçoit encore des correctifs.",
    why: "Quiconque s'échappe d'un hyperviseur, ou franchit un pare-feu ou un répartiteur de charge, se trouve sous tout ce que Kubernetes protège, ou en amont. Les failles découvertes après la fin du support sont publiées et restent ouvertes.",
    remedy:
      "Prévoyez la mise à niveau avec ceux qui exploitent la couche, et tenez `layers` dans rempart.yaml : le produit, sa version et, si votre contrat donne une date, `supportedUntil`.",
    messages: {
      ended: "{product} {version} ({layer}) ne reçoit plus de correctifs gratuits depuis le {date}.",
    },
  },
});
