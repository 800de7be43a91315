/** What to tell the planner when a file of lamp rules could not be used. */
export const ruleFile = {
  notJson: "规则文件不是 JSON 格式。请用本工具保存的规则文件修改。",
  noName: "规则文件没有写名称（name）。",
  noRows: "规则文件里没有规则（rows）。",
  wrongRow: (row: string, fault: string, found: string) => `规则文件第${row}条：${fault}，现为 ${found}。`,
  faults: {
    appliesTo: "适用类型（appliesTo）须为 all、total、ratio 或 progress",
    measure: "量度（measure）须为 points、relative 或 completion",
    low: "下限（low）须为-9999至9999之间、至多一位小数的数；不设下限就不写",
    high: "上限（high）须为-9999至9999之间、至多一位小数的数；不设上限就不写",
    order: "下限不能大于上限",
    status: "状态（status）不能空着",
    symbol: "符号（symbol）不能空着，黑白打印靠它区分",
    colour: "颜色（colour）须为 blue、green、yellow、red 或 grey",
    meaning: "含义（meaning）须为文字",
  },
};
