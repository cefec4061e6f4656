import type { Text } from "../model/text.ts";

/** What the program says when it is called without a command. */
export const usage: Text = {
  en: `rempart checks Kubernetes against the twelve recommendations of the NSA/CISA guide.

  rempart scan PATH…       judge manifests, Dockerfiles, kubeconfig and control plane
  rempart pss check PATH…  say what Pod Security Admission would refuse
  rempart init             write a rempart.yaml to start from
  rempart rules            list the rules
  rempart explain RULE     say why a rule matters and what to do
  rempart completion bash  print a completion script

rempart --help says more; rempart COMMAND --help has examples.
`,
  fr: `rempart évalue Kubernetes au regard des douze recommandations du guide NSA/CISA.

  rempart scan CHEMIN…       évaluer manifestes, Dockerfiles, kubeconfig, plan de contrôle
  rempart pss check CHEMIN…  dire ce que Pod Security Admission refuserait
  rempart init               écrire un rempart.yaml de départ
  rempart rules              lister les règles
  rempart explain RÈGLE      dire pourquoi une règle compte et que faire
  rempart completion bash    afficher un script de complétion

rempart --help en dit plus ; rempart COMMANDE --help donne des exemples.
`,
};
