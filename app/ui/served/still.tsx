import type { ReactNode } from "react";

interface Props {
  as: "header" | "footer";
  id?: string;
  className: string;
  /** What the server writes; false in the browser, whose files hold nothing of it: `import.meta.env.SSR && …`. */
  inside: ReactNode;
}

const textIn = (name: string) => (import.meta.env.SSR ? "" : document.querySelector(`body ${name}`)?.innerHTML);
/** Where the browser draws a page anew, of a fault for instance, it puts in again what the server wrote. */
const written = { header: textIn("header"), footer: textIn("footer") };

/** What says the same however long a page is looked at: script leaves it as the server wrote it (decision 020). */
export function Still({ as, inside, ...of }: Props) {
  const Part = as;
  if (inside) return <Part {...of}>{inside}</Part>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what the server wrote into this very page.
  return <Part {...of} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: written[as] ?? "" }} />;
}
