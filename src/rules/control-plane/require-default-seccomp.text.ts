import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The kubelet gives containers the runtime's seccomp profile unless they name another.",
    why: "A container that names no seccomp profile runs without one by default: every system call of the kernel is open to it, those included that most breakouts begin with. One forgotten field in one manifest is enough.",
    remedy:
      "Set `seccompDefault: true` in the kubelet's configuration, one pool of nodes at a time, and watch for programs that fail with `operation not permitted`: give those a profile of their own. Manifests should name `RuntimeDefault` all the same.",
    messages: {
      off: "`seccompDefault` is not true: containers that name no seccomp profile run on this node without one.",
    },
  },
  fr: {
    summary: "Le kubelet donne aux conteneurs le profil seccomp du moteur, sauf s'ils en nomment un autre.",
    why: "Un conteneur qui ne nomme pas de profil seccomp s'exécute sans profil par défaut : tous les appels système du noyau lui sont ouverts, dont ceux par lesquels commencent la plupart des évasions. Il suffit d'un champ oublié dans un manifeste.",
    remedy:
      "Écrivez `seccompDefault: true` dans la configuration du kubelet, un groupe de nœuds après l'autre, et surveillez les programmes qui échouent avec `operation not permitted` : donnez-leur un profil. Les manifestes doivent malgré tout nommer `RuntimeDefault`.",
    messages: {
      off: "`seccompDefault` n'est pas à true : sur ce nœud, les conteneurs qui ne nomment pas de profil seccomp s'exécutent sans profil.",
    },
  },
});
