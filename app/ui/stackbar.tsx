import type { CSSProperties } from "react";

interface Props {
  /** Shares of the whole bar from 0 to 100: money that is agreed, promised, and still to be found. */
  agreed: number;
  promised: number;
  gap: number;
  /** Where the budget ends, from 0 to 100. */
  budget?: number;
  /** The same in words. */
  words: string;
}

/** What a year's money is spoken for, against what there is. The sentence under it says it all. */
export function Stackbar({ agreed, promised, gap, budget, words }: Props) {
  const wide = (share: number) => ({ "--v": share }) as CSSProperties;
  return (
    <>
      <div className="stackbar" aria-hidden="true">
        <i className="b-s" style={wide(agreed)} />
        {promised > 0 && <i className="b-p" style={wide(promised)} />}
        {gap > 0 && <i className="b-g" style={wide(gap)} />}
        {budget !== undefined && <span style={{ "--at": budget } as CSSProperties} />}
      </div>
      <p className="small soft">{words}</p>
    </>
  );
}
