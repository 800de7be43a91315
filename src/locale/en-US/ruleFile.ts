import type { SameShape } from "../language";
import type { ruleFile as chinese } from "../zh-CN/ruleFile";

export const ruleFile: SameShape<typeof chinese> = {
  notJson: "The rule file is no JSON. Please begin with one that this program has saved.",
  noName: "The rule file has no name.",
  noRows: "The rule file has no rows.",
  wrongRow: (row, fault, found) => `Row ${row} of the rule file: ${fault}; it is ${found}.`,
  faults: {
    appliesTo: "appliesTo takes all, total, ratio or progress",
    measure: "measure takes points, relative or completion",
    low: "low takes a number from -9999 to 9999 with one decimal at most; leave it out for no bound",
    high: "high takes a number from -9999 to 9999 with one decimal at most; leave it out for no bound",
    order: "low must not lie above high",
    status: "status must not be empty",
    symbol: "symbol must not be empty: it tells the lamps apart in black and white",
    colour: "colour takes blue, green, yellow, red or grey",
    meaning: "meaning takes a text",
  },
};
