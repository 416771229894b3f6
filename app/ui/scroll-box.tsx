import type { ReactNode } from "react";

/** A wide table that may scroll sideways within its box, by keyboard too, so that the page never does. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="boxed scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
