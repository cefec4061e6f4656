import { addOnLifecycles } from "./add-ons.ts";
import { clusterLifecycles } from "./cluster.ts";
import { languageLifecycles } from "./languages.ts";
import { layerLifecycles } from "./layers.ts";
import { observabilityLifecycles } from "./observability.ts";
import { operatingSystemLifecycles } from "./operating-systems.ts";
import type { LifecycleRow } from "./row.ts";
import { serviceLifecycles } from "./services.ts";

/** The day the table was last gone through. */
export const lifecycleTableDay = "2026-11-23";

/** Every release cycle rempart has a date for; what is not here is unknown. */
export const lifecycleTable: readonly LifecycleRow[] = [
  ...clusterLifecycles,
  ...addOnLifecycles,
  ...operatingSystemLifecycles,
  ...languageLifecycles,
  ...serviceLifecycles,
  ...observabilityLifecycles,
  ...layerLifecycles,
];
