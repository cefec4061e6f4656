import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image is `latest`.",
    why: "What `latest` means changes without a trace, and so does a tag that names no version. Two pods of one Deployment can run different programs, a rollback restores nothing, and what was analysed for vulnerabilities may not be what runs.",
    remedy:
      "Name the version that was tested (`nginx:1.29.3`), better with its digest (`nginx:1.29.3@sha256:…`); where a publisher tags no versions, the digest alone pins the image, and where the publisher has withdrawn the image only another one helps. Let a bot such as Renovate propose newer ones.",
    messages: {
      latest: "{name} uses {image}: `latest` names whichever image was last pushed under it.",
      channel: "{name} uses {image}: the tag `{tag}` is no version, and what it names can change at any time.",
      untagged: "{name} uses {image} without a version, which means `latest`.",
    },
  },
  fr: {
    summary: "Aucune image n'est `latest`.",
    why: "Ce que désigne `latest` change sans laisser de trace, comme tout tag qui n'est pas un numéro de version. Deux pods d'un même Deployment peuvent exécuter des programmes différents, un retour en arrière ne rétablit rien, et l'image dont les vulnérabilités ont été analysées n'est peut-être pas celle qui s'exécute.",
    remedy:
      "Indiquez la version testée (`nginx:1.29.3`), mieux encore avec son empreinte (`nginx:1.29.3@sha256:…`) ; si l'éditeur ne publie pas de tag de version, l'empreinte suffit à figer l'image, et s'il a retiré l'image, il faut passer à une autre. Laissez un robot comme Renovate proposer les suivantes.",
    messages: {
      latest:
        "{name} utilise l'image {image} : `latest` désigne la dernière image publiée sous ce tag, quelle qu'elle soit.",
      channel:
        "{name} utilise l'image {image} : le tag `{tag}` n'est pas un numéro de version, et l'image qu'il désigne peut changer à tout moment.",
      untagged: "{name} utilise l'image {image} sans version, ce qui signifie `latest`.",
    },
  },
});
