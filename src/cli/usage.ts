import type { Text } from "../model/text.ts";

/** What the program says when it is called without a command. */
export const usage: Text = {
  en: `rempart holds Kubernetes against the twelve recommendations of the NSA/CISA guide.

  rempart scan PATH…       judge manifests, Dockerfiles, kubeconfig and control plane
  rempart pss check PATH…  ask what Pod Security Admission would say
  rempart init             write a rempart.yaml to start from
  rempart rules            list the rules
  rempart explain RULE     say why a rule matters and what to do
  rempart completion bash  print a completion script

rempart --help says more; rempart COMMAND --help has examples.
`,
  fr: `rempart confronte Kubernetes aux douze recommandations du guide NSA/CISA.

  rempart scan CHEMIN…       juger manifestes, Dockerfiles, kubeconfig, plan de contrôle
  rempart pss check CHEMIN…  demander ce que dirait Pod Security Admission
  rempart init               écrire un rempart.yaml de départ
  rempart rules              lister les règles
  rempart explain RÈGLE      dire pourquoi une règle compte et que faire
  rempart completion bash    écrire un script de complétion

rempart --help en dit plus ; rempart COMMANDE --help donne des exemples.
`,
};
