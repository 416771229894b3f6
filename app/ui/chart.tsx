import { type ReactNode, useId } from "react";

interface Props {
  /** What the chart shows, as a sentence: the finding, not the topic. */
  heading: string;
  about: string;
  /** For a drawing: its numbers as a table, under this summary. */
  numbers?: { summary: string; table: ReactNode };
  children: ReactNode;
}

/** A drawing under the sentence it proves. A table that is its own chart (Bars) needs no numbers beside it. */
export function Chart({ heading, about, numbers, children }: Props) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{heading}</h3>
        <p>{about}</p>
      </figcaption>
      {children}
      {numbers && (
        <details>
          <summary>{numbers.summary}</summary>
          {numbers.table}
        </details>
      )}
    </figure>
  );
}
