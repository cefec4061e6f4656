import { isDay } from "../../analyze/versions/day.ts";
import { endOfLife } from "../../analyze/versions/lifecycle.ts";
import { tableName } from "../../analyze/versions/product-names.ts";
import { listAt, stringAt } from "../../model/json.ts";
import { defineRule } from "../../model/rule.ts";
import { text } from "./no-end-of-life-layer.text.ts";

/** What the guide names and no file of the cluster tells. */
const asked = ["hypervisor", "firewall", "load-balancer"];

/**
 * `layers` of rempart.yaml, kept by hand: `layer`, `product`, `version`, and `supportedUntil` where the maker's contract
 * says more than the end-of-life table. A product may be written as people do (`VMware ESXi`). Hypervisor, firewall and load balancer must each be told; `product: none` says that
 * there is none. A product that neither the table nor a date tells of is unknown.
 */
export const noEndOfLifeLayer = defineRule({
  id: "no-end-of-life-layer",
  question: "updates.layers",
  severity: "high",
  references: ["nsa:upgrading", "owasp:K07", "owasp-2022:K10"],
  subject: "resource",
  scope: "subject",
  kinds: ["rempart.dev/Inventory"],
  text,
  check({ object }, { today, lifecycles }, report) {
    const layers = listAt(object, ["layers"]);
    const told = new Set(layers.map((entry) => stringAt(entry, ["layer"])));
    if (asked.some((layer) => !told.has(layer))) report.unknown("layers.inventory");
    for (const [index, entry] of layers.entries()) {
      const layer = stringAt(entry, ["layer"]) ?? "";
      const product = stringAt(entry, ["product"]) ?? "";
      const version = stringAt(entry, ["version"]) ?? "";
      if (product === "none") continue;
      const until = stringAt(entry, ["supportedUntil"]);
      const asWritten = endOfLife(product.toLowerCase(), version, today, lifecycles);
      const found =
        asWritten.cycle === undefined ? endOfLife(tableName(product), version, today, lifecycles) : asWritten;
      const date = until ?? found.endOfLife ?? "";
      const ended = until === undefined ? found.state === "ended" : isDay(until) && until < today;
      const known = until === undefined ? found.state !== "unknown" : isDay(until);
      if (!known) report.unknown("product.maintenance", { product: `${product} ${version}`.trim() });
      else if (ended)
        report.fail(
          "ended",
          { layer, product, version, date },
          { at: ["layers", index, until === undefined ? "version" : "supportedUntil"] },
        );
    }
  },
});
