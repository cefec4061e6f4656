import { RempartError } from "../errors.ts";
import type { Rule } from "../model/rule.ts";
import type { Language } from "../model/text.ts";
import { isClusterError } from "../read/cluster/cluster-error.ts";
import { connect } from "../read/cluster/connection.ts";
import type { ClusterEntry } from "../read/cluster/entry.ts";
import type { Plan } from "../read/cluster/plan.ts";
import { planFor } from "../read/cluster/plan.ts";
import type { ClusterProgress } from "../read/cluster/read-cluster.ts";
import { readCluster } from "../read/cluster/read-cluster.ts";
import { visible } from "../report/visible.ts";
import { kindsOf } from "../scan/cluster-scan.ts";
import type { LiveCluster } from "../scan/cluster-source.ts";
import type { ClusterFlags } from "./flags.ts";
import { deadline } from "./interruption.ts";
import type { Io } from "./io.ts";
import { warn } from "./io.ts";

/** How a cluster is to be read. */
export interface ClusterUse {
  readonly flags: ClusterFlags;
  readonly rules: readonly Rule[];
  /** What to read, where it is not what the rules look at. */
  readonly plan?: Plan;
  readonly language: Language;
  readonly onProgress: (progress: ClusterProgress) => void;
}

/**
 * Gives `use` a cluster that is read while it is iterated, and closes what was opened, however that ends.
 *
 * @throws RempartError where the cluster cannot be read at all; Interrupted on Ctrl-C.
 */
export async function withCluster<T>(
  io: Io,
  { flags, rules, plan = planFor(kindsOf(rules)), language, onProgress }: ClusterUse,
  use: (cluster: LiveCluster) => Promise<T>,
): Promise<T> {
  const { context, kubeconfig, namespace, timeout, requestTimeout } = flags;
  const { signal, dispose } = deadline(io, timeout);
  try {
    const connection = await connect({
      env: io.env,
      workingDirectory: io.cwd(),
      interactive: io.stdin.isTTY === true,
      signal,
      ...(context !== undefined && { context }),
      ...(kubeconfig !== undefined && { kubeconfig }),
    });
    try {
      const entries: AsyncIterable<ClusterEntry> = readCluster(connection, plan, {
        timeout: requestTimeout,
        stallTimeout: Math.min(requestTimeout, 30_000),
        signal,
        onProgress,
        ...(namespace.length > 0 && { namespaces: namespace }),
      });
      return await use({
        server: connection.server.href,
        context: connection.context,
        started: (io.now?.() ?? new Date()).toISOString(),
        entries,
        ...(namespace.length > 0 && { namespaces: namespace }),
        ...(connection.namespace !== undefined && { defaultNamespace: connection.namespace }),
      });
    } finally {
      connection.close();
      for (const text of connection.warnings) await warn(io, `rempart: ${visible(text[language])}\n`);
    }
  } catch (error) {
    if (isClusterError(error)) throw new RempartError({ code: error.code, message: error.text });
    throw error;
  } finally {
    dispose();
  }
}
