/** What a file may hold beside cells, by the names that the reader of files gives. */
const lostKinds: Readonly<Record<string, string>> = {
  pictures: "图片",
  charts: "图表",
  comments: "批注",
  pivotTables: "数据透视表",
  macros: "宏",
  linkedFiles: "对其他文件的链接",
  controls: "控件和嵌入对象",
};

/** What the command line says. */
export const cli = {
  usage: `用法：
  pacesheet read 文件 [--json]                   读报告，列出指标；--json 输出全部结果
  pacesheet workbook 文件... -o 输出.xlsx        读报告，写成工作簿
      --overview  输出首页“总览”：结论、落后的指标、各部分进展
      --bulletin  加工作表“通报”，并输出通报文字
      --plan      加工作表“计划”“倒排”和“分解表”
      --what-if   加工作表“推演”和 --plan 的各表：试改目标、期限、月计划
      --score     加工作表“考核”：按权重计分
      --targets 工作簿.xlsx  按其中填好的“分解表”：目标、时限、责任单位以它为准，报告只带来完成数
      --public    另写一份报送版：只有数值，不带来源、规则、核对，文件名加“-报送版”
  pacesheet owners 工作簿.xlsx -o 文件夹         每个责任单位一份填报表，发出去填
  pacesheet collect 工作簿.xlsx 填报表... -o 新工作簿.xlsx
                                                 收回填报表，写成新工作簿，原工作簿不改动
      --prefer 文件   答复不一致时以这份为准，可写多次
  pacesheet refresh 工作簿.xlsx 文件... -o 输出.xlsx  用新一期报告刷新，先列出前后对照；原工作簿不动，不给 -o 就只看不写
      --json      对照输出为 JSON
      --anyway    报告像是拿错了也照样刷新
  read、workbook 可用：
      --rule 规则    预设 standard、twoStates、threeByPoints、threeByShare、bands、fiveColours，或规则文件（JSON）
  read、workbook、refresh 可用：
      --as-of 日期   --lang zh-CN|en-US
  日期写作 2021-06-30。文件为 UTF-8 或 GB18030 编码的文本。`,
  reading: (file: string) => `正在读 ${file} …`,
  writing: (file: string) => `正在写 ${file} …`,
  written: (file: string) => `已写入 ${file}`,
  fileMissing: (file: string) => `找不到文件 ${file}。请检查路径。`,
  fileUnreadable: (file: string, cause: string) => `不能读 ${file}：${cause}`,
  notAWorkbook: (file: string) => `${file} 不是 .xlsx 工作簿。.xls 或 .et 文件请先在 Excel 或 WPS 里另存为 .xlsx。`,
  fileUnwritable: (file: string, cause: string) => `不能写 ${file}：${cause}。若文件正在 Excel 里打开，请关闭后再试。`,
  /** Causes that the system gives, by its code; others are named by the code. */
  causes: {
    EACCES: "没有权限",
    EPERM: "没有权限",
    EBUSY: "文件正被其他程序使用",
    EISDIR: "这是一个文件夹",
    ENOTDIR: "路径中有一段不是文件夹",
    ENOSPC: "磁盘已满",
    EROFS: "磁盘只读",
  } as Readonly<Record<string, string>>,
  noIndicators: (file: string) => `${file} 里没有读到可以跟踪的指标（目标、完成数或完成率）。未写任何文件。`,
  noTargets: (file: string) => `${file} 里没有“分解表”。请用加 --plan 生成的工作簿。未写任何文件。`,
  noAsOf: (file: string) => `${file} 没有写明截至日期。请用 --as-of 指定，例如 --as-of 2021-06-30。未写任何文件。`,
  unknownCommand: (word: string) => `没有这个命令：${word}`,
  unknownLanguage: (word: string) => `--lang 只能是 zh-CN 或 en-US，不能是 ${word}`,
  noSuchRules: (word: string, presets: string) => `没有预设规则或规则文件 ${word}。预设有：${presets}。`,
  publicFile: (name: string) => `${name}-报送版`,
  notADate: (word: string) => `--as-of 要写成 2021-06-30 这样的日期，不能是 ${word}`,
  oneFile: "read 一次读一个文件",
  filesWanted: "请给出报告文件",
  outputWanted: "请用 -o 指定要写的 .xlsx 文件",
  oneBook: "owners 一次用一份工作簿",
  folderWanted: "请用 -o 指定填报表写到哪个文件夹",
  lost: (file: string, kinds: readonly string[]) =>
    `注意：${file} 里的${kinds.map((kind) => lostKinds[kind] ?? kind).join("、")}带不到新工作簿里。`,
  bookAndForms: "请先给出工作簿，再给出收回的填报表",
  newFileWanted: "-o 要指定一个新文件，原工作簿不改动",
  notAmongForms: (file: string) => `--prefer 的 ${file} 不在给出的填报表里`,
  notAForm: (file: string) => `${file} 里没有填报表（找不到“键”“核定数”两列），未收。`,
  noForms: "没有一个文件是填报表。未写任何文件。",
  collected: (files: number, rows: number, fresh: number, findings: number) =>
    `收到填报表${String(files)}份，填了${String(rows)}行，新收${String(fresh)}行，需要处理${String(findings)}处`,
  noSettingAsOf: (file: string) => `${file} 的规则表里，“截至”不是日期。请改好后再试。未写任何文件。`,
  form: (file: string, owner: string | null, rows: number) =>
    owner === null
      ? `${file}：${String(rows)}项指标没有责任单位，请在“事项”或“指标”里填写`
      : `${file}：${String(rows)}项指标`,
  unkeyed: (rows: number) => `指标表里有${String(rows)}行没有键（手工加的行），填报表里没有这些行。`,
  bookAndReportsWanted: "refresh 要一份工作簿和至少一份报告",
  stillWrong: "若确认无误，加 --anyway 再试。未写任何文件。",
  refreshColumns: ["编号", "指标", "完成数", "完成率", "状态", ""] as readonly string[],
  kinds: { same: "", renamed: "改名", added: "新增", notReported: "本期未报" },
  /** A renaming that nobody has confirmed is not taken. */
  notTaken: "未采用",
  asked: (name: string, choices: string) => `待决定：${name}（${choices}）`,
  askedNote: "待决定的写成“待核实”，请在 Excel 里刷新时决定，或直接改“累计完成”。",
  columns: ["编号", "指标", "目标", "完成", "完成率", "序时进度", "较序时", "状态"] as readonly string[],
  tally: (all: number, counted: number, reached: number, behind: number) =>
    `指标${String(all)}项：列入统计${String(counted)}项，达到序时进度${String(reached)}项，未达到${String(behind)}项`,
  others: (unconfirmed: number, unverified: number, unpaced: number) =>
    `工期待确认${String(unconfirmed)}项，待核实${String(unverified)}项，不按序时考核${String(unpaced)}项`,
  head: (region: string, asOf: string) => `${region}，截至${asOf}`,
  unknown: "（报告未写明）",
  failed: (cause: string) => `出错：${cause}`,
};
