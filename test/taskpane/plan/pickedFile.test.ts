/** A picked file on its way to Excel: its bytes as text, or why it is not sent. */
import { pickedFile } from "../../../src/taskpane/plan/pickedFile";

/** Bytes of every value, in as many calls as a large file takes. */
const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 256));
bytes.write("PK");

test("its bytes arrive as they are, however many they are", async () => {
  const picked = await pickedFile(new File([bytes], "填报-人社局.xlsx"));
  if (typeof picked === "string") throw new Error(picked);
  expect(picked.name).toBe("填报-人社局.xlsx");
  expect(Buffer.from(picked.base64, "base64").equals(bytes)).toBe(true);
});

test.each([
  ["an old workbook, whatever is in it", "旧.xls", bytes, "notXlsx"],
  ["a workbook of WPS", "旧.et", bytes, "notXlsx"],
  ["an encrypted workbook, which is no archive", "密.xlsx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "notXlsx"],
  ["nothing at all", "空.xlsx", Buffer.alloc(0), "notXlsx"],
  ["more than Excel takes in a request", "大.xlsx", Buffer.concat([bytes, Buffer.alloc(3_400_001)]), "tooLarge"],
])("%s is not sent", async (_, name, content, fault) => {
  expect(await pickedFile(new File([Buffer.from(content)], name))).toBe(fault);
});
