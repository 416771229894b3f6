import type { FunderRole } from "../people/viewer";
import { type DocumentKind, documentKinds } from "./kinds";

/**
 * The kinds of a group's documents that somebody of a funder may see and open, by their roles and how they see the group.
 * Pages and downloads ask this one function. Source: trust.md 2.1, attachments.
 */
export function kindsSeen(roles: readonly FunderRole[], sight: "whole" | "reduced" | null): readonly DocumentKind[] {
  if (sight === "whole") return documentKinds;
  return sight === "reduced" && roles.includes("finance") ? ["accounts"] : [];
}
