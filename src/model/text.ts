/** The languages every text exists in. */
export type Language = "en" | "fr";

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** The names of the `{holes}` in a message template. */
export type HoleOf<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | HoleOf<Rest>
  : never;

/** What fills the holes of a message. */
export type Holes = Readonly<Record<string, string | number>>;

/** Message templates by id. */
export type Messages = Readonly<Record<string, string>>;

/** What a rule says in one language: what is asked, why it matters, what to do, and its messages. */
export interface RuleProse<M extends Messages = Messages> {
  /** One line: what the rule asks for. */
  readonly summary: string;
  /** Why it matters: what an attacker or an accident does otherwise. */
  readonly why: string;
  /** What to do, and what to mind while doing it. */
  readonly remedy: string;
  /** What a finding says, by message id, with `{holes}`. */
  readonly messages: M;
}

/** What a rule says in every language. */
export type RuleText<M extends Messages = Messages> = Readonly<Record<Language, RuleProse<M>>>;

type SameHoles<En extends Messages, Fr extends Messages> = {
  readonly [Id in keyof En]: Id extends keyof Fr
    ? [HoleOf<En[Id]>, HoleOf<Fr[Id]>] extends [HoleOf<Fr[Id]>, HoleOf<En[Id]>]
      ? string
      : { readonly "holes differ from the English message": HoleOf<En[Id]> }
    : string;
};

/** Declares a rule's texts. The compiler refuses a missing message and a message whose holes differ between languages. */
export function defineText<const En extends Messages, const Fr extends Messages>(text: {
  readonly en: RuleProse<En>;
  readonly fr: RuleProse<Fr> & { readonly messages: SameHoles<En, Fr> };
}): { readonly en: RuleProse<En>; readonly fr: RuleProse } {
  return text;
}

/** Puts values into the `{holes}` of a template; a hole without a value stays as it is. */
export function fill(template: string, holes: Holes): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(holes, name) ? String(holes[name]) : hole,
  );
}
