// What the build, the tests and the scripts share about bundling.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

/** Compiles schemas/config.schema.json to `rempart:validate-config`, so that ajv itself is not shipped. */
const validateConfig = {
  name: "rempart:validate-config",
  setup(build) {
    build.onResolve({ filter: /^rempart:validate-config$/ }, ({ path: name }) => ({
      path: name,
      namespace: "rempart",
    }));
    build.onLoad({ filter: /.*/, namespace: "rempart" }, () => {
      const file = path.join(root, "schemas/config.schema.json");
      if (!existsSync(file)) return { errors: [{ text: "schemas/config.schema.json does not exist" }] };
      const Ajv = require("ajv/dist/2020.js").default;
      const standalone = require("ajv/dist/standalone").default;
      const ajv = new Ajv({ allErrors: true, ownProperties: true, code: { source: true, esm: true, lines: true } });
      const contents = standalone(ajv, ajv.compile(JSON.parse(readFileSync(file, "utf8"))));
      return { contents, loader: "js", resolveDir: root, watchFiles: [file] };
    });
  },
};

/** commander starts programs for subcommands that are executables; there are none here, and loading the module takes time. */
const noChildProcess = {
  name: "no-child-process",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]node_modules[/\\]commander[/\\]/.test(importer)
        ? { path: "child_process", namespace: "absent" }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {};", loader: "js" }));
  },
};

/** Options common to every bundle: ESM for the oldest supported Node, split, names kept readable. */
export function bundleOptions() {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return {
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "ascii",
    logLevel: "silent",
    metafile: true,
    define: { REMPART_VERSION: JSON.stringify(version) },
    // CommonJS dependencies call require() for Node's built-ins; an ES module has none.
    // It is made when it is called: most chunks never do.
    banner: {
      js: 'import { createRequire } from "node:module";\nlet requireOfChunk;\nconst require = (name) => (requireOfChunk ??= createRequire(import.meta.url))(name);',
    },
    plugins: [validateConfig, noChildProcess],
  };
}
