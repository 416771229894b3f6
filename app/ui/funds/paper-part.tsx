interface Props {
  part: { heading: string; hints: readonly string[]; lines: number };
}

/** A question on paper, with lines to write on. */
export function PaperPart({ part: { heading, hints, lines } }: Props) {
  return (
    <div className="paper-part">
      <h2 className="card-heading">{heading}</h2>
      {hints.map((words) => (
        <p key={words} className="small">
          {words}
        </p>
      ))}
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
          <div key={line} className="paper-line" />
        ))}
      </div>
    </div>
  );
}
