import { type ReactNode, useId } from "react";
import { lookOf, SeverityTag, type Shown } from "./severity-tag";

/** What a check says of one thing: its level, one sentence, then whatever backs it up or mends it. */
export function FindingCard({ shown, title, children }: { shown: Shown; title: string; children: ReactNode }) {
  const id = useId();
  return (
    <article className="find" data-sev={lookOf(shown)} aria-labelledby={id}>
      <SeverityTag shown={shown} />
      <h3 id={id}>{title}</h3>
      {children}
    </article>
  );
}
