/** Headings, sentences and page furniture are found where a reader sees them. */
import { outlineOf, pathAt } from "../../src/report/outline";
import { documentOf } from "../../src/report/plaintext";

const outline = (text: string): ReturnType<typeof outlineOf> => outlineOf(documentOf(text));
const headings = (text: string): readonly string[] =>
  outline(text).sections.map(({ level, title }) => `${String(level)} ${title}`);

describe("headings", () => {
  test.each([
    [
      "on lines of their own",
      "一、总体情况\n全市开工42个。\n（一）交通\n开工8个。\n二、问题\n进度偏慢。",
      ["1 一、总体情况", "2 （一）交通", "1 二、问题"],
    ],
    [
      "run into the text, up to 。",
      "一、民生\n㈠就业方面。新增就业3000人。\n㈡ 安居保障。建房200套。",
      ["1 一、民生", "2 ㈠就业方面", "2 ㈡ 安居保障"],
    ],
    [
      "with a figure, on a line of their own",
      "一、已完成12项，占24%\n均按时完成。\n二、滞后3项\n正在追赶。",
      ["1 一、已完成12项，占24%", "1 二、滞后3项"],
    ],
    [
      "with names that hold digits",
      "四、项目\n（1）轨道交通2号线一期。完成投资3亿元。",
      ["1 四、项目", "2 （1）轨道交通2号线一期"],
    ],
    ["with a blank instead of 、", "一　总体情况\n全市开工42个。", ["1 一　总体情况"]],
    ["behind a sign", "▲招商引资\n签约12个。\n▲经营主体\n新登记80户。", ["1 ▲招商引资", "1 ▲经营主体"]],
    [
      "in brackets, over 一是",
      "【进展】\n一是招商引资。签约12个。\n二是农村公路。完工20公里。",
      ["1 【进展】", "2 一是招商引资", "2 二是农村公路"],
    ],
    [
      "in the middle of a paragraph",
      "去年工作有序推进。一是稳住经济运行。总值增长5%。二是抓好生态治理。造林3万亩。",
      ["1 一是稳住经济运行", "1 二是抓好生态治理"],
    ],
    [
      "that state a topic, at least two in turn",
      "去年各项任务全面完成，经济平稳。工业生产加快。增加值增长5%，企业新增80家。市场消费回暖。零售额增长4%，活动12场。",
      ["1 工业生产加快", "1 市场消费回暖"],
    ],
    [
      "without number, between paragraphs",
      "临江之变\n全市开工42个，完成投资12亿元。\n就业优先\n新增就业3000人，失业率3%。",
      ["1 就业优先"],
    ],
    [
      "of an appendix",
      "一、就业\n新增3000人。\n附表　县区完成情况（单位：人）\n县区\t任务\n临江县\t800",
      ["1 一、就业", "1 附表　县区完成情况（单位：人）"],
    ],
    [
      "of an appendix, with a colon",
      "一、就业\n新增3000人。\n附表：各村进度\n（面积单位：亩）\n村名\t任务\n柳村\t800",
      ["1 一、就业", "1 附表：各村进度"],
    ],
  ])("%s", (_, text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  test.each([
    [
      "items of a list with their figures",
      "一、就业\n（1）新增就业3000人，为任务的60%。\n（2）失业率3.2%，控制在4.5%以内。",
      1,
    ],
    ["一是 before a long sentence", "二、安全\n一是深入开展检查，发现隐患80处。二是推进平台建设，接入1200路。", 1],
    ["names of projects before a colon", "三、项目\n客运站项目：完成主体。\n1、规上工业：目标8%，实际6%", 1],
    ["a lone short sentence", "全市开工42个，完成投资12亿元。群众满意。新增就业3000人。", 0],
  ])("%s are none", (_, text, count) => {
    expect(headings(text)).toHaveLength(count);
  });

  test("a heading knows its number and the extent of its text", () => {
    const text = "一、民生\n㈠就业方面。新增3000人。\n二、产业\n产值增长。";
    const [first, inner, second] = outline(text).sections;
    expect([first?.marker, inner?.marker, second?.marker]).toEqual(["一", "㈠", "二"]);
    expect(text.slice(inner?.start, inner?.end).trim()).toBe("㈠就业方面。新增3000人。");
    expect(first?.end).toBe(text.indexOf("二、"));
    expect(second?.end).toBe(text.length);
  });

  test("a place knows the headings it stands under", () => {
    const text = "全市情况如下。\n一、民生\n㈠就业方面。新增3000人。\n二、产业\n产值增长。";
    const read = outline(text);
    expect(pathAt(read, text.indexOf("3000"))).toEqual(["一、民生", "㈠就业方面"]);
    expect(pathAt(read, text.indexOf("产值"))).toEqual(["二、产业"]);
    expect(pathAt(read, 0)).toEqual([]);
  });
});

describe("the page around a report", () => {
  const text = [
    "友情链接",
    "首 页 要 闻 人 文",
    "让群众住得更好",
    "□ 王小江 《 临江日报 》",
    "    全市建设公租房400套，改造老旧小区12个。",
    "    安居保障",
    "    发放补贴300万元，惠及800户。",
    "产业兴旺看临江",
    "让群众住得更好",
    "一江清水向东流",
  ].join("\n");

  test("navigation, byline, lists of articles and the repeated title are furniture", () => {
    const { title, furniture, sections } = outline(text);
    expect(title && text.slice(title.start, title.end)).toBe("让群众住得更好");
    expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual([
      "友情链接",
      "首 页 要 闻 人 文",
      "让群众住得更好",
      "□ 王小江 《 临江日报 》",
      "产业兴旺看临江",
      "让群众住得更好",
      "一江清水向东流",
    ]);
    expect(sections.map((section) => section.title)).toEqual(["安居保障"]);
  });

  test.each([
    ["office and day", "临江县春耕进度通报（第6期）\n临江县农业农村局　2023年4月17日"],
    ["a headline over the first heading", "临江简报\n临江县政府办公室　2023年4月17日\n上半年招商引资再上台阶"],
    [
      "a masthead over a drawn line",
      "督　查　通　报\n临江县政府督查室　2023年4月17日\n——————————\n关于重点工作推进情况的通报",
    ],
  ])("%s head no section", (_, front) => {
    expect(headings(`${front}\n一、早稻\n栽插9万亩。\n二、玉米\n播种3万亩。`)).toEqual(["1 一、早稻", "1 二、玉米"]);
  });

  test("an introduction with figures is text, not furniture", () => {
    const report =
      "2024年1～8月民生工程进展\n临江市民政局\n全市承担民生工程14项，前8个月进展如下：\n一、养老\n建成站点20个。";
    expect(outline(report).furniture.map(({ start, end }) => report.slice(start, end))).toEqual([
      "2024年1～8月民生工程进展",
      "临江市民政局",
    ]);
  });
});

test("sentences end at 。 and its closing quotes, rows of tables are sentences", () => {
  const text = "全市开工42个；完成12亿元。他说：“年底建成。”余下8个。\n县区\t任务\n临江县\t800";
  expect(outline(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "全市开工42个；完成12亿元。",
    "他说：“年底建成。”",
    "余下8个。",
    "县区\t任务",
    "临江县\t800",
  ]);
});
