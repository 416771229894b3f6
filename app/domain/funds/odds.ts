import type { Design } from "../rounds/fields";
import { typicalPence } from "../rounds/year-amounts";

/** The chance of a grant as people say it, `some` in `of`, with the counts it stands on. */
export interface Odds {
  some: number;
  of: number;
  grants: number;
  applications: number;
  /** The funder said how many grants there will be, or the money was shared out by what a group usually gets. */
  from: "said" | "reckoned";
}

/** Why no odds are shown: a count is missing, or the funder does not publish them. */
export type NoOdds = "unknown" | "kept-back";

type Counts = Pick<
  Design,
  "grantsExpected" | "applicationsExpected" | "potPence" | "leastPence" | "mostPence" | "oddsPublished"
>;

/** From so many groups for a grant on it is told as one in so many; before that, as so many in ten. */
const ONE_IN_TWO = 1.5;

/** How likely a grant is, by what the funder expects: never told as likelier than it is. */
export function oddsOf(design: Counts): Odds | NoOdds {
  if (design.oddsPublished === false) return "kept-back";
  const { applicationsExpected: applications, grantsExpected } = design;
  const grants = grantsExpected ?? reckoned(design as Design);
  if (grants === null || grants === 0 || !applications) return "unknown";
  const from = grantsExpected === null ? "reckoned" : "said";
  return { ...inWhole(grants, applications), grants, applications, from };
}

function reckoned(design: Design): number | null {
  const typical = typicalPence(design);
  return typical === null || typical === 0 || design.potPence === null ? null : Math.floor(design.potPence / typical);
}

function inWhole(grants: number, applications: number): { some: number; of: number } {
  if (grants >= applications) return { some: 1, of: 1 };
  if (applications / grants < ONE_IN_TWO) return { some: Math.floor((10 * grants) / applications), of: 10 };
  return { some: 1, of: Math.ceil(applications / grants) };
}
