/** What to tell the planner when a file could not be read. */
export const files = {
  emptyFile: "文件是空的。请选择含有报告正文的文件。",
  notText: "这不是纯文本文件（可能是 Word、PDF、图片或压缩包）。请在原程序里另存为 .txt，或复制正文粘贴进来。",
  unknownEncoding: "认不出文件的编码。请用记事本打开，另存为 UTF-8 编码的 .txt 后再试。",
};
