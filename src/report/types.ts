import type { Language } from "../model/text.ts";

/** What reports are told besides the result. */
export interface ReportContext {
  readonly language: Language;
  readonly tool: { readonly name: string; readonly version: string };
}
