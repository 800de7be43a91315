import type { SameShape } from "../language";
import type { reader as chinese } from "../zh-CN/reader";

export const reader: SameShape<typeof chinese> = {
  doubts: {
    changedTarget: (figures) => `The target was changed during the year: ${figures}`,
    unitGuessed: (figures) => `The unit is inferred: ${figures}`,
    farTarget: (figures) => `Target and figure stand far apart: ${figures}`,
    over300: (figures) => `More than 300 % of the target: ${figures}`,
    sharedRatio: (figures) => `One ratio speaks of several indicators: ${figures}`,
    nameGuessed: (figures) => `The name is inferred: ${figures}`,
    mixedUnits: (figures) => `The units differ: ${figures}`,
  },
};
