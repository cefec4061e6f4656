import type { Program } from "./programs.ts";

/** Packages that a command installs by name, without a version. */
export interface UnversionedPackages {
  readonly manager: "pip" | "npm" | "gem" | "go";
  readonly names: readonly string[];
}

const pipFlags: ReadonlySet<string> = new Set(
  [
    "no-cache-dir",
    "upgrade",
    "user",
    "pre",
    "quiet",
    "verbose",
    "no-deps",
    "force-reinstall",
    "ignore-installed",
  ].concat(
    ["break-system-packages", "no-index", "no-build-isolation", "no-compile", "compile", "disable-pip-version-check"],
    ["no-input", "prefer-binary", "no-warn-script-location", "use-pep517", "isolated", "require-virtualenv"],
  ),
);
const npmFlags: ReadonlySet<string> = new Set(
  [
    "global",
    "force",
    "no-audit",
    "no-fund",
    "unsafe-perm",
    "silent",
    "quiet",
    "no-optional",
    "legacy-peer-deps",
  ].concat(["ignore-scripts", "omit", "verbose", "no-save", "production"]),
);
const gemFlags: ReadonlySet<string> = new Set([
  "no-document",
  "no-doc",
  "no-ri",
  "no-rdoc",
  "quiet",
  "force",
  "conservative",
]);

/**
 * The packages that a command installs at whatever version is the newest: `pip install NAME` without constraints,
 * `npm install --global NAME`, `gem install NAME`, `go install PATH@latest`. Packages of a distribution are left out: a
 * distribution withdraws versions that it has replaced, so naming one breaks the build without fixing what it installs.
 */
export function unversionedPackages({ name, args }: Program): UnversionedPackages | undefined {
  if (/^pip[\d.]*$/.test(name)) return pip(args);
  if (/^python[\d.]*$/.test(name) && args[0] === "-m" && args[1] === "pip") return pip(args.slice(2));
  if (name === "npm") return npm(args);
  if (name === "gem") return gem(args);
  return name === "go" && args[0] === "install"
    ? found(
        "go",
        args.filter((arg) => arg.endsWith("@latest")),
      )
    : undefined;
}

function found(manager: UnversionedPackages["manager"], names: readonly string[]): UnversionedPackages | undefined {
  return names.length === 0 ? undefined : { manager, names };
}

/** What is neither an option nor the value of one; an option that is not known is taken to have a value. */
function operands(args: readonly string[], flags: ReadonlySet<string>, short: string): readonly string[] {
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg.startsWith("--")) at += arg.includes("=") || flags.has(arg.slice(2)) ? 0 : 1;
    else if (arg.startsWith("-")) at += [...arg.slice(1)].every((letter) => short.includes(letter)) ? 0 : 1;
    else rest.push(arg);
  }
  return rest;
}

function pip(args: readonly string[]): UnversionedPackages | undefined {
  if (args[0] !== "install") return undefined;
  const constrained = args.some((arg) =>
    /^(?:-c|--constraint(?:=.*)?|--require-hashes|--no-index|-e|--editable)$/.test(arg),
  );
  if (constrained) return undefined;
  const names = operands(args.slice(1), pipFlags, "UqvI");
  return found(
    "pip",
    names.filter((text) => /^[A-Za-z0-9][\w.-]*(?:\[[\w,.-]*\])?$/.test(text) && !/\.(?:whl|zip|gz)$/.test(text)),
  );
}

function npm(args: readonly string[]): UnversionedPackages | undefined {
  const [command = ""] = args;
  if (!/^(?:install|i|add)$/.test(command) || !args.some((arg) => arg === "-g" || arg === "--global")) return undefined;
  const names = operands(args.slice(1), npmFlags, "gfsqd");
  return found(
    "npm",
    names.filter((text) => /^(?:@[\w.-]+\/)?[a-z0-9][\w.-]*(?:@(?:latest|next))?$/.test(text) && !/\.tgz$/.test(text)),
  );
}

function gem(args: readonly string[]): UnversionedPackages | undefined {
  if (args[0] !== "install" || args.some((arg) => /^(?:-v|--version|-g|--file)/.test(arg))) return undefined;
  const names = operands(args.slice(1), gemFlags, "Nqf");
  return found(
    "gem",
    names.filter((text) => /^[A-Za-z][\w-]*$/.test(text)),
  );
}
