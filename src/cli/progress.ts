import type { Language } from "../model/text.ts";
import type { Io } from "./io.ts";
import { cliWords } from "./words.ts";

/** Shows how far a scan is. */
export interface Progress {
  show(progress: { readonly files: number; readonly total: number }): void;
  /** Shows these words. */
  say(text: string): void;
  /** Takes the line away again. */
  clear(): void;
}

const quietMilliseconds = 1_000;
const redrawMilliseconds = 100;

/** Progress on standard error: on a terminal only, and only for work that lasts more than a second. */
export function progressOn(
  { stderr }: Io,
  language: Language,
  clock: () => number = performance.now.bind(performance),
): Progress {
  const started = clock();
  let drawn: number | undefined;
  const say = (text: string) => {
    const now = clock();
    if (stderr.isTTY !== true || now - started < quietMilliseconds) return;
    if (drawn !== undefined && now - drawn < redrawMilliseconds) return;
    drawn = now;
    stderr.write(`\r\x1b[K${text}`, () => {});
  };
  return {
    say,
    show({ files, total }) {
      say(cliWords[language].progress(files, total));
    },
    clear() {
      if (drawn !== undefined) stderr.write("\r\x1b[K", () => {});
    },
  };
}
