import type { ReactNode } from "react";

interface Props {
  tone?: "plain" | "tint" | "sunken";
  /** No wider than a few sentences need. */
  narrow?: boolean;
  heading?: string;
  /** Of the heading: one below the heading the card stands under. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A box for one thing and what can be done about it. */
export function Card({ tone = "plain", narrow = false, heading, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={`card${tone === "plain" ? "" : ` card--${tone}`}${narrow ? " card--narrow" : ""}`}>
      {heading && <Heading className="card-heading">{heading}</Heading>}
      {children}
    </div>
  );
}
