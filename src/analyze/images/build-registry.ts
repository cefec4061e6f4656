import type { DockerfileRecord } from "../../model/facts.ts";
import type { BuiltImage, ImageBuild } from "../../model/image-build.ts";
import { repositoryKey } from "./repository-key.ts";

/** The builds and the Dockerfiles of a scan, put together once everything has been read. */
export class BuildRegistry {
  readonly #dockerfiles = new Map<string, DockerfileRecord>();
  readonly #builds = new Map<string, ImageBuild[]>();

  /** Adds a Dockerfile, whatever environment it belongs to. */
  addDockerfile(record: DockerfileRecord): void {
    this.#dockerfiles.set(record.origin.path, record);
  }

  /** Adds what a file of an environment says of an image. */
  add(environment: string, build: ImageBuild): void {
    const builds = this.#builds.get(environment);
    if (builds === undefined) this.#builds.set(environment, [build]);
    else builds.push(build);
  }

  /**
   * The images of an environment. What it builds itself comes before what the files of `shared` build: those that belong
   * to no environment, where a repository keeps its sources beside the manifests of several clusters.
   */
  imagesOf(environment: string, shared: string): readonly BuiltImage[] {
    const own = this.#builds.get(environment) ?? [];
    const known = new Set(own.map(({ image }) => repositoryKey(image)));
    const others = environment === shared ? [] : (this.#builds.get(shared) ?? []);
    const builds = [...own, ...others.filter(({ image }) => !known.has(repositoryKey(image)))];
    return builds.map(({ dockerfiles, ...build }) => ({ ...build, dockerfile: this.#first(dockerfiles) }));
  }

  #first(paths: readonly string[]): DockerfileRecord | undefined {
    for (const path of paths) {
      const record = this.#dockerfiles.get(path);
      if (record !== undefined) return record;
    }
    return undefined;
  }
}
