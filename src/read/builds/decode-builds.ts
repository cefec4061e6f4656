import type { ImageBuild } from "../../model/image-build.ts";
import type { JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { SourceFile } from "../../model/record.ts";
import { locate } from "../../model/span.ts";
import type { Text } from "../../model/text.ts";
import { readDocuments } from "../documents.ts";
import type { ReadDocument } from "../read-result.ts";
import type { Decoded, Source } from "../source/types.ts";
import { bakeBuilds, isBakeName } from "./bake.ts";
import { composeBuilds, isComposeName } from "./compose.ts";
import { folderOf } from "./paths.ts";
import { skaffoldBuilds } from "./skaffold.ts";
import type { FoundBuild } from "./types.ts";
import { isWorkflowPath, repositoryOfWorkflow, workflowBuilds } from "./workflow.ts";

interface Kind {
  readonly is: (path: string, name: string) => boolean;
  /** A word without which a file of this kind tells nothing. */
  readonly word: string;
  readonly read: (document: JsonObject, path: string) => readonly FoundBuild[];
}

const kinds: readonly Kind[] = [
  {
    is: isWorkflowPath,
    word: "build-push-action",
    read: (document, path) => workflowBuilds(document, repositoryOfWorkflow(path)),
  },
  {
    is: (_path, name) => isComposeName(name),
    word: "build",
    read: (document, path) => composeBuilds(document, folderOf(path)),
  },
  {
    is: (_path, name) => isBakeName(name),
    word: "target",
    read: (document, path) => bakeBuilds(document, folderOf(path)),
  },
];

const tellsNothing: Text = {
  en: "does not tell which Dockerfile an image is built from",
  fr: "n'indique pas de quel Dockerfile une image est construite",
};

/** True for what is read for its builds by its name: a Compose file, a bake file, a workflow. */
export function isBuildFile(path: string): boolean {
  return kindOf(path) !== undefined;
}

function kindOf(path: string): Kind | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return kinds.find(({ is }) => is(path, name));
}

/**
 * Reads which Dockerfiles images are built from, out of a file that {@link isBuildFile}. Only that leaves here: what else
 * such a file holds is not judged. One that cannot be read tells nothing, which is no error: it belongs to another tool.
 */
export function decodeBuilds({ path }: Source, text: string, file: SourceFile): Decoded {
  const kind = kindOf(path);
  const builds: ImageBuild[] = [];
  if (kind !== undefined && text.includes(kind.word))
    for (const document of readDocuments(text))
      if (document.ok && isObject(document.value))
        builds.push(...placed(kind.read(document.value, path), document, file, []));
  return {
    objects: [],
    dockerfile: undefined,
    builds,
    errors: [],
    sensitive: [],
    exceptions: [],
    input: {
      path,
      ...(builds.length > 0
        ? { kind: "build", state: "judged" }
        : { kind: "other", state: "ignored", reason: tellsNothing }),
    },
  };
}

/** The builds of a skaffold.yaml that was read as an object of its document. */
export function buildsOfSkaffold(
  config: JsonObject,
  document: ReadDocument,
  file: SourceFile,
  basePath: FoundBuild["path"],
): readonly ImageBuild[] {
  return placed(skaffoldBuilds(config, folderOf(file.path)), document, file, basePath);
}

function placed(
  found: readonly FoundBuild[],
  { spans }: ReadDocument,
  file: SourceFile,
  basePath: FoundBuild["path"],
): readonly ImageBuild[] {
  return found.map(({ path, ...build }) => {
    const { start, end } = locate(spans, [...basePath, ...path]).value;
    return { ...build, origin: { kind: "file", file: file.id, path: file.path, start, end } };
  });
}
