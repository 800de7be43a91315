import { passwordCheck } from "../../../workbench/xlsx/protection";

/** Checks as Excel 97 and its successors write them into files. */
it.each([
  ["password", "83AF"],
  ["0", "CE2A"],
  ["0123", "CC4B"],
])("the password %s has the check %s", (password, check) => {
  expect(passwordCheck(password)).toBe(check);
});
