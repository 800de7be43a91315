/**
 * What the page around the add-in says, in both languages. The add-in's own words come from its manifest.
 */

import type { Locale } from "../grid/words";

export interface Words {
  readonly title: string;
  /** Said always: nobody shall take the page for Excel. */
  readonly standIn: string;
  readonly file: string;
  readonly create: string;
  readonly open: string;
  readonly save: string;
  readonly newFile: string;
  readonly ribbon: string;
  readonly samples: string;
  /** The sample reports by the names of their files. */
  readonly sampleNames: Readonly<Record<string, string>>;
  readonly pasted: (sample: string) => string;
  readonly noPasteBox: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly sheet: string;
  readonly cellMenu: string;
  readonly pane: (addin: string) => string;
  readonly closePane: (addin: string) => string;
  readonly closeMessage: string;
  readonly notOpened: (file: string, reason: string) => string;
  readonly notSaved: (reason: string) => string;
  readonly refused: (reason: string) => string;
  readonly keys: string;
}

export type Theme = "light" | "dark" | "contrast";

const chinese: Words = {
  title: "不用 Excel 试用",
  standIn: "这是 Excel 的替身，只供试用和测试，不是 Excel。文件和报告都不离开本机。",
  file: "文件",
  create: "新建工作簿",
  open: "打开 .xlsx…",
  save: "存为 .xlsx",
  newFile: "工作簿.xlsx",
  ribbon: "功能区",
  samples: "样例报告",
  sampleNames: {
    "halfyear.txt": "半年通报：云泽市2021年上半年民生实事",
    "thirdquarter.txt": "下一期：云泽市2021年前三季度民生实事",
    "annual.txt": "全年文章：赤砾市（带网页杂项）",
  },
  pasted: (sample) => `已把“${sample}”贴进右侧窗格的文本框，相当于复制后粘贴。接着在窗格里点文本框下面的按钮。`,
  noPasteBox: "窗格里没有可以粘贴的文本框。",
  language: "语言",
  theme: "外观",
  themes: { light: "浅色", dark: "深色", contrast: "高对比度" },
  sheet: "工作表",
  cellMenu: "单元格菜单",
  pane: (addin) => `任务窗格：${addin}`,
  closePane: (addin) => `关闭${addin}窗格`,
  closeMessage: "关闭消息",
  notOpened: (file, reason) => `打不开“${file}”：${reason}`,
  notSaved: (reason) => `没有存成：${reason}`,
  refused: (reason) => `Excel 不接受：${reason}`,
  keys: "F6 在功能区、工作表、窗格之间走；Ctrl+O 打开，Ctrl+S 存盘",
};

const english: Words = {
  title: "Try it without Excel",
  standIn:
    "This is a stand-in for Excel, for trying and testing. It is not Excel. Files and reports stay on this computer.",
  file: "File",
  create: "New workbook",
  open: "Open .xlsx…",
  save: "Save as .xlsx",
  newFile: "Workbook.xlsx",
  ribbon: "Ribbon",
  samples: "Sample reports",
  sampleNames: {
    "halfyear.txt": "Half-year report of a city, 2021",
    "thirdquarter.txt": "The next report of that city, third quarter 2021",
    "annual.txt": "Article on a city's whole year, with page furniture",
  },
  pasted: (sample) =>
    `“${sample}” was pasted into the text box of the pane, as if copied from elsewhere. Now choose the button below the box.`,
  noPasteBox: "The pane has no text box to paste into.",
  language: "Language",
  theme: "Look",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  sheet: "Sheet",
  cellMenu: "Cell menu",
  pane: (addin) => `Task pane: ${addin}`,
  closePane: (addin) => `Close the ${addin} pane`,
  closeMessage: "Close the message",
  notOpened: (file, reason) => `“${file}” cannot be opened: ${reason}`,
  notSaved: (reason) => `Not saved: ${reason}`,
  refused: (reason) => `Excel refuses: ${reason}`,
  keys: "F6 goes between ribbon, sheet and pane; Ctrl+O opens, Ctrl+S saves",
};

export const LOCALES: Readonly<Record<Locale, string>> = { "zh-CN": "简体中文", "en-US": "English" };

export function wordsOf(locale: Locale): Words {
  return locale === "zh-CN" ? chinese : english;
}

/** The language for a browser's: Chinese of any kind is Chinese. */
export function localeFor(language: string): Locale {
  return language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
