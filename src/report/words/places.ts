/**
 * Names of places in reports, as data: provinces by their short names, endings of other places, words that only look so.
 */
export const PROVINCES: readonly (readonly [short: string, full: string])[] = [
  ...[
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
  ].map((name) => [name, `${name}省`] as const),
  ...["广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海"].map((name) => [name, `${name}省`] as const),
  ...["北京", "天津", "上海", "重庆"].map((name) => [name, `${name}市`] as const),
  ["内蒙古", "内蒙古自治区"],
  ["广西", "广西壮族自治区"],
  ["西藏", "西藏自治区"],
  ["宁夏", "宁夏回族自治区"],
  ["新疆", "新疆维吾尔自治区"],
];

/** Words of a province speaking of itself; a province named once counts only beside one of them. */
export const PROVINCE_SELF = ["全省", "全区", "我省", "我区", "省级", "省对", "省市县", "自治区"] as const;

/** What names of places end in, the longer first. */
export const PLACE_ENDINGS = [
  "自治区",
  "自治州",
  "自治县",
  "新区",
  "地区",
  "兵团",
  "省",
  "市",
  "州",
  "盟",
  "县",
  "区",
  "旗",
  "镇",
  "乡",
  "街道",
] as const;

/** Levels of government whose figures a report tells apart. */
export const LEVELS: ReadonlySet<string> = new Set([
  "省本级",
  "州本级",
  "市本级",
  "县本级",
  "区本级",
  "县区级",
  "县市级",
  "区县级",
]);

/** No place although it ends so: the last two characters of 城市, 示范区, 全县. */
export const NOT_PLACES: ReadonlySet<string> = new Set([
  ...[
    "城市",
    "区市",
    "都市",
    "超市",
    "上市",
    "县市",
    "全市",
    "我市",
    "本市",
    "各市",
    "该市",
    "地市",
    "门市",
    "楼市",
    "夜市",
    "县级市",
    "市市",
  ],
  ...[
    "小区",
    "社区",
    "园区",
    "辖区",
    "地区",
    "城区",
    "山区",
    "景区",
    "片区",
    "灾区",
    "校区",
    "牧区",
    "林区",
    "库区",
    "厂区",
    "全区",
    "我区",
  ],
  ...[
    "新区",
    "范区",
    "发区",
    "济区",
    "验区",
    "护区",
    "困区",
    "能区",
    "街区",
    "业区",
    "务区",
    "户区",
    "治区",
    "作区",
    "住区",
    "各区",
    "市区",
    "县区",
    "港区",
  ],
  ...[
    "全县",
    "我县",
    "各县",
    "困县",
    "市县",
    "区县",
    "该县",
    "强县",
    "全省",
    "我省",
    "各省",
    "外省",
    "本省",
    "全州",
    "我州",
    "级市",
    "级县",
  ],
]);
/** Characters that never stand inside the name of a place. */
export const NEVER_IN_PLACES = "的和与及在对为是了将全各我本该等年月日由从到至向关于";
/** A line may begin so before it names its place: 关于安平县…, 中共安平县委, ——在安平县人民代表大会上. */
export const BEFORE_PLACES = ["关于", "中共", "——在", "——", "在"] as const;
