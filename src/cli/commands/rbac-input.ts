import { AccessIndex } from "../../analyze/rbac/access-index.ts";
import type { Repeated } from "../../analyze/rbac/rbac-objects.ts";
import { collectRbac } from "../../analyze/rbac/rbac-objects.ts";
import type { InputError } from "../../errors.ts";
import { RempartError } from "../../errors.ts";
import type { SourceFile } from "../../model/record.ts";
import type { Resource } from "../../model/resource.ts";
import { toResource } from "../../model/resource.ts";
import { readSource } from "../../read/source/read-source.ts";
import { readBytes, readStream } from "../../read/source/source-file.ts";
import type { Locator } from "../../report/rbac/views.ts";
import { Views } from "../../report/rbac/views.ts";
import { selectForConfigurations } from "../../scan/inputs.ts";
import { locationOf, pointAt } from "../../scan/position.ts";
import { isGiven } from "../given.ts";
import type { Session } from "../io.ts";
import { keep } from "../stdin.ts";
import type { RbacFlags } from "./rbac-program.ts";

/** What questions about rights are asked of. */
export interface RbacInput {
  readonly index: AccessIndex;
  readonly views: Views;
  readonly errors: readonly InputError[];
  readonly repeated: readonly Repeated[];
  /** The paths that were given, to tell wrong use from input that is broken. */
  readonly paths: readonly string[];
}

/**
 * Makes an input of a stream of resources, wherever they come from.
 *
 * @param errors what could not be read; looked at once the stream has ended.
 */
async function rbacInput(
  resources: AsyncIterable<Resource> | Iterable<Resource>,
  locate: Locator,
  errors: readonly InputError[],
  paths: readonly string[],
): Promise<RbacInput> {
  const objects = await collectRbac(resources);
  const index = new AccessIndex(objects);
  const all = index.roles.exhausted ? [...errors, tooMuchAggregation] : errors;
  return { index, views: new Views(locate), errors: all, repeated: objects.repeated, paths };
}

const tooMuchAggregation: InputError = {
  code: "object-invalid",
  message: {
    en: "Too many ClusterRoles gather one another (aggregationRule) to be followed to the end: some of their rules are left out. Ask about fewer of them at once.",
    fr: "Trop de ClusterRoles s'agrègent entre eux (aggregationRule) pour être suivis jusqu'au bout : certaines de leurs règles manquent. Interrogez-en moins à la fois.",
  },
};

/** Reads files and folders. Throws a RempartError where they hold several environments and none is chosen. */
export async function readRbacFiles(
  paths: readonly string[],
  flags: Pick<RbacFlags, "exclude" | "maxFileSize" | "config" | "environment">,
  { io }: Session,
): Promise<RbacInput> {
  const files: SourceFile[] = [];
  const errors: InputError[] = [];
  const selection = selectForConfigurations({
    paths,
    exclude: flags.exclude,
    workingDirectory: io.cwd(),
    ...(flags.config !== undefined && { configPath: flags.config }),
  });
  errors.push(...selection.errors);
  const locate: Locator = ({ record }, path) => {
    const file = record.origin.kind === "file" ? files[record.origin.file] : undefined;
    if (file === undefined) return undefined;
    const { path: name, line, column } = locationOf(file, pointAt(record, file, path));
    return { path: name, line, column };
  };
  return rbacInput(resourcesOf(), locate, errors, paths);

  async function* resourcesOf(): AsyncIterable<Resource> {
    let nextRecord = 0;
    const stdin = keep(() => io.stdin).stream;
    const environments = new Set<string>();
    for (const [id, { selected, environment }] of selection.files.entries()) {
      const { absolute, path, named } = selected;
      const bytes =
        absolute === undefined
          ? await readStream(stdin, flags.maxFileSize)
          : readBytes(absolute, path, flags.maxFileSize);
      if ("code" in bytes) {
        errors.push(bytes);
        continue;
      }
      const read = readSource({ ...bytes, id, path, environment, named, nextRecord: () => nextRecord++ });
      files[id] = read.file;
      errors.push(...read.errors);
      for (const record of read.objects) {
        const resource = toResource(record, "default");
        if (resource.groupKind.startsWith("rbac.authorization.k8s.io/")) environments.add(environment);
        if (flags.environment === undefined || flags.environment === environment) yield resource;
      }
    }
    const names = [...environments].sort();
    if (flags.environment === undefined ? names.length > 1 : !names.includes(flags.environment) && names.length > 0)
      throw severalEnvironments(names);
    for (const { path, kind, reason } of selection.notRead)
      if ((kind === "helm-chart" || kind === "kustomization") && reason !== undefined)
        errors.push({ code: "object-invalid", path, message: reason });
  }
}

function severalEnvironments(names: readonly string[]): RempartError {
  const list = names.join(", ");
  return rbacUsage(
    `Roles and bindings of several environments must not be mixed. Choose one with --environment: ${list}.`,
    `Les rôles et liaisons de plusieurs environnements ne se mélangent pas. Choisissez-en un par --environment : ${list}.`,
  );
}

/** Wrong use of the command. */
export function rbacUsage(en: string, fr: string): RempartError {
  return new RempartError({ code: "usage", message: { en, fr } });
}

/** What the exit code depends on, as far as the input goes. */
export function inputOutcome({ errors, paths }: Pick<RbacInput, "errors" | "paths">): {
  readonly usage: boolean;
  readonly unreadable: boolean;
} {
  return { usage: errors.some((error) => isGiven(error, paths)), unreadable: errors.length > 0 };
}
