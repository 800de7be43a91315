/** 填报表: what owners are sent to fill in, and what became of it. */
export const forms = {
  title: (owner: string) => `填报表：${owner}`,
  /** The name of its sheet and of its file; what stands for the owner comes behind. */
  name: (owner: string) => `填报-${owner}`,
  unnamed: "未明确责任单位",
  /** One line each, above the table. */
  instructions: {
    open: "1. 只填浅黄色各列，其他各列已锁定。填好后直接保存发回，文件改名、行重新排序都可以。",
    /** `asOf` is a date in words. */
    verified: (asOf: string) =>
      `2. 核定数：截至${asOf}的累计完成数。与“累计完成”一致的不用填；不一致的填核定后的数，单位与“单位”列不同的请写上单位，如1.5万人。`,
    behind: "3. 未达到序时进度的，请填原因、措施、下月计划。填报人、电话填一行即可。",
  },
  date: (year: string, month: string, day: string) => `${year}年${month}月${day}日`,
  columns: {
    verified: "核定数",
    reason: "原因",
    measures: "措施",
    next: "下月计划",
    person: "填报人",
    phone: "电话",
  },
};
