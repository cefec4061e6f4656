import { defineText } from "../../model/text.ts";

export const text = defineText({
  en: {
    summary: "The audit log is kept long enough, and does not fill the disk.",
    why: "An intrusion is often noticed weeks later: events that were deleted by then cannot tell what happened. A log that nothing deletes fills the disk instead, which etcd and the API server often share.",
    remedy:
      "Set `--audit-log-maxage=30`, `--audit-log-maxbackup=10` and `--audit-log-maxsize=100` or more, and look at how much your cluster writes in a day: what comes first, the age or the number of files, decides what is deleted. Ship the events elsewhere for what must be kept longer.",
    messages: {
      endless: "No audit log file is ever deleted: neither `--audit-log-maxage` nor `--audit-log-maxbackup` is set.",
      short: "Audit events are deleted after {days} days; at least {least} are asked for.",
      small: "The audit log keeps {files} old files, {megabytes} MB in all; at least {least} MB are asked for.",
    },
  },
  fr: {
    summary: "Le journal d'audit est conservé assez longtemps, et ne remplit pas le disque.",
    why: "Une intrusion se remarque souvent des semaines plus tard : les événements supprimés d'ici là ne disent plus ce qui s'est passé. À l'inverse, un journal que rien ne supprime remplit le disque, souvent partagé avec etcd et le serveur d'API.",
    remedy:
      "Fixez `--audit-log-maxage=30`, `--audit-log-maxbackup=10` et `--audit-log-maxsize=100` ou davantage, et regardez ce que votre cluster écrit en un jour : la première limite atteinte, âge ou nombre de fichiers, décide de ce qui est supprimé. Envoyez ailleurs les événements à garder plus longtemps.",
    messages: {
      endless:
        "Aucun fichier du journal d'audit n'est jamais supprimé : ni `--audit-log-maxage` ni `--audit-log-maxbackup` n'est fixé.",
      short: "Les événements d'audit sont supprimés après {days} jours ; il en faut au moins {least}.",
      small: "Le journal d'audit garde {files} anciens fichiers, {megabytes} Mo en tout ; il en faut au moins {least}.",
    },
  },
});
