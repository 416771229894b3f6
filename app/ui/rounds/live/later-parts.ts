/** What is fetched when somebody comes to the form, in one file. */
export { BesideNote } from "../beside-note";
export { DoneToast } from "../done-toast";
export { EvidenceLine } from "../evidence-line";
export { LookAgainNote } from "../look-again-note";
export { MarkedLines } from "../marked-lines";
export { Reckoning } from "../reckoning";
export { WorseNote } from "../worse-note";
