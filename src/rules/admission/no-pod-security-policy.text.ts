import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Nothing relies on PodSecurityPolicy, which is gone.",
    why: "Since Kubernetes 1.25 the API server does not know PodSecurityPolicy: such an object cannot be created, and whoever counts on it has no protection at all.",
    remedy:
      "Label each namespace with a level of Pod Security (`pod-security.kubernetes.io/enforce`), and ask for what the levels do not cover in a ValidatingAdmissionPolicy or a policy engine. The levels set nothing by themselves: what the policy filled in must stand in the workloads. Then delete the object, its roles and their bindings.",
    messages: {
      gone: "PodSecurityPolicy {name} restricts nothing: the kind was removed in Kubernetes 1.25.",
      deprecated:
        "PodSecurityPolicy {name} stops working with Kubernetes 1.25; the kind has been deprecated since 1.21.",
      byBaseline: "What `{field}` restricts, the Pod Security level baseline does.",
      byRestricted: "What `{field}` restricts, the Pod Security level restricted does.",
      byPolicy: "No Pod Security level covers `{field}`: it takes a ValidatingAdmissionPolicy or a policy engine.",
      byWorkload: "Nothing fills in `{field}` any more: it has to stand in each workload's securityContext.",
    },
  },
  fr: {
    summary: "Plus rien ne repose sur PodSecurityPolicy, qui n'existe plus.",
    why: "Depuis Kubernetes 1.25, le serveur d'API ne connaît plus PodSecurityPolicy : un tel objet ne peut plus être créé, et quiconque compte sur lui n'a aucune protection.",
    remedy:
      "Donnez à chaque espace de noms l'étiquette d'un niveau Pod Security (`pod-security.kubernetes.io/enforce`) et demandez ce que les niveaux ne couvrent pas à une ValidatingAdmissionPolicy ou à un moteur de politiques. Les niveaux ne remplissent aucun champ d'eux-mêmes : ce que la politique ajoutait doit figurer dans les charges de travail. Supprimez ensuite l'objet, ses rôles et leurs liaisons.",
    messages: {
      gone: "La PodSecurityPolicy {name} ne restreint rien : ce type d'objet a été supprimé dans Kubernetes 1.25.",
      deprecated:
        "La PodSecurityPolicy {name} cessera d'agir avec Kubernetes 1.25 ; ce type d'objet est déprécié depuis la version 1.21.",
      byBaseline: "Ce que `{field}` restreint, le niveau Pod Security baseline le restreint.",
      byRestricted: "Ce que `{field}` restreint, le niveau Pod Security restricted le restreint.",
      byPolicy:
        "Aucun niveau Pod Security ne couvre `{field}` : il faut une ValidatingAdmissionPolicy ou un moteur de politiques.",
      byWorkload:
        "Plus rien ne renseigne `{field}` : il doit figurer dans le securityContext de chaque charge de travail.",
    },
  },
});
