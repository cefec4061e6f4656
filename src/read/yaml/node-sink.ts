/**
 * What a YAML parser tells, in document order. Offsets are UTF-16 units into the whole text. In a mapping, keys and values
 * alternate. Another parser can be put in this one's place by calling the same methods.
 */
export interface NodeSink {
  /** `plain` is true for a scalar whose type is read from its text; `tag` is the full tag, if one is written. */
  scalar(
    text: string,
    plain: boolean,
    tag: string | undefined,
    anchor: string | undefined,
    start: number,
    end: number,
  ): void;
  alias(name: string, start: number, end: number): void;
  openMapping(anchor: string | undefined, start: number): void;
  openSequence(anchor: string | undefined, start: number): void;
  close(end: number): void;
}

/** How the document that was parsed ended. */
export interface DocumentEnd {
  /** Offset of the mark that ends it, or of the first thing behind it. */
  readonly offset: number;
  readonly kind: "end-of-text" | "next-document" | "end-mark" | "directive" | "content";
}
