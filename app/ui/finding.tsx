import { type ReactNode, useId } from "react";
import { lookOf, SeverityTag, type Shown } from "./severity-tag";

/** What a check says of one thing: its level, one sentence, then whatever backs it up or mends it. */
export function FindingCard({
  shown,
  title,
  level = 3,
  children,
}: {
  shown: Shown;
  title: string;
  /** Of the heading: one below the heading the card stands under. */
  level?: 2 | 3;
  children: ReactNode;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <article className="find" data-sev={lookOf(shown)} aria-labelledby={id}>
      <SeverityTag shown={shown} />
      <Heading id={id}>{title}</Heading>
      {children}
    </article>
  );
}
