import type { SameShape } from "../language";
import type { files as chinese } from "../zh-CN/files";

export const files: SameShape<typeof chinese> = {
  emptyFile: "The file is empty. Choose a file that holds the text of a report.",
  notText:
    "This is not a plain text file (perhaps Word, PDF, a picture or an archive). Save it as .txt, or copy the text and paste it.",
  unknownEncoding: "The encoding of the file is not known. Open it in Notepad, save it as .txt in UTF-8 and try again.",
};
