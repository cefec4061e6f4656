import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every value is one that Kubernetes accepts.",
    why: "The API server refuses an object with a value that it does not know: it cannot be applied, and what it was to run or protect is not there.",
    remedy:
      "Write one of the values that the API reference lists, letter for letter: case counts. `kubectl apply --dry-run=server` shows whether the object is then accepted.",
    messages: {
      allowed: "The value of `{field}` in {type} is none of {allowed}.",
      misspelt: "The value of `{field}` in {type} is none of {allowed}; did you mean `{meant}`?",
      range: "`{field}` of {type} must lie between {min} and {max}.",
      least: "`{field}` of {type} must be {min} or more.",
      most: "`{field}` of {type} must be {max} or less.",
      overflow: "`{field}` of {type} is a number that the field cannot hold.",
      quantity:
        "`{field}` of {type} is no quantity: write a number with `m`, `k`, `M`, `G`, `Ki`, `Mi`, `Gi`… right after it, such as `100m` or `128Mi`.",
      time: "`{field}` of {type} is no time: write it as `2026-01-31T12:00:00Z`.",
      microTime: "`{field}` of {type} is no time with microseconds: write it as `2026-01-31T12:00:00.000000Z`.",
      bytes: "`{field}` of {type} is not in base64.",
      dnsLabel:
        "`{field}` of {type} is not a valid name: at most 63 lower-case letters, digits and `-`, with a letter or a digit at both ends.",
      serviceName:
        "`{field}` of {type} is not a valid name: at most 63 lower-case letters, digits and `-`, with a letter first and a letter or a digit last.",
      dnsSubdomain:
        "`{field}` of {type} is not a valid name: lower-case letters, digits, `-` and `.`, with a letter or a digit at both ends of each part.",
      pathSegment: "`{field}` of {type} is not a valid name: it may not contain `/` or `%`, nor be `.` or `..`.",
      portName:
        "`{field}` of {type} is not a valid port name: at most 15 lower-case letters, digits and single `-`, with one letter at least.",
      labelValue:
        "`{field}` of {type} is not a valid label value: at most 63 letters, digits, `-`, `_` and `.`, with a letter or a digit at both ends.",
      labelKey:
        "`{field}` is not a valid label key: at most 63 letters, digits, `-`, `_` and `.`, after an optional domain and `/`.",
      annotationKey:
        "`{field}` is not a valid annotation key: at most 63 letters, digits, `-`, `_` and `.`, after an optional domain and `/`.",
      restartAlways: "The pods of a {owner} must have `restartPolicy: Always`, which is also what they get without it.",
      restartJob:
        "The pods of a {owner} must have `restartPolicy: OnFailure` or `Never`; without it they would get `Always`, which is refused.",
    },
  },
  fr: {
    summary: "Chaque valeur est de celles que Kubernetes accepte.",
    why: "Le serveur d'API refuse un objet dont une valeur lui est inconnue : il ne peut être appliqué, et ce qu'il devait exécuter ou protéger manque.",
    remedy:
      "Écrivez l'une des valeurs que cite la référence de l'API, lettre pour lettre : la casse compte. `kubectl apply --dry-run=server` montre si l'objet est alors accepté.",
    messages: {
      allowed: "La valeur de `{field}` dans {type} n'est aucune de celles-ci : {allowed}.",
      misspelt:
        "La valeur de `{field}` dans {type} n'est aucune de celles-ci : {allowed} ; vouliez-vous dire `{meant}` ?",
      range: "`{field}` de {type} doit être compris entre {min} et {max}.",
      least: "`{field}` de {type} doit valoir au moins {min}.",
      most: "`{field}` de {type} doit valoir au plus {max}.",
      overflow: "`{field}` de {type} est un nombre que le champ ne peut contenir.",
      quantity:
        "`{field}` de {type} n'est pas une quantité : écrivez un nombre suivi sans espace de `m`, `k`, `M`, `G`, `Ki`, `Mi`, `Gi`…, comme `100m` ou `128Mi`.",
      time: "`{field}` de {type} n'est pas une date : écrivez-la comme `2026-01-31T12:00:00Z`.",
      microTime:
        "`{field}` de {type} n'est pas une date avec microsecondes : écrivez-la comme `2026-01-31T12:00:00.000000Z`.",
      bytes: "`{field}` de {type} n'est pas en base64.",
      dnsLabel:
        "`{field}` de {type} n'est pas un nom valide : au plus 63 minuscules, chiffres et `-`, avec une lettre ou un chiffre à chaque bout.",
      serviceName:
        "`{field}` de {type} n'est pas un nom valide : au plus 63 minuscules, chiffres et `-`, avec une lettre au début et une lettre ou un chiffre à la fin.",
      dnsSubdomain:
        "`{field}` de {type} n'est pas un nom valide : des minuscules, des chiffres, `-` et `.`, avec une lettre ou un chiffre à chaque bout de chaque partie.",
      pathSegment:
        "`{field}` de {type} n'est pas un nom valide : il ne peut ni contenir `/` ou `%`, ni être `.` ou `..`.",
      portName:
        "`{field}` de {type} n'est pas un nom de port valide : au plus 15 minuscules, chiffres et `-` isolés, dont une lettre au moins.",
      labelValue:
        "`{field}` de {type} n'est pas une valeur d'étiquette valide : au plus 63 lettres, chiffres, `-`, `_` et `.`, avec une lettre ou un chiffre à chaque bout.",
      labelKey:
        "`{field}` n'est pas une clé d'étiquette valide : au plus 63 lettres, chiffres, `-`, `_` et `.`, après un domaine facultatif et `/`.",
      annotationKey:
        "`{field}` n'est pas une clé d'annotation valide : au plus 63 lettres, chiffres, `-`, `_` et `.`, après un domaine facultatif et `/`.",
      restartAlways:
        "Les pods d'un objet {owner} doivent avoir `restartPolicy: Always`, ce qu'ils ont aussi lorsque rien n'est écrit.",
      restartJob:
        "Les pods d'un objet {owner} doivent avoir `restartPolicy: OnFailure` ou `Never` ; lorsque rien n'est écrit, ce serait `Always`, qui est refusé.",
    },
  },
});
