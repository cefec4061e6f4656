import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Nothing relies on PodSecurityPolicy, which is gone.",
    why: "Since Kubernetes 1.25 the API server does not know PodSecurityPolicy: such an object cannot be created, and whoever counts on it has no protection at all.",
    remedy:
      "Label each namespace with a level of Pod Security (`pod-security.kubernetes.io/enforce`), and ask for what the levels do not cover in a ValidatingAdmissionPolicy or a policy engine. The levels set nothing by themselves: what the policy filled in must stand in the workloads. Then delete the definition, and the roles and bindings that name it.",
    messages: {
      gone: "PodSecurityPolicy {name} restricts nothing: the kind was removed in Kubernetes 1.25.",
      deprecated:
        "PodSecurityPolicy {name} stops working with Kubernetes 1.25; the kind has been deprecated since 1.21.",
      use: "The rule grants the use of PodSecurityPolicies: the kind was removed in Kubernetes 1.25, and the grant has no effect any more.",
      byBaseline: "What `{field}` restricts, the Pod Security level baseline restricts too.",
      byRestricted: "What `{field}` restricts, the Pod Security level restricted restricts too.",
      byUserNamespaces:
        "What `{field}` restricts, the Pod Security level restricted restricts too, except for pods in a user namespace of their own (`hostUsers: false`).",
      baselineExcept:
        "What `{field}` restricts, the Pod Security level baseline restricts too, except that it admits {what}: to forbid that takes a ValidatingAdmissionPolicy or a policy engine.",
      restrictedExcept:
        "What `{field}` restricts, the Pod Security level restricted restricts too, except that it admits {what}: to forbid that takes a ValidatingAdmissionPolicy or a policy engine.",
      userRange:
        "The Pod Security level restricted asks at most for a user other than root: to hold `{field}` to {what} takes a ValidatingAdmissionPolicy or a policy engine.",
      seLinux:
        "The Pod Security level baseline asks only for an SELinux type made for containers, and for no user or role: to demand exactly the options of `{field}` takes a ValidatingAdmissionPolicy or a policy engine.",
      byPolicy: "No Pod Security level covers `{field}`: it takes a ValidatingAdmissionPolicy or a policy engine.",
      byWorkload: "Nothing fills in what `{field}` sets any more: it has to stand in each workload.",
    },
  },
  fr: {
    summary: "Plus rien ne repose sur PodSecurityPolicy, qui n'existe plus.",
    why: "Depuis Kubernetes 1.25, le serveur d'API ne connaît plus PodSecurityPolicy : un tel objet ne peut plus être créé, et quiconque compte sur lui n'a aucune protection.",
    remedy:
      "Donnez à chaque espace de noms l'étiquette d'un niveau Pod Security (`pod-security.kubernetes.io/enforce`) et demandez ce que les niveaux ne couvrent pas à une ValidatingAdmissionPolicy ou à un moteur de politiques. Les niveaux ne remplissent aucun champ d'eux-mêmes : ce que la politique ajoutait doit figurer dans les charges de travail. Supprimez ensuite la définition, ainsi que les rôles et les liaisons qui la nomment.",
    messages: {
      gone: "La PodSecurityPolicy {name} ne restreint rien : ce type d'objet a été supprimé dans Kubernetes 1.25.",
      deprecated:
        "La PodSecurityPolicy {name} cessera d'agir avec Kubernetes 1.25 ; ce type d'objet est déprécié depuis la version 1.21.",
      use: "La règle accorde l'utilisation de PodSecurityPolicies : ce type d'objet a été supprimé dans Kubernetes 1.25, et ce droit n'a plus d'effet.",
      byBaseline: "Ce que `{field}` restreint, le niveau Pod Security baseline le restreint aussi.",
      byRestricted: "Ce que `{field}` restreint, le niveau Pod Security restricted le restreint aussi.",
      byUserNamespaces:
        "Ce que `{field}` restreint, le niveau Pod Security restricted le restreint aussi, sauf pour les pods placés dans un espace de noms utilisateur (`hostUsers: false`).",
      baselineExcept:
        "Ce que `{field}` restreint, le niveau Pod Security baseline le restreint aussi, mais il admet {what} : pour le refuser, il faut une ValidatingAdmissionPolicy ou un moteur de politiques.",
      restrictedExcept:
        "Ce que `{field}` restreint, le niveau Pod Security restricted le restreint aussi, mais il admet {what} : pour le refuser, il faut une ValidatingAdmissionPolicy ou un moteur de politiques.",
      userRange:
        "Le niveau Pod Security restricted demande tout au plus un utilisateur autre que root : pour tenir `{field}` à {what}, il faut une ValidatingAdmissionPolicy ou un moteur de politiques.",
      seLinux:
        "Le niveau Pod Security baseline demande seulement un type SELinux prévu pour les conteneurs, sans utilisateur ni rôle : pour exiger exactement les options de `{field}`, il faut une ValidatingAdmissionPolicy ou un moteur de politiques.",
      byPolicy:
        "Aucun niveau Pod Security ne couvre `{field}` : il faut une ValidatingAdmissionPolicy ou un moteur de politiques.",
      byWorkload: "Plus rien ne renseigne ce que fixe `{field}` : cela doit figurer dans chaque charge de travail.",
    },
  },
});
