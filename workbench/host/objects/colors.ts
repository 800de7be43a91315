/**
 * Colours as an add-in may write them and as Excel gives them back: `#RRGGBB`.
 */

import { Refusal } from "../../model/refusal";

/** The colour words of HTML that are in use in add-ins; Excel knows all of them. */
const words: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
};

/** Reads `#F00`, `#FF0000`, `FF0000` or a word; another text is refused with InvalidArgument. */
export function readColor(text: string): string {
  const word = words[text.toLowerCase()];
  if (word !== undefined) return word;
  const digits = /^#?(?<digits>[0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.groups?.digits;
  if (digits === undefined) throw new Refusal("InvalidArgument", `"${text}" is not a colour.`);
  const full = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("");
  return `#${full.toUpperCase()}`;
}
