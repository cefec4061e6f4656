import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every image is pinned by its digest.",
    why: "A tag is a label that whoever can write to the registry may move to another image, by mistake or on purpose. A digest is the image: what was analysed and signed is what runs.",
    remedy:
      "Add the digest to the tag (`web:1.4.2@sha256:…`); `docker buildx imagetools inspect` or `crane digest` prints it. Take the digest of the index where nodes differ in architecture, and let a bot such as Renovate move tag and digest together.",
    messages: { unpinned: "{name} uses {image}, which is not pinned by a digest." },
  },
  fr: {
    summary: "Chaque image est figée par son empreinte.",
    why: "Une étiquette se déplace : qui peut écrire dans le registre peut l'attribuer à une autre image, par erreur ou à dessein. L'empreinte est l'image même : ce qui a été analysé et signé est ce qui s'exécute.",
    remedy:
      "Ajoutez l'empreinte à l'étiquette (`web:1.4.2@sha256:…`) ; `docker buildx imagetools inspect` ou `crane digest` l'affiche. Prenez celle de l'index si les nœuds n'ont pas tous la même architecture, et laissez un robot comme Renovate faire avancer les deux ensemble.",
    messages: { unpinned: "{name} utilise {image}, qui n'est pas figée par une empreinte." },
  },
});
