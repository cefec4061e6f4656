import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Profiling is off in the API server, the controller manager and the scheduler.",
    why: "Under `/debug/pprof` these programs hand out what their memory and threads look like, and taking a profile slows them down. RBAC guards the address; but a role with every URL, as monitoring often has, opens it, and nobody needs it from day to day.",
    remedy:
      "Set `--profiling=false` on the three, with kubeadm in `extraArgs` of `apiServer`, `controllerManager` and `scheduler`; for a scheduler with a configuration file set `enableProfiling: false` there. Turn it on for the time of an analysis.",
    messages: {
      on: "`--profiling` is not false: {component} serves profiles of itself.",
      onInFile: "`enableProfiling` is not false: {component} serves profiles of itself.",
    },
  },
  fr: {
    summary: "Le profilage est désactivé dans le serveur d'API, le controller manager et le scheduler.",
    why: "Sous `/debug/pprof`, ces programmes livrent l'état de leur mémoire et de leurs fils d'exécution, et établir un profil les ralentit. RBAC protège l'adresse ; mais un rôle sur toutes les URL, comme en a souvent la supervision, l'ouvre, et personne n'en a besoin au quotidien.",
    remedy:
      "Définissez `--profiling=false` sur les trois, avec kubeadm dans `extraArgs` de `apiServer`, `controllerManager` et `scheduler` ; pour un scheduler doté d'un fichier de configuration, définissez-y `enableProfiling: false`. Réactivez-le le temps d'une analyse.",
    messages: {
      on: "`--profiling` ne vaut pas false : {component} expose ses propres profils.",
      onInFile: "`enableProfiling` ne vaut pas false : {component} expose ses propres profils.",
    },
  },
});
