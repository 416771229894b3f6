import { type FunderRole, funderRoles } from "~/domain/people/viewer";

/** What can be asked of somebody's state: a role that counts, one that waits, none at all, or kept out. */
export const peopleStates = ["counts", "waits", "none", "disabled"] as const;

/** Which people of a list are wanted; null: it does not matter. */
export interface PeopleFilter {
  role: FunderRole | null;
  state: (typeof peopleStates)[number] | null;
}

/** The filter that an address asks for. What is none leaves everybody in. */
export function peopleFilterIn(params: URLSearchParams): PeopleFilter {
  const role = funderRoles.find((one) => one === params.get("role")) ?? null;
  const state = peopleStates.find((one) => one === params.get("state")) ?? null;
  return { role, state };
}
