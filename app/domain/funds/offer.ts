import type { Design } from "../rounds/fields";
import type { PublishedCheck } from "../rounds/publication";
import { type Standing, standingOf } from "../rounds/standing";
import { type Effort, effortOf } from "./effort";
import { type FitQuestion, fitQuestions } from "./fit";
import { type NoOdds, type Odds, oddsOf } from "./odds";
import { type OpenDesign, openDesign } from "./open-design";
import { type Happening, timelineOf } from "./timeline";
import { type Treats, treatsOf } from "./treats";

/** What is offered in a round, as the public sees it. */
export interface Offer {
  design: OpenDesign;
  standing: Standing;
  odds: Odds | NoOdds;
  effort: Effort;
  timeline: Happening[];
  fit: FitQuestion[];
  treats: Treats;
}

/** A fund that anyone may read of, by what stands in the publication of the round that matters most now. */
export interface FundOffered {
  slug: string;
  name: string;
  about: string;
  funder: { id: string; name: string };
  round: string;
  /** `YYYY-MM-DD`, by the clocks of the place. */
  publishedOn: string;
  offer: Offer;
}

/** The same with all that its own page says besides. */
export interface FundPage extends FundOffered {
  /** The name of whom to talk to; null: nobody is named. */
  contact: string | null;
  /** How the funder wants to be reached about it; null: it does not say. */
  reach: { phone: string | null; email: string | null };
  /** The round was published before with another design. */
  isChanged: boolean;
  /** Other rounds of the fund that are published, those that come first before others. */
  others: { round: string; standing: Standing }[];
}

/** The one funder of all these funds; undefined: there are several, or none. */
export function onlyFunder(funds: readonly Pick<FundOffered, "funder">[]): FundOffered["funder"] | undefined {
  const [first] = funds;
  return funds.every(({ funder }) => funder.id === first?.funder.id) ? first?.funder : undefined;
}

/** What the public is told of a fund whose last round its funder took back. */
export interface FundWithdrawn extends Pick<FundPage, "slug" | "name" | "funder" | "contact" | "reach"> {
  withdrawnOn: string;
  why: string;
}

/** What a publication comes to when clocks of the place show `now`. */
export function offerOf(
  { design, check }: { design: Design; check: PublishedCheck },
  now: { day: string; time: string },
): Offer {
  return {
    design: openDesign(design),
    standing: standingOf(design, now),
    odds: oddsOf(design),
    effort: effortOf(design),
    timeline: timelineOf(design),
    fit: fitQuestions(design),
    treats: treatsOf(check, { keepsOdds: design.oddsPublished === false }),
  };
}
