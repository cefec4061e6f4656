/** A stream and, once it has been read, its bytes, for excerpts: standard input cannot be read twice. */
export interface Kept {
  readonly stream: AsyncIterable<Uint8Array>;
  /** What has been read so far. */
  bytes(): Uint8Array;
}

/** Keeps what is read from a stream, which is not touched before it is read. */
export function keep(source: () => AsyncIterable<Uint8Array | string>): Kept {
  const chunks: Uint8Array[] = [];
  async function* stream(): AsyncIterable<Uint8Array> {
    for await (const chunk of source()) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      chunks.push(bytes);
      yield bytes;
    }
  }
  return { stream: stream(), bytes: () => Buffer.concat(chunks) };
}
