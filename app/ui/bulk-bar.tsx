import type { ReactNode } from "react";

/** What can be done with the rows that are ticked. Every one of these can be undone, and the bar says so. */
export function BulkBar({ chosen, undo, children }: { chosen: string; undo: string; children: ReactNode }) {
  return (
    <div className="bulk">
      <strong>{chosen}</strong>
      {children}
      <span className="small">{undo}</span>
    </div>
  );
}
