import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No image is built on `latest`.",
    why: "What `latest` means changes without a trace: the same Dockerfile may give another image tomorrow, nobody knows which one was analysed, and a broken or hostile release of the base image comes in unseen.",
    remedy:
      "Name the version that was tested (`FROM debian:13.1`), better with its digest (`FROM debian:13.1@sha256:…`). Let a bot such as Renovate propose newer ones, or security fixes stop arriving.",
    messages: {
      latest: "FROM {image}: `latest` becomes another base image with every release.",
      channel: "FROM {image}: the tag `{tag}` names a channel, and its image changes with every release.",
      untagged: "FROM {image} names no version, which means `latest`.",
    },
  },
  fr: {
    summary: "Aucune image n'est construite sur `latest`.",
    why: "Ce que désigne `latest` change sans laisser de trace : le même Dockerfile peut donner demain une autre image, personne ne sait laquelle a été analysée, et une version défectueuse ou hostile de l'image de base entre sans être vue.",
    remedy:
      "Indiquez la version testée (`FROM debian:13.1`), mieux encore avec son empreinte (`FROM debian:13.1@sha256:…`). Laissez un robot comme Renovate proposer les suivantes, faute de quoi les correctifs de sécurité n'arrivent plus.",
    messages: {
      latest: "FROM {image} : `latest` devient une autre image de base à chaque version publiée.",
      channel: "FROM {image} : le tag `{tag}` désigne un canal, dont l'image change à chaque version publiée.",
      untagged: "FROM {image} n'indique aucune version, ce qui signifie `latest`.",
    },
  },
});
