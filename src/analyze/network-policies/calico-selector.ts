const key = `([A-Za-z0-9][-A-Za-z0-9_./]{0,316})`;
const value = `(?:'([^'{}]{0,63})'|"([^"{}]{0,63})")`;
const equality = new RegExp(`^${key} ?(==|!=) ?${value}$`);
const existence = new RegExp(`^(!?) ?has\\( ?${key} ?\\)$`);
const membership = new RegExp(`^${key} (in|not in) ?\\{([^{}]{0,1024})\\}$`);

/**
 * Whether a Calico selector selects what has these labels: `all()` and the empty one, and terms joined by `&&`
 * (`k == 'v'`, `k != 'v'`, `has(k)`, `!has(k)`, `k in {'a', 'b'}`, `k not in {…}`; Calico's reference, "Selectors").
 * Unknown for everything else, and for labels that Calico itself adds (`projectcalico.org/…`).
 */
export function matchesCalicoSelector(
  selector: string,
  labels: ReadonlyMap<string, string> | "unknown",
): boolean | "unknown" {
  if (selector.length > 4096) return "unknown";
  const text = selector.trim().replace(/\s+/g, " ");
  if (text === "" || text === "all()") return true;
  if (labels === "unknown") return "unknown";
  const results = text.split(/ ?&& ?/).map((term) => meets(term, labels));
  if (results.includes("unknown")) return "unknown";
  return !results.includes(false);
}

function meets(term: string, labels: ReadonlyMap<string, string>): boolean | "unknown" {
  if (term === "all()") return true;
  const equal = equality.exec(term);
  if (equal !== null) {
    const [, name = "", operator, single, double] = equal;
    return of(name, () => (labels.get(name) === (single ?? double)) === (operator === "=="));
  }
  const exists = existence.exec(term);
  if (exists !== null) {
    const [, not, name = ""] = exists;
    return of(name, () => labels.has(name) === (not === ""));
  }
  const member = membership.exec(term);
  if (member === null) return "unknown";
  const [, name = "", operator, list = ""] = member;
  const entries = list.split(",").map((entry) => /^ ?(?:'([^']*)'|"([^"]*)") ?$/.exec(entry));
  if (entries.includes(null)) return "unknown";
  const values = new Set(entries.map((entry) => entry?.[1] ?? entry?.[2] ?? ""));
  const given = labels.get(name);
  return of(name, () => (given !== undefined && values.has(given)) === (operator === "in"));
}

function of(name: string, decide: () => boolean): boolean | "unknown" {
  return name.startsWith("projectcalico.org/") || name.startsWith("pcns.") ? "unknown" : decide();
}
