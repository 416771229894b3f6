import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Says what happened and offers to undo it. It stays until the next action and never fades on a timer. */
export function Toast({ words, undo }: { words: string; undo?: ReactNode }) {
  return (
    <div className="toast" role="status">
      <Icon name="tick" />
      <p>{words}</p>
      {undo}
    </div>
  );
}
