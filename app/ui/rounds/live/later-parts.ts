/** What is fetched when somebody comes to the form, in one file. */
export { MarkedLines } from "../marked-lines";
export { Reckoning } from "../reckoning";
export { WorseNote } from "../worse-note";
