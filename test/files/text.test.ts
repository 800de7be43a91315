import { EmptyFileError, NotTextError, UnknownEncodingError } from "../../src/files/errors";
import { decodeText } from "../../src/files/text";

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

test.each([
  ["UTF-8", new TextEncoder().encode("完成128.2%"), "完成128.2%"],
  ["UTF-8 with mark, which stays", bytes(0xef, 0xbb, 0xbf, 0xe5, 0xae, 0x8c), "\ufeff完"],
  // 完成 in GB2312 is CD EA B3 C9; ¥ takes four bytes, which only GB18030 has: 81 30 84 36.
  ["GB18030", bytes(0xcd, 0xea, 0xb3, 0xc9, 0x81, 0x30, 0x84, 0x36), "完成¥"],
  ["UTF-16 little endian with mark", bytes(0xff, 0xfe, 0x8c, 0x5b, 0x10, 0x62), "\ufeff完成"],
  ["UTF-16 big endian with mark", bytes(0xfe, 0xff, 0x5b, 0x8c, 0x62, 0x10), "\ufeff完成"],
])("%s", (_, encoded, text) => {
  expect(decodeText(encoded)).toBe(text);
});

test.each([
  ["nothing", bytes(), EmptyFileError],
  ["blanks only", new TextEncoder().encode(" \r\n\t　"), EmptyFileError],
  ["an archive, such as .docx", bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), NotTextError],
  ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00), NotTextError],
  ["bytes of no encoding", bytes(0x41, 0xff, 0xff, 0x41), UnknownEncodingError],
])("%s is refused", (_, encoded, Refusal) => {
  expect(() => decodeText(encoded)).toThrow(Refusal);
});
