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
  /** 填报汇总 holds everything that came back; its headers are not those of the forms, so that it is taken for none. */
  answers: {
    name: "填报汇总",
    title: "填报汇总：各责任单位报回的内容",
    columns: {
      number: "编号",
      name: "指标",
      owner: "责任单位",
      asOf: "截至",
      actual: "表中数",
      unit: "单位",
      verified: "所填核定数",
      reason: "原因",
      measures: "措施",
      next: "下月计划",
      person: "填报人",
      phone: "电话",
      fate: "处理",
      file: "文件",
      key: "键",
    },
  },
  /** Stands in 存疑 of 指标 until the planner has decided. */
  pending: (figure: string, standing: string) =>
    standing === "" ? `责任单位核定为${figure}` : `责任单位核定为${figure}，表中为${standing}`,
  /** The same on 核实单. */
  question: (figure: string, standing: string) =>
    `${standing === "" ? `责任单位核定为${figure}` : `责任单位核定为${figure}，表中为${standing}`}。核实后改指标表的“累计完成”，并清空“存疑”`,
  fates: {
    taken: "已收",
    pending: (figure: string, standing: string) =>
      `核定数${figure}${standing === "" ? "" : `，表中为${standing}`}，已列入核实单，待核实`,
    kept: (column: string, entered: string, standing: string) =>
      `${column}填“${entered}”，计划表里已有“${standing}”，未改`,
    conflict: (column: string, list: string) => `${column}有不同答复，未写入：${list}`,
    says: (file: string, entered: string) => `${file} 填“${entered}”`,
    unreadable: (entered: string, fault: string) => `核定数“${entered}”${fault}，未写入`,
    otherDate: (asOf: string, standing: string) =>
      `填报表截至${asOf === "" ? "（缺）" : asOf}，工作簿截至${standing === "" ? "（缺）" : standing}，未写入`,
    unknownRow: "指标表里没有这一行，或键不止一行有，未写入",
  },
  faults: {
    notAFigure: "不是一个数",
    date: "是日期",
    otherUnit: "的单位与本行不同",
    notWhole: "不是整数",
    farOff: "与表中数相差百倍以上，可能单位不同",
  },
  /** The part of the pane that makes forms and collects them. */
  pane: {
    heading: "责任单位填报",
    make: "生成填报表",
    collect: "收回填报表",
    collectFiles: "从文件收回……",
    note: "每个责任单位一张工作表，只有浅黄色各列可以填；可用 Excel 的“移动或复制”另存成文件发出去。报回的文件点“从文件收回”，可以一次选多个；已经移回这个工作簿的表点“收回填报表”。",
    made: (sheets: number) => `已生成填报表${String(sheets)}张。`,
    kept: (sheets: number) => `已有${String(sheets)}张，没有改动；要重新生成，请先删除。`,
    unnamed: (rows: number) => `${String(rows)}项指标没有责任单位，在“填报-未明确责任单位”里。`,
    unkeyed: (rows: number) => `${String(rows)}行没有键（手工加的行），没有列入。`,
    noAsOf: "规则表里的“截至”不是日期，请先改好。",
    noForms: "这个工作簿里没有填报表。",
    nothing: "填报表里没有新的内容。",
    /** Why a file was not collected. */
    passedOver: {
      notXlsx: "不是 .xlsx 工作簿。.xls、.et 文件请先在 Excel 或 WPS 里另存为 .xlsx；有打开密码的请先取消密码。",
      tooLarge: "超过3.5 MB，请把填报的工作表单独另存成文件。",
      notOpened: "Excel 打不开这个文件，请在 Excel 里打开、另存为 .xlsx 后再试。",
      noForm: "里面没有填报表（找不到“键”“核定数”两列）。",
    },
    collected: (rows: number, findings: number) =>
      `新收${String(rows)}行${findings === 0 ? "。" : `，需要处理${String(findings)}处：`}`,
  },
};
