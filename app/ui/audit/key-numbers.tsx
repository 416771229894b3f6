import { AskingAgain } from "./asking-again";
import type { ShownFunder } from "./shown";

/** Up to four big figures, each with what it stands on; one that cannot be known is left out. */
export function KeyNumbers({ funder }: { funder: Pick<ShownFunder, "keyNumbers" | "repeatGrants"> }) {
  return (
    <dl className="facts">
      {funder.keyNumbers.map(({ code, label, value, from }) => (
        <div key={code} className="fact">
          <dt>{label}</dt>
          <dd>
            <span className="big">{value}</span>
            <span className="from">{from}</span>
          </dd>
        </div>
      ))}
      {funder.repeatGrants > 0 && <AskingAgain repeatGrants={funder.repeatGrants} />}
    </dl>
  );
}
