// node scripts/run-ts.mjs scripts/build-test-cluster.ts: builds the control plane of the tests, unless it is built already.
import { buildBinary } from "../test/support/cluster/build.ts";

const built = await buildBinary();
process.stdout.write("missing" in built ? `no test cluster: ${built.missing}\n` : `${built.program}\n`);
process.exitCode = "missing" in built ? 1 : 0;
