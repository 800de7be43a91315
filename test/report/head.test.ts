/** Whose report, which year, up to which date: only what the text says. */
import { headOf } from "../../src/report/head";
import { outlineOf } from "../../src/report/outline";
import { documentOf } from "../../src/report/plaintext";

const head = (text: string): readonly (string | number | null)[] => {
  const document = documentOf(text);
  const { region, year, asOf } = headOf(document, outlineOf(document));
  return [region, year, asOf];
};

const body = "全市开工项目42个，完成投资12亿元。";

test.each([
  ["title with place, year and months", `临江市2023年1-8月民生实事进展通报\n\n${body}`, ["临江市", 2023, "2023-08-31"]],
  ["title with half a year", `望山县2022年重点工程上半年进展情况\n\n${body}`, ["望山县", 2022, "2022-06-30"]],
  [
    "title that begins with 关于",
    `关于青河市2022年前三季度任务落实情况的通报\n\n${body}`,
    ["青河市", 2022, "2022-09-30"],
  ],
  ["an inner place after an outer one", `四川省望山县2022年1—11月进展情况\n\n${body}`, ["望山县", 2022, "2022-11-30"]],
  ["place in the byline", `2023年1～10月民政工程完成情况\n临江市民政局\n\n${body}`, ["临江市", 2023, "2023-10-31"]],
  [
    "full-width year, day in the text",
    `临江市政府督查室关于２０２０年任务三季度落实情况的通报\n\n数据截至9月25日，分类通报如下。`,
    ["临江市", 2020, "2020-09-25"],
  ],
  [
    "a day beats the title's period",
    `临江市2023年重点工作上半年督查情况\n\n截至7月10日，${body}`,
    ["临江市", 2023, "2023-07-10"],
  ],
  ["到 that opens a clause", `临江市2023年新开工项目进度\n\n到7月底，${body}`, ["临江市", 2023, "2023-07-31"]],
  [
    "nothing but text",
    `临江市紧盯民生。2021年培训目标4000人，截至第二季度培训2100人。临江市体育馆预计2022年9月建成。2021年临江市发放补贴300万元。2021年开工42个。`,
    ["临江市", 2021, "2021-06-30"],
  ],
  [
    "a look back on a whole year",
    "刚刚过去的2024年，青海全省上下同心，生产总值增长5%，青海特色产业加快。",
    ["青海省", 2024, "2024-12-31"],
  ],
  [
    "a speech that looks back",
    "青河市政府工作报告\n——2025年1月9日在青河市人民代表大会上\n\n刚刚过去的2024年，全市上下迎难而上，生产总值增长5%。",
    ["青河市", 2024, "2024-12-31"],
  ],
  [
    "months that open the text",
    "望山县2023年重点工作进展情况\n\n1-5月，全县开工项目42个。",
    ["望山县", 2023, "2023-05-31"],
  ],
  ["figures counted to a day", "望山县2023年重点工作进展情况\n\n数据统计到10月31日。", ["望山县", 2023, "2023-10-31"]],
  [
    "the office and the day below the title",
    `春耕生产进度通报（第6期）\n\n望山县农业农村局\u30002023年4月17日\n\n现将截至4月15日的进度通报如下。`,
    ["望山县", 2023, "2023-04-15"],
  ],
  [
    "a day of the next year",
    `督查通报\n中共望山县委督查室\u3000\u30002024年1月9日\n————————\n截至12月底，${body}`,
    ["望山县", 2023, "2023-12-31"],
  ],
  [
    "a level of government beside the place",
    `望山市第二轮省级督察反馈问题整改情况\n（截至2023年6月30日）\n\n${body}`,
    ["望山市", 2023, "2023-06-30"],
  ],
  [
    "a place in the line of the meeting",
    "政府工作报告\n——在东海省第十四届人民代表大会第三次会议上\n\n过去的2024年，全省上下实干争先。",
    ["东海省", 2024, "2024-12-31"],
  ],
  ["a town", `柳湾镇2023年秋季重点工作进展\n（截至10月20日）\n\n${body}`, ["柳湾镇", 2023, "2023-10-20"]],
  ["a table without a year", "临江市1—11月民生实事进度表\n\n指标\t任务\t完成\n培训\t800\t512", ["临江市", null, null]],
  [
    "years that contradict each other",
    "临江之变。2017年起步，2018年投入30亿元，2019年建房500套，2020年改造65个小区。",
    [null, null, null],
  ],
  ["a plan put off is no as-of date", `望山县2022年重点工程进展\n\n县医院预计延到10月底封顶。`, ["望山县", 2022, null]],
])("%s", (_, text, expected) => {
  expect(head(text)).toEqual(expected);
});

test.each([
  ["城市", "建设宜居城市，城市更新加快，城市品质提升。"],
  ["小区", "改造小区12个，小区绿化完成，小区道路拓宽。"],
  ["其中县级", "河长512名，其中县级18名，其中县级河长巡河326次，其中县级督办6件。"],
  ["示范区", "创建国家级示范区3个，示范区建设加快，示范区带动。"],
])("%s is no region", (_, text) => {
  expect(head(text)[0]).toBeNull();
});
