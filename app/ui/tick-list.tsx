import type { ReactNode } from "react";
import { Icon } from "./icon";

type Item = string | { id: string; words: ReactNode };

/** What is so (`yes`) or what is not (`no`); the heading above says which, the shapes repeat it. */
export function TickList({ kind, items }: { kind: "yes" | "no"; items: readonly Item[] }) {
  return (
    <ul className={kind}>
      {items.map((item) => (
        <li key={typeof item === "string" ? item : item.id}>
          <Icon name={kind === "yes" ? "tick" : "cross"} />
          <span>{typeof item === "string" ? item : item.words}</span>
        </li>
      ))}
    </ul>
  );
}
