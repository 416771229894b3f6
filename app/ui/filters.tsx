import type { ReactNode } from "react";
import { Button } from "./button";

interface Props {
  label: string;
  button: string;
  /** What is filtered by now, each with the address without it. */
  active?: readonly { name: string; without: string }[];
  activeLabel?: string;
  /** Fields, side by side. */
  children: ReactNode;
}

/** A list through a filter. It is a GET form, so the address is the saved view; each filter can be taken off by a link. */
export function Filters({ label, button, active = [], activeLabel, children }: Props) {
  return (
    <search>
      <form className="filters" method="get" aria-label={label}>
        {children}
        <Button look="second">{button}</Button>
      </form>
      {active.length > 0 && (
        <ul className="active-filters" aria-label={activeLabel}>
          {active.map(({ name, without }) => (
            <li key={name}>
              <a href={without}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
