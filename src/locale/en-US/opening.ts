import type { SameShape } from "../language";
import type { opening as chinese } from "../zh-CN/opening";

export const opening: SameShape<typeof chinese> = {
  missing: {
    title: "office.js could not be loaded",
    advice:
      "The add-in talks to Excel through Microsoft's office.js. Check the network and open the pane again; on an isolated network, install the package that brings office.js along.",
  },
  silent: {
    title: "Excel does not answer",
    advice: "Please wait; if this stays, close the pane and open it again, or restart Excel.",
  },
  elsewhere: {
    title: "Please open this in Excel",
    advice: "This page belongs to the Excel add-in Pacesheet: choose Read report on Excel's Home tab.",
  },
};
