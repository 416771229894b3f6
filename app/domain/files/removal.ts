const DAY = 86_400_000;

/** How long a document that was taken away can be brought back. */
export const UNDO_DAYS = 30;

/** Whoever added a document may take it away and bring it back, and so may each lead of the group. */
export function mayRemove(who: { personId: string; role: string }, document: { addedBy: string | null }): boolean {
  return who.role === "lead" || document.addedBy === who.personId;
}

/** What was removed after this moment can be brought back. */
export function undoSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * DAY);
}
