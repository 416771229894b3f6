import type { Design } from "../rounds/fields";
import { grantsMeant } from "../rounds/grants-meant";

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

/** From so many groups for a grant on it is told as one in so many; before that, as so many in ten. */
const ONE_IN_TWO = 1.5;

/** How likely a grant is, by what the funder expects: never told as likelier than it is. */
export function oddsOf(design: Design): Odds | NoOdds {
  if (design.oddsPublished === false) return "kept-back";
  const applications = design.applicationsExpected;
  const { grants, isReckoned } = grantsMeant(design) ?? { grants: 0, isReckoned: true };
  if (grants === 0 || !applications) return "unknown";
  const from = isReckoned ? "reckoned" : "said";
  return { ...inWhole(grants, applications), grants, applications, from };
}

function inWhole(grants: number, applications: number): { some: number; of: number } {
  if (grants >= applications) return { some: 1, of: 1 };
  if (applications / grants < ONE_IN_TWO) return { some: Math.floor((10 * grants) / applications), of: 10 };
  return { some: 1, of: Math.ceil(applications / grants) };
}
