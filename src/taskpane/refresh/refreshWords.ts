/** The words of the refresh, loaded with its page. */
import { refreshStrings, type RefreshStrings } from "../../locale/strings";
import { useWords } from "../words";

export function useRefreshWords(): RefreshStrings {
  return refreshStrings(useWords().language);
}
