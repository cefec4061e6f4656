// Writes docs/rules, docs/questions.md and their French counterparts below docs/fr from the rules and the guidance.
import { loadExamples } from "../src/rules/examples.generated.ts";
import { rules } from "../src/rules/index.generated.ts";
import { docs, generatedFolders, loadAll } from "./lib/docs.ts";
import { writeGenerated } from "./lib/generated-file.ts";

const root = process.env.REMPART_ROOT ?? process.cwd();

writeGenerated(root, docs(rules, await loadAll(rules, loadExamples)), { folders: generatedFolders });
