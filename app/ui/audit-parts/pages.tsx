import { useTranslation } from "react-i18next";
import { Pager } from "../pager";

/** A stretch of a long list: `from` counts from 1. */
export interface Stretch {
  from: number;
  size: number;
  all: number;
}

interface Props {
  stretch: Stretch;
  label: string;
  /** The address of the page that begins there. */
  to(from: number): string;
}

/** The way to the stretch before and the one after, by what they hold; nothing when all of it fits on one page. */
export function Pages({ stretch: { from, size, all }, label, to }: Props) {
  const { t } = useTranslation("audit-parts");
  const page = (first: number) => ({
    to: to(first),
    name: t("grants.page", { first, last: Math.min(all, first + size - 1) }),
  });
  const before = from > 1 ? page(Math.max(1, from - size)) : null;
  const after = from + size <= all ? page(from + size) : null;
  return before || after ? <Pager label={label} before={before} after={after} /> : null;
}
