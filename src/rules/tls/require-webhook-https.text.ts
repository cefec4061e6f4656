import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "Every webhook is called over HTTPS.",
    why: "A webhook sees whole objects, Secrets included, and decides what is admitted or how it is stored. The API server therefore calls HTTPS addresses alone: a configuration with another scheme is refused, and what it should have checked goes unchecked.",
    remedy:
      "Serve the webhook over TLS and write `https://` in `clientConfig.url`, or name a Service in `clientConfig.service`. Put the certificate of the authority that signed the webhook's into `clientConfig.caBundle`; cert-manager's CA injector does so from the annotation `cert-manager.io/inject-ca-from`.",
    messages: { scheme: "Webhook {name} is to be called over `{scheme}`, which the API server refuses." },
  },
  fr: {
    summary: "Chaque webhook est appelé en HTTPS.",
    why: "Un webhook voit des objets entiers, Secrets compris, et décide de ce qui est admis ou de la façon dont c'est enregistré. Le serveur d'API n'appelle donc que des adresses HTTPS : une configuration avec un autre schéma est refusée, et ce qu'elle devait vérifier ne l'est pas.",
    remedy:
      "Servez le webhook en TLS et écrivez `https://` dans `clientConfig.url`, ou désignez un Service dans `clientConfig.service`. Mettez le certificat de l'autorité qui a signé le sien dans `clientConfig.caBundle` ; le CA injector de cert-manager le fait à partir de l'annotation `cert-manager.io/inject-ca-from`.",
    messages: { scheme: "Le webhook {name} doit être appelé en `{scheme}`, ce que le serveur d'API refuse." },
  },
});
