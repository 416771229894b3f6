import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

interface Promised {
  what: string;
  state: "kept" | "due" | "broken";
  /** How it stands: "Kept 3 of 4. One was 2 days late and we said sorry". */
  words: string;
}

const shapes = { kept: "tick", due: "clock", broken: "triangle" } as const;

/** What one side promised. Two of these stand side by side, of equal weight: what the funder owes and what the group does. */
export function Promises({ heading, promises }: { heading: string; promises: readonly Promised[] }) {
  const { t } = useTranslation("pieces");
  return (
    <div className="card">
      <h3>{heading}</h3>
      <ul className="promise">
        {promises.map(({ what, state, words }) => (
          <li key={what} className={state}>
            <Icon name={shapes[state]} />
            <span>
              <span className="vh">{t(`promise.${state}`)} </span>
              {what}
              <small>{words}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
