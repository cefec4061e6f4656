import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image is `latest`.",
    why: "What `latest` means changes without a trace. Two pods of one Deployment can run different programs, a rollback restores nothing, and what was analysed for vulnerabilities may not be what runs.",
    remedy:
      "Name the version that was tested (`nginx:1.29.3`), better with its digest (`nginx:1.29.3@sha256:…`). Let a bot such as Renovate propose newer ones.",
    messages: {
      latest: "{name} uses {image}: `latest` becomes another program with every release.",
      channel: "{name} uses {image}: the tag `{tag}` names a channel, and its image changes with every release.",
      untagged: "{name} uses {image} without a version, which means `latest`.",
    },
  },
  fr: {
    summary: "Aucune image n'est `latest`.",
    why: "Ce que désigne `latest` change sans laisser de trace. Deux pods d'un même Deployment peuvent exécuter des programmes différents, un retour en arrière ne rétablit rien, et l'image dont les vulnérabilités ont été analysées n'est peut-être pas celle qui s'exécute.",
    remedy:
      "Indiquez la version testée (`nginx:1.29.3`), mieux encore avec son empreinte (`nginx:1.29.3@sha256:…`). Laissez un robot comme Renovate proposer les suivantes.",
    messages: {
      latest: "{name} utilise {image} : `latest` devient un autre programme à chaque version publiée.",
      channel:
        "{name} utilise {image} : le tag `{tag}` désigne un canal, dont l'image change à chaque version publiée.",
      untagged: "{name} utilise {image} sans version, ce qui signifie `latest`.",
    },
  },
});
