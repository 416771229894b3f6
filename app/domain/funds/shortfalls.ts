import type { LeftAsItIs } from "./treats";

/** The four figures a fund page begins with. */
export const figures = ["money", "odds", "effort", "when"] as const;
export type Figure = (typeof figures)[number];

const about: Record<Figure, readonly string[]> = {
  money: [
    "one-year-terms",
    "multi-year-in-name-only",
    "no-inflation-uplift",
    "payment-in-arrears",
    "few-long-awards",
    "short-spend-window",
    "year-end-rush",
  ],
  odds: ["competitive-waste", "closed-circle", "shut-out-by-size"],
  effort: ["application-burden", "form-friction", "short-application-window", "tight-budget-lines"],
  when: ["decision-lag", "award-after-start"],
};

/** Findings that touch a figure: where it falls short of what is good for groups. */
export function shortfallsOf(figure: Figure, left: readonly LeftAsItIs[]): LeftAsItIs[] {
  return left.filter(({ rule }) => about[figure].includes(rule));
}
