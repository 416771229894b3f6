import type { ReactNode } from "react";

interface Props {
  as: "header" | "footer";
  id?: string;
  className: string;
  /** What the server writes; false in the browser, whose files hold nothing of it: `import.meta.env.SSR && …`. */
  inside: ReactNode;
}

/** What says the same however long a page is looked at: script leaves it as the server wrote it (decision 020). */
export function Still({ as: Part, inside, ...of }: Props) {
  if (inside) return <Part {...of}>{inside}</Part>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it tells React that the inside is not its own.
  return <Part {...of} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />;
}
