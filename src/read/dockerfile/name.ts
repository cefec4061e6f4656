const name = /^(?:dockerfile|containerfile)$/i;
const prefixed = /^(?:Dockerfile|dockerfile|Containerfile|containerfile)[.-]([A-Za-z0-9][A-Za-z0-9._-]*)$/;
const suffixed = /^[^.].*\.(?:dockerfile|containerfile)$/i;

/** Endings of files that are about a Dockerfile, or templates of one, rather than one. */
const otherKinds = new Set(
  (
    "md markdown txt rst adoc html htm pdf png svg json yaml yml toml xml ini cfg conf lock sh bash js mjs cjs ts tsx " +
    "java kt c h cc cpp cs php pl lua sql css dockerignore containerignore gitignore gitattributes tmpl tpl " +
    "template j2 jinja jinja2 erb mustache gotmpl hbs in m4 ejs bak orig rej swp swo old save tmp log diff patch zip gz tar"
  ).split(" "),
);

/** Endings of source files, whose names are in lower case: `dockerfile.go` is Go, `Dockerfile.go` builds it. */
const sources = new Set(["go", "py", "rb", "rs"]);

/**
 * Whether a file is a Dockerfile by its base name: `Dockerfile`, `Containerfile` (any case), `Dockerfile.NAME`,
 * `Dockerfile-NAME`, `NAME.Dockerfile`, `NAME.Containerfile`. Documents (`Dockerfile.md`), templates
 * (`Dockerfile.j2`), ignore files and editors' backups are not.
 */
export function isDockerfileName(basename: string): boolean {
  if (name.test(basename)) return true;
  if (suffixed.test(basename)) return true;
  const rest = prefixed.exec(basename)?.[1];
  if (rest === undefined) return false;
  const ending = rest.slice(rest.lastIndexOf(".") + 1).toLowerCase();
  return !otherKinds.has(ending) && !(sources.has(ending) && /^[dc]/.test(basename));
}
