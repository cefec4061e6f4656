import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No container runs with the root group.",
    why: "Files that belong to the group root are often readable or writable by that group: in the image, on volumes, on mounted paths of the node. A process with group 0 reaches them without being root.",
    remedy:
      "Set `runAsGroup` in the pod's `securityContext` to a group above 0, beside a `runAsUser` above 0 where the container runs as root, and `fsGroup` likewise where volumes are written. With `supplementalGroupsPolicy: Strict` (Kubernetes 1.33, containerd 2.0 or CRI-O 1.31) the memberships in the image's /etc/group no longer count. Beware of images made for OpenShift: their files belong to group 0, so give them to the new group when the image is built.",
    messages: {
      primary: "Container {name} runs with the root group (GID 0).",
      asRoot:
        "Container {name} runs as root, whose group is root (GID 0): it sets neither another user nor `runAsGroup`.",
      volumes: "`fsGroup: 0` gives every container the root group, and the volumes to that group.",
      supplemental: "`supplementalGroups` gives every container the root group (GID 0).",
      image:
        "Container {name} gets the root group (GID 0): it sets no `runAsGroup`, and /etc/passwd in its image gives its user no other group. The group in the image's USER has no effect in Kubernetes.",
      membership: "The image of container {name} makes its user a member of the root group (GID 0).",
    },
  },
  fr: {
    summary: "Aucun conteneur ne s'exécute avec le groupe root.",
    why: "Les fichiers du groupe root sont souvent accessibles à ce groupe, en lecture ou en écriture : dans l'image, sur les volumes, sur les chemins montés du nœud. Un processus de groupe 0 les atteint sans être root.",
    remedy:
      "Donnez à `runAsGroup`, dans le `securityContext` du pod, un groupe supérieur à 0, à côté d'un `runAsUser` supérieur à 0 si le conteneur s'exécute en root. Faites de même pour `fsGroup` si le pod écrit sur des volumes. Avec `supplementalGroupsPolicy: Strict` (Kubernetes 1.33, containerd 2.0 ou CRI-O 1.31), les appartenances inscrites dans le /etc/group de l'image ne comptent plus. Attention aux images conçues pour OpenShift : leurs fichiers appartiennent au groupe 0, attribuez-les au nouveau groupe à la construction de l'image.",
    messages: {
      primary: "Le conteneur {name} s'exécute avec le groupe root (GID 0).",
      asRoot:
        "Le conteneur {name} s'exécute en root, dont le groupe est root (GID 0) : il ne définit ni autre utilisateur ni `runAsGroup`.",
      volumes: "`fsGroup: 0` donne le groupe root à chaque conteneur, et les volumes à ce groupe.",
      supplemental: "`supplementalGroups` donne le groupe root (GID 0) à chaque conteneur.",
      image:
        "Le conteneur {name} reçoit le groupe root (GID 0) : il ne définit pas `runAsGroup`, et /etc/passwd, dans son image, ne donne pas d'autre groupe à son utilisateur. Le groupe de l'instruction USER de l'image n'a pas d'effet dans Kubernetes.",
      membership: "L'image du conteneur {name} rend son utilisateur membre du groupe root (GID 0).",
    },
  },
});
