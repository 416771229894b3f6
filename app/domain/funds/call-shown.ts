/** Somebody who asked to be called. */
export interface CallShown {
  id: string;
  fund: string;
  name: string;
  group: string;
  reach: string;
  goodTime: string;
  /** `YYYY-MM-DD`, by the clocks of the place. */
  askedOn: string;
  doneOn: string | null;
}
