/** Why a reading may be wrong, as the review and `read --json` say it. `figures` are the texts concerned. */
export const reader = {
  doubts: {
    changedTarget: (figures: string) => `目标年内有调整：${figures}`,
    unitGuessed: (figures: string) => `单位是推断的：${figures}`,
    farTarget: (figures: string) => `目标与完成数相隔较远：${figures}`,
    over300: (figures: string) => `完成率超过300%：${figures}`,
    sharedRatio: (figures: string) => `一个完成率说明几个指标：${figures}`,
    nameGuessed: (figures: string) => `名称是推断的：${figures}`,
    mixedUnits: (figures: string) => `单位不一致：${figures}`,
  },
};
