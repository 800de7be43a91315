/**
 * How headings of reports are numbered and which lines are no heading. Data, so that a planner can add a row.
 */

/** Numbering styles, outermost first: the order in which official documents nest them (一、 （一） 1. （1） ① 一是). */
export const MARKER_STYLES = [
  "chapter",
  "bracket",
  "plain",
  "han",
  "hanParen",
  "sign",
  "arabic",
  "arabicParen",
  "circled",
  "shi",
  "topic",
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

export const HAN_DIGITS = "一二三四五六七八九十";
/** 第一部分, 第二章 */
export const CHAPTER_WORDS = ["部分", "章", "节", "篇"] as const;
/** Single characters that are a whole marker. */
export const MARKER_CHARACTERS: ReadonlyMap<string, MarkerStyle> = new Map([
  ...[..."㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"].map((c) => [c, "hanParen"] as const),
  ...[..."⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"].map((c) => [c, "arabicParen"] as const),
  ...[..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"].map((c) => [c, "circled"] as const),
  ...[..."⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"].map((c) => [c, "arabic"] as const),
]);

/** Signs that stand in front of a heading instead of a number. */
export const HEADING_SIGNS = "▲△■□◆◇●○★☆▶►";

/** After a digit these make a name of it (2号线, 一期, 3标段), so that a heading may hold it. */
export const NAME_AFTER_DIGIT: ReadonlySet<string> = new Set([
  "号",
  "期",
  "线",
  "标",
  "路",
  "年",
  "月",
  "季",
  "届",
  "次",
  "级",
  "G",
]);

/** Words of web pages around a report: a short line that holds one of them is navigation. */
export const PAGE_WORDS = [
  ...[
    "友情链接",
    "当前位置",
    "网站地图",
    "版权所有",
    "备案号",
    "上一篇",
    "下一篇",
    "相关链接",
    "相关阅读",
    "相关新闻",
    "责任编辑",
  ],
  ...[
    "浏览次数",
    "阅读次数",
    "点击数",
    "发布时间",
    "发布日期",
    "信息来源",
    "文章来源",
    "来源：",
    "来源:",
    "字体：",
    "字号：",
    "打印本页",
    "关闭窗口",
    "分享到",
  ],
] as const;

/** A line that only says who or what issued the report: it ends in one of these and comes before the text. */
export const OFFICE_ENDINGS = ["局", "厅", "委", "办", "室", "府", "处", "部", "会", "院", "中心"] as const;

/** What the title of a report ends in. */
export const TITLE_ENDINGS = ["通报", "报告", "专报", "简报", "总结", "情况", "进展", "进度", "进度表"] as const;

/** A short line that starts so opens an appendix and with it an outermost section. */
export const APPENDIX_WORDS = ["附表", "附件", "附：", "附:"] as const;
