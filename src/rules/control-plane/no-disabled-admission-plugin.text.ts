import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The admission plugins that guard the cluster are left on.",
    why: "Admission is the last to look at an object before it is stored. Without PodSecurity the levels of namespaces refuse nothing; without the webhook and policy plugins, other tools are not even asked; without those for certificates, whoever may approve a request gets a certificate of any user.",
    remedy:
      "Remove the plugin from `--disable-admission-plugins`. If it refuses something that must pass, make the exception where it is meant to be made: a namespace's label, an exemption in the AdmissionConfiguration, `matchConditions` of a webhook.",
    messages: {
      disabled: "The admission plugin {plugin} is switched off.",
      serviceAccount:
        "The admission plugin ServiceAccount is switched off: pods may name an account that is not there, and refer to any Secret.",
      namespaceLifecycle:
        "The admission plugin NamespaceLifecycle is switched off: objects are made in namespaces that do not exist or are being deleted.",
    },
  },
  fr: {
    summary: "Les plugins d'admission qui protègent le cluster sont laissés actifs.",
    why: "L'admission est le dernier contrôle d'un objet avant son enregistrement. Sans PodSecurity, les niveaux des espaces de noms ne refusent rien ; sans les plugins des webhooks et des politiques, les autres outils ne sont même pas consultés ; sans ceux des certificats, quiconque peut approuver une demande obtient un certificat de n'importe quel utilisateur.",
    remedy:
      "Retirez le plugin de `--disable-admission-plugins`. S'il refuse ce qui doit passer, faites l'exception là où elle est prévue : l'étiquette d'un espace de noms, une exemption dans l'AdmissionConfiguration, `matchConditions` d'un webhook.",
    messages: {
      disabled: "Le plugin d'admission {plugin} est désactivé.",
      serviceAccount:
        "Le plugin d'admission ServiceAccount est désactivé : un pod peut désigner un compte inexistant, et n'importe quel Secret.",
      namespaceLifecycle:
        "Le plugin d'admission NamespaceLifecycle est désactivé : des objets sont créés dans des espaces de noms inexistants ou en cours de suppression.",
    },
  },
});
