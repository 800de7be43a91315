/**
 * What Excel says when it will not do something. The code is the one office.js hands to the add-in as `error.code`.
 */

export type RefusalCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}
