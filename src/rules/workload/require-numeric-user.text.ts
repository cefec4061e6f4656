import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "A container that must not run as root has a numeric user.",
    why: "With `runAsNonRoot: true` and no `runAsUser`, the kubelet looks at the image's USER before it starts the container. A name tells it nothing, and root is what it must refuse: either way the container never starts. What often follows is that `runAsNonRoot` is taken out again.",
    remedy:
      "End the Dockerfile with a number, `USER 10001:10001`, and give that user the files it writes with `COPY --chown`. Where the image cannot be changed, set `runAsUser` in the `securityContext` to the UID that the name has in the image's /etc/passwd.",
    messages: {
      byName:
        "Container {name} has `runAsNonRoot: true`, and its image names its user, {user}: the kubelet cannot verify it and refuses to start the container.",
      root: "Container {name} has `runAsNonRoot: true`, and its image runs as root: the kubelet refuses to start the container.",
    },
  },
  fr: {
    summary: "Un conteneur qui ne doit pas s'exécuter en root a un utilisateur numérique.",
    why: "Avec `runAsNonRoot: true` et sans `runAsUser`, le kubelet regarde l'instruction USER de l'image avant de démarrer le conteneur. Un nom ne lui apprend rien, et root est ce qu'il doit refuser : dans les deux cas, le conteneur ne démarre jamais. Il arrive alors souvent que l'on retire `runAsNonRoot`.",
    remedy:
      "Terminez le Dockerfile par un nombre, `USER 10001:10001`, et attribuez à cet utilisateur les fichiers qu'il modifie avec `COPY --chown`. Si l'image ne peut pas être modifiée, donnez à `runAsUser`, dans le `securityContext`, l'UID que ce nom a dans le /etc/passwd de l'image.",
    messages: {
      byName:
        "Le conteneur {name} a `runAsNonRoot: true`, et son image désigne son utilisateur par un nom, {user} : le kubelet ne peut pas le vérifier et refuse de démarrer le conteneur.",
      root: "Le conteneur {name} a `runAsNonRoot: true`, et son image s'exécute en root : le kubelet refuse de démarrer le conteneur.",
    },
  },
});
