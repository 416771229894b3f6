import { createContext } from "react";

/** Who is signed in, for what stands around every page, and the places that are theirs. */
export interface ViewerAround {
  name: string;
  /** They are in a group, or help one. */
  hasGroup: boolean;
  /** They look after groups, or may read about them, for a funder. */
  hasGroups: boolean;
  /** They work for a funder. */
  hasRounds: boolean;
}

/** Null: nobody is signed in. */
export const ViewerContext = createContext<ViewerAround | null>(null);
