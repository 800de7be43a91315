/**
 * Words that make a date a step of a project, as data.
 */

/** What happened or is to happen, as it is told, and the name of that step. Longer words stand before those they contain. */
export const EVENT_WORDS: readonly (readonly [word: string, event: string])[] = [
  ["完成主体", "主体完成"],
  ["主体完成", "主体完成"],
  ["主体完工", "主体完成"],
  ["主体竣工", "主体完成"],
  ["主体封顶", "封顶"],
  ["封顶", "封顶"],
  ["破土动工", "开工"],
  ["开工", "开工"],
  ["动工", "开工"],
  ["奠基", "开工"],
  ["启动", "启动"],
  ["开始", "开始"],
  ["竣工", "竣工"],
  ["完工", "完工"],
  ["建成", "建成"],
  ["验收", "验收"],
  ["投入使用", "投用"],
  ["投入运营", "投运"],
  ["投用", "投用"],
  ["投运", "投运"],
  ["投产", "投产"],
  ["启用", "投用"],
  ["试运行", "试运行"],
  ["通车", "通车"],
  ["下闸蓄水", "下闸蓄水"],
  ["蓄水", "蓄水"],
  ["试生产", "试生产"],
  ["试产", "试生产"],
  ["交工", "交工"],
  ["试运营", "试运营"],
  ["试车", "试车"],
  ["扫尾", "扫尾"],
  ["铺通", "铺通"],
  ["修通", "修通"],
  ["打通", "打通"],
  ["通航", "通航"],
  ["通水", "通水"],
  ["通气", "通气"],
  ["通电", "通电"],
  ["供暖", "供暖"],
  ["并网", "并网"],
  ["贯通", "贯通"],
  ["开通", "开通"],
  ["上线", "上线"],
  ["开业", "开业"],
  ["开园", "开园"],
  ["开学", "开学"],
  ["招生", "招生"],
  ["开诊", "开诊"],
  ["揭牌", "揭牌"],
  ["挂牌", "挂牌"],
  ["交付", "交付"],
  ["交房", "交付"],
  ["入住", "入住"],
  ["分房", "分房"],
  ["到岗", "到岗"],
  ["兑现", "兑现"],
  ["发货", "发货"],
  ["进场", "进场"],
  ["搬迁", "搬迁"],
  ["移交", "移交"],
  ["开标", "开标"],
  ["中标", "中标"],
];

/** Say so little that they are steps only of a date that is still to come. */
export const FAINT_EVENT_WORDS: readonly (readonly [word: string, event: string])[] = [
  ["完成", "完成"],
  ["安装", "安装"],
  ["到位", "到位"],
  ["发放", "发放"],
  ["签约", "签约"],
  ["实现", "实现"],
  ["结束", "结束"],
  ["办结", "办结"],
  ["批复", "批复"],
];
/** Steps of a quarter only where its figures are told. */
export const BEGINNINGS: ReadonlySet<string> = new Set(["启动", "开始"]);

/** 铺完油面, 建好校舍: a verb of one character, this, and what it was done to. */
export const FINISHING_WORDS = ["完", "好", "通"] as const;

/** Before a date: it is planned. */
export const PLAN_CUES = [
  ...[
    "预计",
    "原定",
    "计划",
    "拟",
    "将",
    "力争",
    "确保",
    "争取",
    "预期",
    "定于",
    "有望",
    "可望",
    "延到",
    "延至",
    "推迟到",
    "推迟至",
    "要求",
    "限",
  ],
] as const;
/** Between date and event: it has happened. */
export const DONE_CUES = ["已", "顺利", "如期", "提前", "正式"] as const;
/** After a date: by then at the latest. */
export const BY_THEN = ["前", "之前", "以前"] as const;
/** After a date: it only opens a time in which things add up. */
export const SINCE_WORDS = [
  "以来",
  "起",
  "截至",
  "截止",
  "至今",
  "同期",
  "当月",
  "累计",
  "共",
  "底，",
  "份以来",
] as const;
/** Right before a date: figures are counted up to it or compared with it. */
export const UNTIL_WORDS = ["截至", "截止", "截止到", "比", "较", "同"] as const;

/** Before a date: the step named just before it is put off to then. */
export const DELAY_CUES = [
  "延到",
  "延至",
  "延期到",
  "延期至",
  "推迟到",
  "推迟至",
  "调整到",
  "调整为",
  "推到",
  "推至",
  "改到",
  "改至",
  "顺延到",
  "顺延至",
  "延后到",
  "延后至",
] as const;

/** Before a date that stands on a line of its own, and the step that is due by then: 整改时限：2023年12月底. */
export const TIME_LIMITS: readonly (readonly [label: string, event: string])[] = [
  ["整改时限", "整改完成"],
  ["整改期限", "整改完成"],
  ["整改完成时限", "整改完成"],
  ["完成时限", "完成"],
  ["办理时限", "完成"],
  ["完成期限", "完成"],
  ["完成时间", "完成"],
  ["计划完成时间", "完成"],
  ["办结时限", "办结"],
];
/** Before a step: of how much of the project, not of which. */
export const EXTENT_WORDS = ["全部", "全面", "基本", "陆续", "整体"] as const;
/** After a planned date: it was not possible to keep it. */
export const HARDLY = ["难以", "无法", "难"] as const;

/** What the name of a project ends in: surely, and perhaps. */
export const PROJECT_NOUNS = ["项目", "工程"] as const;
export const PLACE_NOUNS = [
  ...[
    "中心",
    "基地",
    "园区",
    "产业园",
    "大厦",
    "医院",
    "学校",
    "幼儿园",
    "楼",
    "路",
    "桥",
    "线",
    "隧道",
    "枢纽",
    "水库",
    "管网",
    "改造",
    "改扩建",
    "建设",
  ],
] as const;
/** Where the name of a project ends because its story begins. */
export const STORY_WORDS = [
  ...[
    "已",
    "于",
    "从",
    "自",
    "完成",
    "正在",
    "进行",
    "预计",
    "计划",
    "目前",
    "全长",
    "全线",
    "总投资",
    "投资",
    "建设规模",
    "拟",
    "将",
    "原",
    "力争",
    "确保",
    "主体",
    "在",
    "要",
    "须",
    "其余",
    "剩余",
  ],
] as const;
