import { describe, expect, it } from "vitest";
import { type Band, bandsOf, edgesOf, lengthOf } from "~/domain/checks/bands";
import { scales } from "~/domain/checks/scales";
import { burdenOf } from "~/domain/rules/application-burden";
import { lateStartOf } from "~/domain/rules/award-after-start";
import { concentrationOf } from "~/domain/rules/cliff-concentration";
import { oddsOf, wasteOf } from "~/domain/rules/competition-facts";
import { slipOf, waitOf } from "~/domain/rules/decision-lag";
import { longShareOf } from "~/domain/rules/few-long-awards";
import { firmOf } from "~/domain/rules/firmness";
import { unsavedOf } from "~/domain/rules/form-friction";
import { authoredOf } from "~/domain/rules/funder-set-outcomes";
import { gapOf } from "~/domain/rules/funding-gap";
import { matchOf } from "~/domain/rules/match-funding-burden";
import { overheadsOf } from "~/domain/rules/no-core-costs";
import { groundworkShareOf } from "~/domain/rules/no-groundwork-money";
import { upliftOf } from "~/domain/rules/no-inflation-uplift";
import { shortTermOf } from "~/domain/rules/one-year-terms";
import { parameters, type RuleId, valuesOn } from "~/domain/rules/parameters";
import { carriedOf, firstPaymentOf } from "~/domain/rules/payment-in-arrears";
import { undecidedEndOf } from "~/domain/rules/renewal-cliff";
import { restrictedShareOf } from "~/domain/rules/restricted-share";
import type { Severity } from "~/domain/rules/rule";
import { reservesCapOf } from "~/domain/rules/savings-penalty";
import { chainOf } from "~/domain/rules/serial-short-awards";
import { applicationWindowOf } from "~/domain/rules/short-application-window";
import { spendWindowOf } from "~/domain/rules/short-spend-window";
import { smallestAwardOf } from "~/domain/rules/size-facts";
import { movementOf } from "~/domain/rules/tight-budget-lines";
import { rushOf } from "~/domain/rules/year-end-rush";

const values = <Id extends RuleId>(id: Id) => valuesOn(id, null);
const judges: Record<string, (value: number) => Severity | null> = {
  "short-application-window window": (n) => applicationWindowOf(n, "full", values("short-application-window")),
  "year-end-rush rush": (n) => rushOf(21_274 - n, 21_274, "04-01", values("year-end-rush")),
  "short-spend-window window": (n) => spendWindowOf(n, values("short-spend-window")),
  "decision-lag wait": (n) => waitOf(n, false, values("decision-lag")),
  "decision-lag slip": (n) => slipOf(n, values("decision-lag")),
  "one-year-terms term": (n) => shortTermOf(n, true, values("one-year-terms")),
  "no-core-costs cap": (n) => overheadsOf(false, n, values("no-core-costs")),
  "application-burden share": (n) => burdenOf(0, n, 100, values("application-burden")),
  "application-burden hours": (n) => burdenOf(n * 60, 0, 1_000_000, values("application-burden")),
  "match-funding-burden cash": (n) => matchOf(n, { before: false, small: false }, values("match-funding-burden")),
  "competitive-waste waste": (n) => wasteOf(n, values("competitive-waste")),
  "competitive-waste odds": (n) => oddsOf(n, values("competitive-waste")),
  "shut-out-by-size award": (n) => smallestAwardOf(n, values("shut-out-by-size")),
  "no-groundwork-money share": (n) => groundworkShareOf(n, values("no-groundwork-money")),
  "form-friction hours": (n) => unsavedOf(n, values("form-friction")),
  "funder-set-outcomes share": (n) => authoredOf(n, values("funder-set-outcomes")),
  "award-after-start late": (n) => lateStartOf(n, null, values("award-after-start")),
  "award-after-start lead": (n) => lateStartOf(-n, n, values("award-after-start")),
  "multi-year-in-name-only firm": (n) => firmOf(n, 12, values("multi-year-in-name-only")),
  "multi-year-in-name-only notice": (n) => firmOf(100, n, values("multi-year-in-name-only")),
  "payment-in-arrears carried": (n) => carriedOf(n, 99, values("payment-in-arrears")),
  "payment-in-arrears first": (n) => firstPaymentOf(n, values("payment-in-arrears")),
  "savings-penalty cap": (n) => reservesCapOf(n, values("savings-penalty")),
  "tight-budget-lines limit": (n) => movementOf(false, n, values("tight-budget-lines")),
  "no-inflation-uplift loss": (n) => upliftOf(n, values("no-inflation-uplift")),
  "renewal-cliff left": (n) => undecidedEndOf(n, values("renewal-cliff")),
  "serial-short-awards chain": (n) => chainOf({ count: n, spanMonths: 0 }, values("serial-short-awards")),
  "funding-gap gap": (n) => gapOf(n, values("funding-gap")),
  "restricted-share core": (n) => restrictedShareOf(n, values("restricted-share")),
  "few-long-awards share": (n) => longShareOf(n, 99, values("few-long-awards")),
  "few-long-awards ahead": (n) => longShareOf(100, n, values("few-long-awards")),
  "cliff-concentration quarter": (n) => concentrationOf(n, 9, values("cliff-concentration")),
};

const every = Object.entries(scales).flatMap(([id, measures]) =>
  measures.map((scale) => ({ name: `${id} ${scale.key}`, id: id as RuleId, scale })),
);

describe.each(every)("$name", ({ name, id, scale }) => {
  const set: Readonly<Record<string, number>> = parameters[id].at(-1)!.values;
  const bands = bandsOf(scale, set);

  it("is drawn from thresholds that exist", () => {
    expect(scale.steps.map((step) => set[step.value])).not.toContain(undefined);
  });

  it("covers every value exactly once", () => {
    for (const value of around(edgesOf(bands))) expect([value, holding(bands, value).length]).toEqual([value, 1]);
  });

  it("fits on its line", () => {
    const [longest, length] = [Math.max(...edgesOf(bands)), lengthOf(scale, bands)];
    expect(length).toBeGreaterThan(longest);
  });

  const judge = judges[name];
  if (judge) {
    it("says of each value what the rule says", () => {
      for (const value of around(edgesOf(bands)).filter((one) => one >= 0)) {
        expect([value, holding(bands, value)[0]!.severity]).toEqual([value, judge(value)]);
      }
    });
  }
});

it("knows the judge of every measure but those that need a run, a talk or a circle", () => {
  const without = every.map(({ name }) => name).filter((name) => !judges[name]);
  expect(without).toEqual([
    "change-without-groups asked",
    "change-without-groups part",
    "serial-short-awards span",
    "closed-circle newcomers",
    "closed-circle top",
    "closed-circle linked",
  ]);
});

function around(edges: readonly number[]): number[] {
  return edges.flatMap((at) => [at - 1, at, at + 1]);
}

function holding(bands: readonly Band[], value: number): Band[] {
  const above = ({ low }: Band) => !low || value > low.at || (low.included && value === low.at);
  const under = ({ high }: Band) => !high || value < high.at || (high.included && value === high.at);
  return bands.filter((band) => above(band) && under(band));
}
