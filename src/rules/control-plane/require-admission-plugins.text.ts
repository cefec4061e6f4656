import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The admission plugins that the API server leaves off by default, and CIS asks for, are on.",
    why: "Whoever may create a Service can give it any external IP, and then gets what pods send to that address (CVE-2020-8554); `DenyServiceExternalIPs` refuses it. Without `EventRateLimit` a flood of events fills etcd.",
    remedy:
      "Add `DenyServiceExternalIPs` to `--enable-admission-plugins`, beside `NodeRestriction`; Services that have external IPs keep them. `EventRateLimit` needs an EventRateLimit configuration in the file that `--admission-control-config-file` names. Where a policy engine does the same, except the finding.",
    messages: {
      externalIps:
        "The admission plugin DenyServiceExternalIPs is off: whoever creates a Service can draw the traffic to any address to it.",
      eventRate: "The admission plugin EventRateLimit is off: nothing limits how many events fill etcd.",
      alwaysAdmit: "The admission plugin AlwaysAdmit is named, which has no effect: remove it.",
    },
  },
  fr: {
    summary: "Les plugins d'admission inactifs par défaut que demande le CIS sont actifs.",
    why: "Quiconque peut créer un Service peut lui donner n'importe quelle adresse externe, et reçoit alors ce que les pods envoient à cette adresse (CVE-2020-8554) ; `DenyServiceExternalIPs` le refuse. Sans `EventRateLimit`, un flot d'événements remplit etcd.",
    remedy:
      "Ajoutez `DenyServiceExternalIPs` à `--enable-admission-plugins`, à côté de `NodeRestriction` ; les Services qui ont des adresses externes les gardent. `EventRateLimit` demande une configuration EventRateLimit dans le fichier que désigne `--admission-control-config-file`. Si un moteur de politiques fait ce travail, déclarez une exception.",
    messages: {
      externalIps:
        "Le plugin d'admission DenyServiceExternalIPs est inactif : quiconque crée un Service peut y attirer le trafic destiné à n'importe quelle adresse.",
      eventRate: "Le plugin d'admission EventRateLimit est inactif : rien ne limite le nombre d'événements dans etcd.",
      alwaysAdmit: "Le plugin d'admission AlwaysAdmit est nommé, mais n'a aucun effet : retirez-le.",
    },
  },
});
