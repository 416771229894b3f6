import type { ReactNode } from "react";

/** A wide table: on a narrow screen it scrolls sideways in here, and the page does not. */
export function Region({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="boxed scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
