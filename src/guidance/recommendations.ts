import type { RecommendationEntry } from "./types.ts";

/** The twelve recommendations of the NSA/CISA Kubernetes Hardening Guidance, by number. */
export const recommendations = [
  {
    number: 1,
    key: "non-root",
    title: { en: "Containers do not run as root", fr: "Les conteneurs ne s'exécutent pas en root" },
  },
  {
    number: 2,
    key: "immutable-root",
    title: { en: "Root file systems are read-only", fr: "Systèmes de fichiers racine en lecture seule" },
  },
  {
    number: 3,
    key: "images",
    title: { en: "Images are analysed and pinned", fr: "Les images sont analysées et figées" },
  },
  {
    number: 4,
    key: "pod-security",
    title: { en: "Pod Security is enforced", fr: "La sécurité des pods est imposée" },
  },
  {
    number: 5,
    key: "control-plane",
    title: { en: "Control plane and etcd are not exposed", fr: "Ni le plan de contrôle ni etcd n'est exposé" },
  },
  {
    number: 6,
    key: "encryption-in-transit",
    title: { en: "Every flow is encrypted with TLS", fr: "Chaque flux est chiffré en TLS" },
  },
  {
    number: 7,
    key: "network-policies",
    title: { en: "What is not allowed is denied", fr: "Ce qui n'est pas autorisé est refusé" },
  },
  {
    number: 8,
    key: "secrets",
    title: {
      en: "Secrets are kept out of definitions, encrypted",
      fr: "Secrets chiffrés, hors des définitions",
    },
  },
  {
    number: 9,
    key: "anonymous-access",
    title: { en: "Anonymous access is off", fr: "L'accès anonyme est désactivé" },
  },
  {
    number: 10,
    key: "kubeconfig",
    title: { en: "kubeconfig files are protected", fr: "Les fichiers kubeconfig sont protégés" },
  },
  {
    number: 11,
    key: "audit",
    title: { en: "Audit is on and shipped outside", fr: "L'audit est actif et envoyé hors du cluster" },
  },
  {
    number: 12,
    key: "updates",
    title: { en: "Every layer is kept up to date", fr: "Chaque couche est tenue à jour" },
  },
] as const satisfies readonly RecommendationEntry[];

/** The number of a recommendation, 1 to 12. */
export type RecommendationNumber = (typeof recommendations)[number]["number"];
