/** What few planners change: folded away behind its name until somebody asks for it. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePageStyles } from "./pageStyles";

export interface FoldProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Fold({ label, children }: FoldProps) {
  const styles = usePageStyles();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <Button
        appearance="subtle"
        style={{ alignSelf: "start" }}
        aria-expanded={unfolded}
        onClick={() => {
          setUnfolded(!unfolded);
        }}
      >
        {label} {unfolded ? "▴" : "▾"}
      </Button>
      {unfolded && <div className={styles.part}>{children}</div>}
    </>
  );
}
