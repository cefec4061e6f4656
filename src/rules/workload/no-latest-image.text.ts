import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image is `latest`.",
    why: "What `latest` means changes without a trace. Two pods of one Deployment can run different programs, a rollback brings nothing back, and what was analysed for vulnerabilities is not what runs.",
    remedy:
      "Name the version that was tested (`nginx:1.29.3`), better with its digest (`nginx:1.29.3@sha256:…`). Let a bot such as Renovate propose newer ones.",
    messages: {
      latest: "{name} uses {image}: `latest` is another program with every release.",
      channel: "{name} uses {image}: the tag `{tag}` names a channel, whose image changes with every release.",
      untagged: "{name} uses {image} without a version, which means `latest`.",
    },
  },
  fr: {
    summary: "Aucune image n'est `latest`.",
    why: "Ce que désigne `latest` change sans laisser de trace. Deux pods d'un même Deployment peuvent exécuter des programmes différents, un retour en arrière ne ramène rien, et ce qui a été analysé n'est pas ce qui s'exécute.",
    remedy:
      "Nommez la version testée (`nginx:1.29.3`), mieux encore avec son empreinte (`nginx:1.29.3@sha256:…`). Laissez un robot comme Renovate proposer les suivantes.",
    messages: {
      latest: "{name} utilise {image} : `latest` est un autre programme à chaque version publiée.",
      channel:
        "{name} utilise {image} : l'étiquette `{tag}` désigne un canal, dont l'image change à chaque version publiée.",
      untagged: "{name} utilise {image} sans version, ce qui signifie `latest`.",
    },
  },
});
