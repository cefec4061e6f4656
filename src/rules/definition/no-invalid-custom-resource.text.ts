import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every custom resource matches its definition.",
    why: "The API server refuses a custom resource that its definition does not allow, or drops the part that it does not know: the policy, certificate or gateway that was written is not there, or is another one.",
    remedy:
      "Write the resource as its CustomResourceDefinition says (`kubectl explain` reads it from a cluster), or give the definition of the version that you install.",
    messages: {
      unknown: "{kind} {name}: `{key}` is not a field of this kind.",
      misspelt: "{kind} {name}: `{key}` is not a field of this kind; did you mean `{field}`?",
      missing: "{kind} {name}: `{field}` is required, and absent.",
      text: "{kind} {name}: `{field}` must be a text; put numbers and booleans in quotes.",
      integer: "{kind} {name}: `{field}` must be a whole number, without quotes.",
      number: "{kind} {name}: `{field}` must be a number, without quotes.",
      boolean: "{kind} {name}: `{field}` must be `true` or `false`, without quotes.",
      list: "{kind} {name}: `{field}` must be a list.",
      object: "{kind} {name}: `{field}` must be a mapping (keys and values).",
      intOrString: "{kind} {name}: `{field}` must be a whole number or a text.",
      allowed: "{kind} {name}: the value of `{field}` is none of {allowed}.",
      range: "{kind} {name}: `{field}` is smaller or larger than its definition allows.",
      metadata: "{kind} {name}: `{field}` is not valid in the metadata of an object.",
      version: "{kind} {name}: its definition does not serve `{version}`, only {versions}.",
    },
  },
  fr: {
    summary: "Chaque ressource personnalisée est conforme à sa définition.",
    why: "Le serveur d'API refuse une ressource personnalisée que sa définition n'admet pas, ou en retire ce qu'il ne connaît pas : la politique, le certificat ou la passerelle attendus manquent, ou diffèrent de ce qui est écrit.",
    remedy:
      "Écrivez la ressource comme le dit sa CustomResourceDefinition (`kubectl explain` la lit dans un cluster), ou fournissez la définition de la version que vous installez.",
    messages: {
      unknown: "{kind} {name} : `{key}` n'est pas un champ de ce type d'objet.",
      misspelt: "{kind} {name} : `{key}` n'est pas un champ de ce type d'objet ; vouliez-vous dire `{field}` ?",
      missing: "{kind} {name} : `{field}` est obligatoire, et absent.",
      text: "{kind} {name} : `{field}` doit être un texte ; mettez nombres et booléens entre guillemets.",
      integer: "{kind} {name} : `{field}` doit être un nombre entier, sans guillemets.",
      number: "{kind} {name} : `{field}` doit être un nombre, sans guillemets.",
      boolean: "{kind} {name} : `{field}` doit être `true` ou `false`, sans guillemets.",
      list: "{kind} {name} : `{field}` doit être une liste.",
      object: "{kind} {name} : `{field}` doit être un dictionnaire (des clés et des valeurs).",
      intOrString: "{kind} {name} : `{field}` doit être un nombre entier ou un texte.",
      allowed: "{kind} {name} : la valeur de `{field}` n'est aucune de celles-ci : {allowed}.",
      range: "{kind} {name} : `{field}` est plus petit ou plus grand que sa définition ne l'admet.",
      metadata: "{kind} {name} : `{field}` n'est pas valide dans les métadonnées d'un objet.",
      version: "{kind} {name} : sa définition ne sert pas `{version}`, mais seulement {versions}.",
    },
  },
});
