import { FundersWords } from "../language/funders-words";

interface Props {
  part: {
    heading: string;
    isFunders: boolean;
    hints: readonly { words: string; isFunders: boolean }[];
    lines: number;
  };
}

/** A question on paper, with lines to write on. */
export function PaperPart({ part: { heading, isFunders, hints, lines } }: Props) {
  return (
    <div className="paper-part">
      <h2 className="card-heading">{isFunders ? <FundersWords>{heading}</FundersWords> : heading}</h2>
      {hints.map((hint) => (
        <p key={hint.words} className="small">
          {hint.isFunders ? <FundersWords>{hint.words}</FundersWords> : hint.words}
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
