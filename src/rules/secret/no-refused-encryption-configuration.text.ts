import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "kube-apiserver accepts the EncryptionConfiguration.",
    why: "With a file that it refuses the API server does not start, or, with automatic reload, goes on with the one before: what was to be encrypted is not.",
    remedy:
      "Name each resource in lower case and in the plural, with its group where it has one (`deployments.apps`), and each provider in a list item of its own. Wildcards are `*.` (the core group), `*.apps` and `*.*` (all), from Kubernetes 1.27 on; what is named must come before the wildcard that covers it. Try the file on one API server before the others.",
    messages: {
      wrongType: "`{field}` is of the wrong type: kube-apiserver refuses the file.",
      unknownVersion:
        "`{field}` is none that kube-apiserver knows: it wants apiserver.config.k8s.io/v1, EncryptionConfiguration.",
      unknownField: "kube-apiserver knows no field `{field}`, and refuses the file.",
      missing: "`{field}` lacks what it needs: kube-apiserver refuses the file.",
      resourceName:
        "`{field}` names no resource that can be encrypted under this name: kube-apiserver refuses the file.",
      star: "`{field}` is no wildcard that kube-apiserver takes: they are `*.`, `*.<group>` and `*.*`.",
      overlap:
        "`{field}` names a resource twice, or beside a wildcard that covers it: kube-apiserver refuses the file.",
      masked: "`{field}` is covered by a wildcard of an earlier entry: kube-apiserver refuses the file.",
      provider: "`{field}` must name exactly one provider: kube-apiserver refuses the file.",
      kms: "`{field}` has a value that kube-apiserver refuses.",
      endpoint: "`{field}` must be an address that begins with `unix:`: kube-apiserver refuses the file.",
    },
  },
  fr: {
    summary: "kube-apiserver accepte l'EncryptionConfiguration.",
    why: "Avec un fichier qu'il refuse, le serveur d'API ne démarre pas ou, avec le rechargement automatique, garde le précédent : ce qui devait être chiffré ne l'est pas.",
    remedy:
      "Nommez chaque ressource en minuscules et au pluriel, avec son groupe si elle en a un (`deployments.apps`), et chaque fournisseur dans un élément de liste à lui. Les jokers sont `*.` (le groupe core), `*.apps` et `*.*` (tout), à partir de Kubernetes 1.27 ; ce qui est nommé doit précéder le joker qui le couvre. Essayez le fichier sur un serveur d'API avant les autres.",
    messages: {
      wrongType: "`{field}` n'est pas du bon type : kube-apiserver refuse le fichier.",
      unknownVersion:
        "`{field}` est inconnu de kube-apiserver, qui attend apiserver.config.k8s.io/v1, EncryptionConfiguration.",
      unknownField: "kube-apiserver ne connaît pas de champ `{field}` et refuse le fichier.",
      missing: "Il manque à `{field}` ce qu'il lui faut : kube-apiserver refuse le fichier.",
      resourceName:
        "`{field}` ne désigne aucune ressource que l'on puisse chiffrer sous ce nom : kube-apiserver refuse le fichier.",
      star: "`{field}` n'est pas un joker que kube-apiserver accepte : ce sont `*.`, `*.<groupe>` et `*.*`.",
      overlap:
        "`{field}` nomme une ressource deux fois, ou à côté d'un joker qui la couvre : kube-apiserver refuse le fichier.",
      masked: "`{field}` est couvert par un joker d'une entrée précédente : kube-apiserver refuse le fichier.",
      provider: "`{field}` doit nommer un fournisseur et un seul : kube-apiserver refuse le fichier.",
      kms: "`{field}` a une valeur que kube-apiserver refuse.",
      endpoint: "`{field}` doit être une adresse qui commence par `unix:` : kube-apiserver refuse le fichier.",
    },
  },
});
