// Time and memory of scanning a folder of manifests, beside kube-score on the same files.
// usage: node bench/scan-files.mjs FOLDER [RUNS]     kube-score: on the PATH, or at $KUBE_SCORE
//        (go install github.com/zegl/kube-score/cmd/kube-score@latest)
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compare, print, run } from "./lib/measure.mjs";

const [folder, runs = "3"] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: node bench/scan-files.mjs FOLDER [RUNS]\n");
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => path.join(path.resolve(folder), name))
  .sort();
const rempart = fileURLToPath(new URL("../bin/rempart.js", import.meta.url));
const ours = {
  name: "rempart (all rules, json)",
  commands: [[process.execPath, rempart, "scan", "--format", "json", folder]],
};
process.stdout.write(`${files.length} files, ${runs} runs\n`);

const kubeScore = process.env.KUBE_SCORE ?? "kube-score";
const score = (some) => [kubeScore, "score", "--output-format", "json", ...some];
const filesPerCommand = 1000;

/** Files that kube-score reads: it ends at the first that it cannot, so those are found out first, and left to it. */
async function readable(some) {
  const { code, errors } = await run(score(some));
  if (code === 0 || !/failed|error|panic/i.test(errors)) return some;
  if (some.length === 1) return [];
  const middle = some.length >> 1;
  return [...(await readable(some.slice(0, middle))), ...(await readable(some.slice(middle)))];
}

function batches(all) {
  const list = [];
  for (let index = 0; index < all.length; index += filesPerCommand)
    list.push(all.slice(index, index + filesPerCommand));
  return list;
}

let peer;
try {
  const kept = [];
  for (const batch of batches(files)) kept.push(...(await readable(batch)));
  peer = { name: "kube-score (json)", commands: batches(kept).map(score) };
  process.stdout.write(`kube-score reads ${kept.length} of them\n`);
} catch (error) {
  process.stdout.write(`kube-score is not here (${error.code}): only ours is measured\n`);
}
print(await compare(peer === undefined ? [ours] : [ours, peer], Number(runs)));
