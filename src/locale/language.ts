/** The languages of the product. Chinese is the first: its files give the shape that the others must fill. */

export type Language = "zh-CN" | "en-US";

export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** The same shape with any text in place of each text, so that another language must say everything Chinese says. */
export type SameShape<T> = T extends string
  ? string
  : T extends (...args: infer Arguments) => string
    ? (...args: Arguments) => string
    : { readonly [Key in keyof T]: SameShape<T[Key]> };
