import type { ReactNode } from "react";
import { Street } from "./street";

interface Props {
  heading: ReactNode;
  lead: ReactNode;
  /** Above the heading: a tag that says whether it is open. */
  above?: ReactNode;
  actions?: ReactNode;
}

/** The top of a page that stands for a place: its heading, what it is in two sentences, what to do, and the street. */
export function Hero({ heading, lead, above, actions }: Props) {
  return (
    <div className="hero">
      <div className="wrap hero__in">
        {above}
        <h1>{heading}</h1>
        <p className="lead">{lead}</p>
        {actions && <div className="btns">{actions}</div>}
        <Street />
      </div>
    </div>
  );
}
