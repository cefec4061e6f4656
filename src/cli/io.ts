import type { Language } from "../model/text.ts";

/** What is written to: the part of a writable stream that the program uses. */
export interface OutputStream {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): boolean;
  on(event: "error", listener: (error: Error) => void): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
}

/** Everything that the program takes from, and gives to, the world around it; `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  cwd(): string;
  /** Hears the signals that ask the program to end, and stops hearing them; both where the world sends any. */
  once?(event: "SIGINT" | "SIGTERM", listener: () => void): unknown;
  off?(event: "SIGINT" | "SIGTERM", listener: () => void): unknown;
  /** The present, for end-of-life dates; the system clock where it is left out. */
  now?(): Date;
}

/** What every command is given besides its own arguments. */
export interface Session {
  readonly io: Io;
  /** The language that `--lang` asks for. */
  readonly lang: Language | undefined;
}

const chunkSize = 65_536;

/**
 * Writes the pieces to a stream, gathered to chunks, waiting for each. A reader that has closed its end (`| head`) wants
 * no more: that is no error, and the rest is not produced. Throws what else the stream reports (a full disk).
 */
export async function writeAll(stream: OutputStream, pieces: Iterable<string>): Promise<void> {
  let gathered = "";
  try {
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < chunkSize) continue;
      await write(stream, gathered);
      gathered = "";
    }
    if (gathered !== "") await write(stream, gathered);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

function write(stream: OutputStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

/** Writes to standard error; what cannot be written there is lost, since there is no other place to say so. */
export function warn(io: Io, text: string): Promise<void> {
  return new Promise((resolve) => {
    io.stderr.write(text, () => resolve());
  });
}
