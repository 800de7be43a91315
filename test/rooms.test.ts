/** The lint rule that keeps the rooms apart does its work: wrong imports are refused, right ones pass. */
import { ESLint } from "eslint";

const eslint = new ESLint();

async function complaints(file: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === "import-x/no-restricted-paths")
    .map(({ message }) => message);
}

test.each([
  ["src/report/readReport.ts", "../plan/pace"],
  ["src/plan/pace.ts", "../sheets/blueprint"],
  ["src/sheets/rules.ts", "../excel/insert"],
  ["src/locale/strings.ts", "../report/report"],
  ["workbench/model/workbook.ts", "../../src/sheets/blueprint"],
  ["src/excel/insert.ts", "../../workbench/model/workbook"],
  ["cli/read.ts", "../src/taskpane/pages"],
])("%s may not import %s", async (file, imported) => {
  expect(await complaints(file, `import "${imported}";\n`)).toHaveLength(1);
});

test.each([
  ["src/plan/pace.ts", "../report/interval"],
  ["src/sheets/rules.ts", "../plan/lamps"],
  ["src/excel/insert.ts", "../sheets/references"],
  ["cli/read.ts", "../src/report/report"],
])("%s may import %s", async (file, imported) => {
  expect(await complaints(file, `import "${imported}";\n`)).toHaveLength(0);
});
