import { createContext } from "react";

/** The pages about a fund. */
export type FundPlace = "fund" | "questions" | "check" | "paper" | "call" | "data";

/** Where the pages of a fund are, by its slug. A preview of what is not published has other addresses. */
export const FundLinks = createContext((slug: string, place: FundPlace): string => {
  if (place === "fund") return `/funds/${slug}`;
  if (place === "data") return `/funds/${slug}.json`;
  return place === "call" ? `/call-me?fund=${slug}` : `/funds/${slug}/${place}`;
});
