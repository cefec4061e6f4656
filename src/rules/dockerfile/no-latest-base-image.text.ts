import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image is built on `latest`.",
    why: "What `latest` means, or any tag without a version, changes without a trace: the same Dockerfile may give another image tomorrow, nobody knows which one was analysed, and a broken or hostile release of the base image comes in unseen.",
    remedy:
      "Name the version that was tested (`FROM debian:13.1`), better with its digest (`FROM debian:13.1@sha256:…`). Where a publisher tags no versions, as for Google's distroless images, the digest pins it: `FROM gcr.io/distroless/static-debian13:nonroot@sha256:…`. Let a bot such as Renovate propose newer ones, or security fixes stop arriving.",
    messages: {
      latest: "FROM {image}: `latest` names whichever image was last pushed under it.",
      channel: "FROM {image}: the tag `{tag}` is no version, and what it names can change at any time.",
      untagged: "FROM {image} names no version, which means `latest`.",
    },
  },
  fr: {
    summary: "Aucune image n'est construite sur `latest`.",
    why: "Ce que désigne `latest`, ou tout tag sans numéro de version, change sans laisser de trace : le même Dockerfile peut donner demain une autre image, personne ne sait laquelle a été analysée, et une version défectueuse ou hostile de l'image de base entre sans être vue.",
    remedy:
      "Indiquez la version testée (`FROM debian:13.1`), mieux encore avec son empreinte (`FROM debian:13.1@sha256:…`). Si l'éditeur ne publie pas de tag de version, comme pour les images distroless de Google, l'empreinte fige l'image : `FROM gcr.io/distroless/static-debian13:nonroot@sha256:…`. Laissez un robot comme Renovate proposer les suivantes, faute de quoi les correctifs de sécurité n'arrivent plus.",
    messages: {
      latest: "FROM {image} : `latest` désigne la dernière image publiée sous ce tag, quelle qu'elle soit.",
      channel:
        "FROM {image} : le tag `{tag}` n'est pas un numéro de version, et l'image qu'il désigne peut changer à tout moment.",
      untagged: "FROM {image} n'indique aucune version, ce qui signifie `latest`.",
    },
  },
});
