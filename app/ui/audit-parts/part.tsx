import { type ReactNode, useId } from "react";

/** A part of a page under a heading of its own. With `id` it can be linked to. */
export function Part({ id, heading, children }: { id?: string; heading: string; children: ReactNode }) {
  const own = useId();
  return (
    <section aria-labelledby={id ?? own}>
      <h2 id={id ?? own}>{heading}</h2>
      {children}
    </section>
  );
}
