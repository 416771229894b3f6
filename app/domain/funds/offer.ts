import type { Design, RowOf } from "../rounds/fields";
import type { PublishedCheck } from "../rounds/publication";
import { type Effort, effortOf } from "./effort";
import { type FitQuestion, fitQuestions } from "./fit";
import { type NoOdds, type Odds, oddsOf } from "./odds";
import { type Standing, standingOf } from "./standing";
import { type Happening, timelineOf } from "./timeline";
import { type Treats, treatsOf } from "./treats";

/** What stays within the funder though it stands in a design: how it budgets, what it does with answers, who sits on a panel. */
const withheld = ["budget", "pilotBudgetLine", "pilotDecider", "questions", "panel", "eligibility"] as const;

/** A design as everybody may read it. */
export type OpenDesign = Omit<Design, (typeof withheld)[number]> & {
  questions: Omit<RowOf<"questions">, "usedFor">[];
  /** How many of each kind decide. */
  panel: { kind: NonNullable<RowOf<"panel">["kind"]>; count: number }[];
};

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
    treats: treatsOf(check),
  };
}

function openDesign(design: Design): OpenDesign {
  const open = Object.entries(design).filter(([name]) => !(withheld as readonly string[]).includes(name));
  return {
    ...(Object.fromEntries(open) as Omit<Design, (typeof withheld)[number]>),
    questions: design.questions.map(({ usedFor: _, ...question }) => question),
    panel: kindsIn(design.panel),
  };
}

function kindsIn(panel: Design["panel"]): OpenDesign["panel"] {
  const kinds = [...new Set(panel.flatMap(({ kind }) => (kind === null ? [] : [kind])))];
  return kinds.map((kind) => ({ kind, count: panel.filter((row) => row.kind === kind).length }));
}
