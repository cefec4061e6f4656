interface Started<T> {
  readonly iterator: AsyncGenerator<T, void, undefined>;
  next: Promise<IteratorResult<T, void>>;
}

/**
 * Gives what the sources give, source by source, while the next ones already run: each holds at most one value ready, so
 * that memory is bounded by `ahead` values. A source that throws ends all; whoever stops early ends those that run.
 *
 * @param ahead sources that run at once; at least one does.
 * @param stop called at the end, before those that still run are waited for: makes them end soon.
 */
export async function* inOrder<T>(
  sources: readonly (() => AsyncGenerator<T, void, undefined>)[],
  ahead: number,
  stop: () => void,
): AsyncGenerator<T, void, undefined> {
  const waiting = [...sources];
  const running: Started<T>[] = [];
  const fill = () => {
    for (let source = waiting[0]; source !== undefined && running.length < Math.max(1, ahead); source = waiting[0]) {
      waiting.shift();
      const iterator = source();
      running.push({ iterator, next: advance(iterator) });
    }
  };
  try {
    for (fill(); running.length > 0; running.shift(), fill()) {
      for (let current = running[0]; current !== undefined; ) {
        const { done, value } = await current.next;
        if (done === true) break;
        current.next = advance(current.iterator);
        yield value;
      }
    }
  } finally {
    stop();
    await Promise.allSettled(running.map(({ iterator }) => iterator.return()));
  }
}

/** A failure is met when its turn comes; until then nobody waits for it. */
function advance<T>(iterator: AsyncGenerator<T, void, undefined>): Promise<IteratorResult<T, void>> {
  const next = iterator.next();
  next.catch(() => {});
  return next;
}
