import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No Service claims addresses with `externalIPs`.",
    why: "Every node sends what is meant for such an address to the Service's pods, and nothing checks whose address it is: whoever may write a Service takes over the traffic of the cluster to any server, its DNS or its identity provider for example (CVE-2020-8554). As long as one Service needs the field, it cannot be refused to the others.",
    remedy:
      "Give the Service type LoadBalancer with a controller that hands out addresses (the provider's, or one made for one's own machines), or put a Gateway or an Ingress in front. Then refuse the field to all with the admission plugin `DenyServiceExternalIPs` (1.21 and later). Kubernetes has deprecated it since 1.36.",
    messages: { claimed: "The Service takes the cluster's traffic to {addresses} (`externalIPs`)." },
  },
  fr: {
    summary: "Aucun Service ne s'attribue d'adresses par `externalIPs`.",
    why: "Chaque nœud envoie aux pods du Service ce qui est destiné à une telle adresse, et rien ne vérifie à qui elle appartient : quiconque peut écrire un Service détourne le trafic du cluster vers n'importe quel serveur, son DNS ou son fournisseur d'identité par exemple (CVE-2020-8554). Tant qu'un seul Service a besoin de ce champ, on ne peut le refuser aux autres.",
    remedy:
      "Donnez au Service le type LoadBalancer avec un contrôleur qui attribue les adresses (celui du fournisseur, ou un contrôleur prévu pour vos propres machines), ou placez une Gateway ou un Ingress devant lui. Refusez ensuite le champ à tous par le plugin d'admission `DenyServiceExternalIPs` (1.21 et suivantes). Kubernetes le déconseille depuis la 1.36.",
    messages: { claimed: "Le Service prend le trafic du cluster destiné à {addresses} (`externalIPs`)." },
  },
});
