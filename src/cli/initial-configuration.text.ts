import { newestKnownMinor } from "../analyze/versions/api-removal.ts";
import type { Text } from "../model/text.ts";

/** What `rempart init` writes: every key, commented out, each with what it is for. */
export const initialConfiguration: Text = {
  en: `# Configuration of rempart for this folder and all below it. Globs are relative to this file.
# Remove the # in front of what you want to set.

# Files that are deployed together: a default deny in one environment does not cover another.
# environments:
#   - name: prod
#     paths: ["prod/**"]

# Files and folders to leave out.
# exclude: ["vendor/**"]

# Severity from which a finding makes the exit code 1: critical, high, medium, low, info, never.
# failOn: high

# Version of Kubernetes that defaults are taken from. In quotes: 1.30 would be the number 1.3.
# kubernetesVersion: "1.${newestKnownMinor}"

# Language of reports: en or fr.
# lang: en

# Where images may come from: registries, or paths of them. A name without a host lies on Docker Hub (nginx).
# Until it is set, the question which images are trusted stays open.
# allowedRegistries: [registry.example.com, docker.io/library]

# Rules that are applied nowhere; what they check stays "not checked".
# skipRules: [no-latest-image]

# Findings that are accepted, each kind with its reason. What is excepted stays counted and listed.
# exceptions:
#   - rule: no-host-path
#     object: { kind: DaemonSet, namespace: logging, name: "collector-*" }
#     path: "prod/**"
#     reason: it ships the logs of the nodes
#     expires: "2027-06-30"

# Severities in place of the rules' own; the first entry that matches counts.
# severities:
#   - rule: require-image-digest
#     path: "dev/**"
#     severity: low

# What lies below and before the cluster, which no file tells: it is held against the same end-of-life table as the rest.
# Asked for are hypervisor, firewall and load-balancer; operating-system, runtime, introspection, network, storage and
# other may be named too. \`rempart data show\` lists the products of the table; none says that there is no such layer.
# layers:
#   - layer: hypervisor
#     product: esxi
#     version: "8.0"
#   - layer: firewall
#     product: none
#   - layer: load-balancer
#     product: haproxy
#     version: "3.2"
#     supportedUntil: "2030-06-30"
`,
  fr: `# Configuration de rempart pour ce dossier et tout ce qu'il contient. Les motifs sont relatifs à ce fichier.
# Retirez le # devant ce que vous voulez définir.

# Fichiers déployés ensemble : un refus par défaut dans un environnement n'en couvre pas un autre.
# environments:
#   - name: prod
#     paths: ["prod/**"]

# Fichiers et dossiers à laisser de côté.
# exclude: ["vendor/**"]

# Gravité à partir de laquelle un constat donne le code de sortie 1 : critical, high, medium, low, info, never.
# failOn: high

# Version de Kubernetes dont viennent les valeurs par défaut. Entre guillemets : 1.30 serait le nombre 1.3.
# kubernetesVersion: "1.${newestKnownMinor}"

# Langue des rapports : en ou fr.
# lang: fr

# D'où peuvent provenir les images : des registres, ou des chemins de registres. Un nom sans hôte se trouve sur Docker Hub
# (nginx). Tant que rien n'est défini, la question de savoir quelles images sont de confiance reste ouverte.
# allowedRegistries: [registry.example.com, docker.io/library]

# Règles à n'appliquer nulle part ; ce qu'elles vérifient reste « non vérifié ».
# skipRules: [no-latest-image]

# Constats acceptés, chaque sorte avec son motif. Ce qui est excepté reste compté et listé.
# exceptions:
#   - rule: no-host-path
#     object: { kind: DaemonSet, namespace: logging, name: "collector-*" }
#     path: "prod/**"
#     reason: il envoie les journaux des nœuds
#     expires: "2027-06-30"

# Gravités à la place de celles des règles ; la première entrée qui correspond s'applique.
# severities:
#   - rule: require-image-digest
#     path: "dev/**"
#     severity: low

# Ce qui se trouve sous le cluster et devant lui, qu'aucun fichier ne dit : confronté à la même table de fins de vie que
# le reste. Sont demandées les couches hypervisor, firewall et load-balancer ; operating-system, runtime, introspection,
# network, storage et other peuvent s'y ajouter. \`rempart data show\` liste les produits de la table ; none dit qu'il n'y
# a pas de telle couche.
# layers:
#   - layer: hypervisor
#     product: esxi
#     version: "8.0"
#   - layer: firewall
#     product: none
#   - layer: load-balancer
#     product: haproxy
#     version: "3.2"
#     supportedUntil: "2030-06-30"
`,
};
