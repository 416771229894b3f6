import type { ReactNode } from "react";
import { Face } from "./person";

interface Entry {
  what: string;
  /** When, who and with whom: "21 January 2027. Amina, with Joyce". */
  when: string;
  by: string;
  of: "funder" | "group";
  words: string;
  /** Whether the group has read and agreed it, or what is to do. */
  after?: ReactNode;
}

/** What was said and done between a funder and a group, newest first. */
export function Log({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="log">
      {entries.map(({ what, when, by, of, words, after }) => (
        <li key={`${what} ${when}`}>
          <Face name={by} of={of} />
          <div>
            <p>
              <strong>{what}</strong> <span className="soft small">{when}</span>
            </p>
            <p>{words}</p>
            {after && <div>{after}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
