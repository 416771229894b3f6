import type { FunderRole } from "../people/viewer";

/** How a funder's person sees a group: all of its story, or what is meant for those who decide and pay. */
export type Sight = "whole" | "reduced";

/** How a funder comes to know a group. */
export type Way = "added" | "award" | "agreed" | "councillors";

/** By these a funder itself knows a group; the group's word for its councillors is one of its own. */
export const knowingWays: readonly Way[] = ["added", "award", "agreed"];

/** All ways, as they are told where several began at the same moment. */
const waysInOrder: readonly Way[] = [...knowingWays, "councillors"];

/** Ways in the order in which they are told: the first to begin first. */
export function inOrder<T extends { how: Way; since: Date }>(ways: readonly T[]): T[] {
  const placeOf = ({ how }: T) => waysInOrder.indexOf(how);
  return [...ways].sort((one, other) => one.since.getTime() - other.since.getTime() || placeOf(one) - placeOf(other));
}

interface Seeing {
  /** What somebody does for the funder. */
  roles: readonly FunderRole[];
  /** The ways in which the funder knows the group now. */
  ways: readonly Way[];
  /** One of the group's wards is one that they speak for. */
  isTheirWard: boolean;
}

/** How somebody of a funder sees a group, by the weightiest of their roles; null: not at all. Source: trust.md 2.1. */
export function sightBy({ roles, ways, isTheirWard }: Seeing): Sight | null {
  const isKnown = ways.some((way) => knowingWays.includes(way));
  if (isKnown && seesWhole(roles)) return "whole";
  if (isKnown && seesReduced(roles)) return "reduced";
  return roles.includes("councillor") && ways.includes("councillors") && isTheirWard ? "reduced" : null;
}

/** Whether one of the roles opens all of each group that the funder knows. */
export function seesWhole(roles: readonly FunderRole[]): boolean {
  return roles.includes("officer") || roles.includes("auditor");
}

/** Whether one of the roles opens what is meant for those who decide and pay. */
export function seesReduced(roles: readonly FunderRole[]): boolean {
  return roles.includes("finance") || roles.includes("trustee");
}
