/** Catches what a page throws while it is shown (its code did not load, for one) and offers to open it again. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Notice } from "./Notice";
import { WordsContext } from "./words";

interface BoundaryProps {
  readonly children: ReactNode;
}

export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <WordsContext.Consumer>
        {({ pane }) => (
          <Notice text={pane.broken.text}>
            <Button
              onClick={() => {
                location.reload();
              }}
            >
              {pane.broken.again}
            </Button>
          </Notice>
        )}
      </WordsContext.Consumer>
    );
  }
}
