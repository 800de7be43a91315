/** The icons of icon sets as characters in a colour. A set is one row of the table, from the lowest icon upward. */

export interface Icon {
  readonly character: string;
  /** `#RRGGBB` */
  readonly color: string;
}

const red = "#C00000";
const yellow = "#BF8F00";
const green = "#2E7D32";
const grey = "#595959";
const black = "#262626";

const inColors = (characters: string, colors: readonly string[]): readonly Icon[] =>
  [...characters].map((character, level) => ({ character, color: colors[level] ?? black }));

/** Sets by their names in Excel; `Three…` shares its figures with other styles that differ in drawing only. */
const sets: Readonly<Record<string, readonly Icon[]>> = {
  ThreeArrows: inColors("▼▶▲", [red, yellow, green]),
  ThreeArrowsGray: inColors("▼▶▲", [grey, grey, grey]),
  ThreeTriangles: inColors("▼▬▲", [red, yellow, green]),
  ThreeFlags: inColors("⚑⚑⚑", [red, yellow, green]),
  ThreeTrafficLights1: inColors("●●●", [red, yellow, green]),
  ThreeTrafficLights2: inColors("◉◉◉", [red, yellow, green]),
  ThreeSigns: inColors("◆▲●", [red, yellow, green]),
  ThreeSymbols: inColors("✖❗✔", [red, yellow, green]),
  ThreeSymbols2: inColors("✖❗✔", [red, yellow, green]),
  ThreeStars: inColors("☆⯪★", [yellow, yellow, yellow]),
  FourArrows: inColors("▼◢◥▲", [red, yellow, yellow, green]),
  FourArrowsGray: inColors("▼◢◥▲", [grey, grey, grey, grey]),
  FourRedToBlack: inColors("●●●●", [black, grey, yellow, red]),
  FourRating: inColors("▂▄▆█", [grey, grey, grey, grey]),
  FourTrafficLights: inColors("●●●●", [black, red, yellow, green]),
  FiveArrows: inColors("▼◢▶◥▲", [red, yellow, yellow, yellow, green]),
  FiveArrowsGray: inColors("▼◢▶◥▲", [grey, grey, grey, grey, grey]),
  FiveRating: inColors("▁▂▄▆█", [grey, grey, grey, grey, grey]),
  FiveQuarters: inColors("○◔◑◕●", [grey, grey, grey, grey, grey]),
  FiveBoxes: inColors("▁▂▄▆█", [grey, grey, grey, grey, grey]),
};

/** @param level how many thresholds the value reached, the lowest icon is 0 */
export function iconOf(style: string, level: number): Icon {
  return (sets[style] ?? sets["ThreeTrafficLights1"])?.[level] ?? { character: "●", color: black };
}
