/** What is fetched when somebody comes to the form, in one file. */
export { KeptWords } from "../../kept-note";
export { Sum } from "../../sum";
export { BesideNote } from "../beside-note";
export { DesignTop } from "../design-top";
export { DesignWays } from "../design-ways";
export { DoneToast } from "../done-toast";
export { EvidenceLine } from "../evidence-line";
export { GoesNote } from "../goes-note";
export { LookAgainNote } from "../look-again-note";
export { MarkedLines } from "../marked-lines";
export { OddsLine } from "../odds-line";
export { Reckoning } from "../reckoning";
export { UnjudgedList } from "../unjudged-list";
export { WorseNote } from "../worse-note";
export { arrangeRow, goOnAt } from "./arrange-row";
export { UndoSaved } from "./undo-saved";
