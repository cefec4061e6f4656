import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The API server keeps every kubelet to its own node and pods.",
    why: "Without the admission plugin NodeRestriction a kubelet's credentials may change any node and any pod's status. Whoever takes one node can put labels on it that draw other workloads there, with the Secrets they mount.",
    remedy:
      "Add `NodeRestriction` to `--enable-admission-plugins`. In a kubeadm configuration that sets the flag for other plugins, name it as well: the value given takes the place of kubeadm's. It needs `Node` in `--authorization-mode`.",
    messages: {
      notSet: "The admission plugin NodeRestriction is off: a kubelet may change other nodes and their pods.",
      leftOut:
        "`--enable-admission-plugins` leaves NodeRestriction out: a kubelet may change other nodes and their pods.",
    },
  },
  fr: {
    summary: "Le serveur d'API limite chaque kubelet à son nœud et à ses pods.",
    why: "Sans le plugin d'admission NodeRestriction, les identifiants d'un kubelet permettent de modifier n'importe quel nœud et l'état de n'importe quel pod. Quiconque prend le contrôle d'un nœud peut lui donner des étiquettes qui y attirent d'autres charges de travail, avec les Secrets qu'elles montent.",
    remedy:
      "Ajoutez `NodeRestriction` à `--enable-admission-plugins`. Dans une configuration kubeadm qui donne cette option pour d'autres plugins, nommez-le aussi : la valeur donnée remplace celle de kubeadm. Il faut `Node` dans `--authorization-mode`.",
    messages: {
      notSet:
        "Le plugin d'admission NodeRestriction est inactif : un kubelet peut modifier les autres nœuds et leurs pods.",
      leftOut:
        "`--enable-admission-plugins` omet NodeRestriction : un kubelet peut modifier les autres nœuds et leurs pods.",
    },
  },
});
