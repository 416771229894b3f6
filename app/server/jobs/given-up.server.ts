import type { Writing } from "~db/store/store";
import { giveUpImport } from "../imports/give-up-import.server";

type GivenUp = (on: Writing, subject: string, now: Date) => Promise<void>;

/** What else is written when a job of a kind is given up: what it was to make would otherwise seem to wait for ever. */
export const givenUp: Readonly<Record<string, GivenUp>> = { import: giveUpImport };
