export { runDiff } from "./rbac-diff.ts";
export { runGraph } from "./rbac-graph.ts";
export { runPaths } from "./rbac-paths.ts";
export { runUnused } from "./rbac-unused.ts";
export { runWhatCan } from "./rbac-what-can.ts";
export { runWhoCan } from "./rbac-who-can.ts";
