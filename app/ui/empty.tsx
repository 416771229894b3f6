import type { ReactNode } from "react";
import { Card } from "./card";

interface Props {
  heading: string;
  level?: 2 | 3;
  /** Why there is nothing, and what comes next. */
  words: string;
  actions?: ReactNode;
}

/** Nothing to show: says so, why, and what can be done now. */
export function Empty({ heading, level, words, actions }: Props) {
  return (
    <Card narrow heading={heading} level={level}>
      <p>{words}</p>
      {actions && <div className="btns">{actions}</div>}
    </Card>
  );
}
