import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No role lets its holder take rights that it does not give.",
    why: "Kubernetes lets nobody write or hand out a role with more rights than their own, unless they hold `escalate` or `bind`; and whoever holds `impersonate` acts as another. Each of the three is worth as much as what can be reached with it, cluster-admin as a rule.",
    remedy:
      "Remove the verb, and give the program the rights themselves that it hands out. Where that is its purpose, limit the verb with `resourceNames`: `bind` to the roles that it may hand out, `impersonate` to the users or service accounts it may act as. `escalate` has no safe limit. The audit log tells who used it.",
    messages: {
      escalate: "`escalate` on {resources} lets the role's holder write roles with more rights than their own.",
      bind: "`bind` on {resources} lets the role's holder give themselves any such role.",
      impersonate: "`impersonate` on {resources} lets the role's holder act as any of them.",
    },
  },
  fr: {
    summary: "Aucun rôle ne permet de prendre des droits qu'il ne donne pas.",
    why: "Kubernetes interdit d'écrire ou d'accorder un rôle plus étendu que ses propres droits, sauf à qui détient `escalate` ou `bind` ; et quiconque détient `impersonate` agit à la place d'un autre. Chacun des trois vaut autant que ce qu'il permet d'atteindre, en règle générale cluster-admin.",
    remedy:
      "Retirez le verbe, et donnez au programme les droits mêmes qu'il accorde. Si c'est là sa raison d'être, limitez le verbe par `resourceNames` : `bind` aux rôles qu'il peut accorder, `impersonate` aux utilisateurs ou comptes de service à la place desquels il peut agir. `escalate` n'a pas de limite sûre. Le journal d'audit indique qui s'en est servi.",
    messages: {
      escalate:
        "`escalate` sur {resources} laisse le détenteur du rôle écrire des rôles plus étendus que ses propres droits.",
      bind: "`bind` sur {resources} laisse le détenteur du rôle s'accorder n'importe lequel de ces rôles.",
      impersonate:
        "`impersonate` sur {resources} laisse le détenteur du rôle agir à la place de n'importe lequel d'entre eux.",
    },
  },
});
