import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "An image that was not signed or analysed is refused.",
    why: "Signing and analysing images helps only where something refuses the others. A check that merely reports or warns, or that lets everything in while it is not reachable, admits the image of an attacker like any other.",
    remedy:
      "Let the check refuse, once its reports show nothing that you need: `failureAction: Enforce` for Kyverno's verifyImages, `validationActions: [Deny]`, `mode: enforce` for a ClusterImagePolicy, `enforcementAction: deny` for a Gatekeeper constraint, `defaultAllow: false` for ImagePolicyWebhook. Exempt the namespace of the check itself, so that it can start.",
    messages: { admits: "{kind} {name} checks images, and admits those that do not pass." },
  },
  fr: {
    summary: "Une image ni signée ni analysée est refusée.",
    why: "Signer et analyser les images n'est utile que si quelque chose refuse les autres. Un contrôle qui se contente de signaler ou d'avertir, ou qui laisse tout passer tant qu'il est injoignable, admet l'image d'un attaquant comme n'importe quelle autre.",
    remedy:
      "Faites en sorte que le contrôle refuse, dès que ses rapports ne montrent plus rien dont vous ayez besoin : `failureAction: Enforce` pour verifyImages de Kyverno, `validationActions: [Deny]`, `mode: enforce` pour une ClusterImagePolicy, `enforcementAction: deny` pour une contrainte Gatekeeper, `defaultAllow: false` pour ImagePolicyWebhook. Exemptez l'espace de noms du contrôle lui-même, pour qu'il puisse démarrer.",
    messages: { admits: "{kind} {name} contrôle les images, et admet celles qui échouent." },
  },
});
