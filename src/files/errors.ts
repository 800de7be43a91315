/** Why a file could not be read as a report, one class a cause; `code` is put into words by src/locale. */

export type FileErrorCode = "emptyFile" | "notText" | "unknownEncoding";

export abstract class FileError extends Error {
  abstract readonly code: FileErrorCode;
}

/** The file holds nothing, or blanks only. */
export class EmptyFileError extends FileError {
  override readonly name = "EmptyFileError";
  readonly code = "emptyFile";
}

/** The file is a picture, an archive or an Office document, not plain text. */
export class NotTextError extends FileError {
  override readonly name = "NotTextError";
  readonly code = "notText";
}

/** The file is text in neither UTF-8, UTF-16 nor GB18030. */
export class UnknownEncodingError extends FileError {
  override readonly name = "UnknownEncodingError";
  readonly code = "unknownEncoding";
}
