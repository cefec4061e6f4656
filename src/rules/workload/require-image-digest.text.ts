import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every image is pinned by its digest.",
    why: "Whoever can write to the registry can move a tag to another image, by mistake or on purpose. A digest always names the same image: what was analysed and signed is what runs.",
    remedy:
      "Name the tag and its digest (`web:1.4.2@sha256:…`); `docker buildx imagetools inspect` or `crane digest` prints it. Take the digest of the index where nodes differ in architecture, and let a bot such as Renovate update tag and digest together.",
    messages: { unpinned: "{name} uses {image}, which is not pinned by a digest." },
  },
  fr: {
    summary: "Chaque image est figée par son empreinte.",
    why: "Quiconque peut écrire dans le registre peut déplacer un tag vers une autre image, par erreur ou à dessein. Une empreinte désigne toujours la même image : ce qui a été analysé et signé est ce qui s'exécute.",
    remedy:
      "Indiquez le tag et son empreinte (`web:1.4.2@sha256:…`) ; `docker buildx imagetools inspect` et `crane digest` l'affichent. Prenez l'empreinte de l'index si les nœuds n'ont pas tous la même architecture, et laissez un robot comme Renovate mettre à jour le tag et l'empreinte ensemble.",
    messages: { unpinned: "{name} utilise l'image {image}, qui n'est pas figée par une empreinte." },
  },
});
