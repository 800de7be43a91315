/** Says that the workbook has no table of ours yet, and leads to the report. */
import { Button } from "@fluentui/react-components";
import { Notice } from "./Notice";
import { openPage } from "./pages";
import { useWords } from "./words";

export function NoTable() {
  const { noTable, write } = useWords().pane;
  return (
    <Notice text={noTable} intent="info">
      <Button
        onClick={() => {
          openPage("read");
        }}
      >
        {write.toRead}
      </Button>
    </Notice>
  );
}
