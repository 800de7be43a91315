/** What the grid says by itself, in both languages. What stands in cells is the workbook's. */

import type { RefusalCode } from "../model/refusal";

export type Locale = "zh-CN" | "en-US";

export interface GridWords {
  readonly grid: (sheet: string) => string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly cell: (address: string) => string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly renameSheet: (sheet: string) => string;
  readonly undo: string;
  readonly redo: string;
  readonly printPreview: string;
  readonly unfold: (group: string) => string;
  readonly sortAndFilter: (column: string) => string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly clearFilter: string;
  readonly all: string;
  readonly blanks: string;
  readonly apply: string;
  readonly cancel: string;
  readonly close: string;
  readonly choices: string;
  readonly heads: {
    readonly rows: string;
    readonly columns: string;
    readonly cut: string;
    readonly insertCut: string;
    readonly insert: string;
    readonly delete: string;
    readonly hide: string;
    readonly show: string;
  };
  readonly refused: Readonly<Record<RefusalCode, string>>;
  readonly badFormula: string;
  readonly invalidEntry: string;
  readonly page: (page: number, pages: number) => string;
  readonly noPages: string;
}

const chinese: GridWords = {
  grid: (sheet) => `工作表 ${sheet}`,
  nameBox: "名称框",
  formulaBar: "编辑栏",
  cell: (address) => `单元格 ${address}`,
  sheets: "工作表",
  addSheet: "新建工作表",
  renameSheet: (sheet) => `重命名 ${sheet}`,
  undo: "撤消",
  redo: "恢复",
  printPreview: "打印预览",
  unfold: (group) => `分组 ${group}`,
  sortAndFilter: (column) => `${column}：排序和筛选`,
  sortUp: "升序",
  sortDown: "降序",
  clearFilter: "清除筛选",
  all: "（全选）",
  blanks: "（空白）",
  apply: "确定",
  cancel: "取消",
  close: "关闭",
  choices: "可选的值",
  heads: {
    rows: "行",
    columns: "列",
    cut: "剪切",
    insertCut: "插入已剪切的列",
    insert: "插入",
    delete: "删除",
    hide: "隐藏",
    show: "取消隐藏",
  },
  refused: {
    AccessDenied: "工作表或工作簿受保护，不能这样更改。",
    GeneralException: "无法完成此操作。",
    InvalidArgument: "输入的内容不被接受。",
    InvalidObjectPath: "对象已不存在。",
    InvalidOperation: "此处不能执行该操作。",
    InvalidSelection: "当前选区不能执行该操作。",
    ItemAlreadyExists: "名称已存在。",
    ItemNotFound: "找不到该项。",
    NonBlankCellOffSheet: "非空单元格会被移出工作表。",
    NotImplemented: "试用工作簿没有此功能。",
    OperationCellsExceedLimit: "单元格太多。",
    RangeExceedsLimit: "超出工作表范围。",
  },
  badFormula: "公式无法读取。",
  invalidEntry: "此值与单元格的数据验证限制不符。",
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  noPages: "没有可打印的内容。",
};

const english: GridWords = {
  grid: (sheet) => `Sheet ${sheet}`,
  nameBox: "Name box",
  formulaBar: "Formula bar",
  cell: (address) => `Cell ${address}`,
  sheets: "Sheets",
  addSheet: "New sheet",
  renameSheet: (sheet) => `Rename ${sheet}`,
  undo: "Undo",
  redo: "Redo",
  printPreview: "Print preview",
  unfold: (group) => `Group ${group}`,
  sortAndFilter: (column) => `${column}: sort and filter`,
  sortUp: "Sort ascending",
  sortDown: "Sort descending",
  clearFilter: "Clear filter",
  all: "(Select all)",
  blanks: "(Blanks)",
  apply: "OK",
  cancel: "Cancel",
  close: "Close",
  choices: "Values to choose from",
  heads: {
    rows: "Rows",
    columns: "Columns",
    cut: "Cut",
    insertCut: "Insert cut columns",
    insert: "Insert",
    delete: "Delete",
    hide: "Hide",
    show: "Unhide",
  },
  refused: {
    AccessDenied: "The sheet or the workbook is protected against this change.",
    GeneralException: "This cannot be done.",
    InvalidArgument: "The entry is not accepted.",
    InvalidObjectPath: "The object no longer exists.",
    InvalidOperation: "This cannot be done here.",
    InvalidSelection: "This cannot be done with the selection.",
    ItemAlreadyExists: "The name exists already.",
    ItemNotFound: "The item was not found.",
    NonBlankCellOffSheet: "Cells with contents would be moved off the sheet.",
    NotImplemented: "The stand-in for Excel does not have this.",
    OperationCellsExceedLimit: "There are too many cells.",
    RangeExceedsLimit: "That is beyond the sheet.",
  },
  badFormula: "The formula cannot be read.",
  invalidEntry: "The value does not meet the cell's data validation.",
  page: (page, pages) => `Page ${page} of ${pages}`,
  noPages: "There is nothing to print.",
};

export function gridWordsOf(locale: Locale): GridWords {
  return locale === "zh-CN" ? chinese : english;
}
