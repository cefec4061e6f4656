import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "No Secret is kept in a file as plain text or Base64.",
    why: "Base64 is an encoding that anyone can reverse. A Secret manifest in a repository hands its values to everyone who can read it, for as long as the history lasts.",
    remedy:
      "Replace the values, which count as known, and take the manifest out of the repository. Keep Secrets in a vault (External Secrets, Secrets Store CSI) or encrypted in the repository (Sealed Secrets, SOPS).",
    messages: { plain: "Secret {name} has its values in `{field}`, readable by whoever reads this file." },
  },
  fr: {
    summary: "Aucun Secret n'est conservé dans un fichier en clair ou en Base64.",
    why: "Le Base64 est un encodage que chacun sait inverser. Un manifeste de Secret dans un dépôt livre ses valeurs à tous ceux qui peuvent le lire, aussi longtemps que dure l'historique.",
    remedy:
      "Remplacez les valeurs, à considérer comme connues, et retirez le manifeste du dépôt. Gardez les Secrets dans un coffre-fort de secrets (External Secrets, Secrets Store CSI) ou chiffrés dans le dépôt (Sealed Secrets, SOPS).",
    messages: { plain: "Le Secret {name} contient ses valeurs dans `{field}`, lisibles par quiconque lit ce fichier." },
  },
});
