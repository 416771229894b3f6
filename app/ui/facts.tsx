import type { ReactNode } from "react";

interface Fact {
  name: string;
  big: string;
  /** What the figure stands on. */
  from: ReactNode;
}

/** Big honest figures, each with where it comes from. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, big, from }) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>
            <span className="big">{big}</span>
            <span className="from">{from}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
