import type { Design } from "./fields";
import { spansOf } from "./spans";

type Form = Pick<Design, "questions" | "attachments">;

/** A question or a paper that a change took out of a form. */
export interface Gone {
  list: keyof Form;
  id: string;
  /** Counted from 1, as it stood. */
  number: number;
  text: string;
  /** Of one application, at least. */
  minutes: number;
}

/** What a change took out of a form, and what is spared by that; in minutes of one application, at least. */
export interface Went {
  gone: Gone[];
  /** How many answers were cut off, and have a guide length now. */
  guided: number;
  before: number;
  after: number;
}

/** What went between two designs; null: nothing was taken out. */
export function wentBetween(before: Design, after: Design): Went | null {
  const [was, is] = [spansOf(before), spansOf(after)];
  const goneFrom = (list: keyof Form, spans: typeof was.questions): Gone[] =>
    before[list].flatMap(({ id, text }, at) =>
      after[list].some((row) => row.id === id)
        ? []
        : [{ list, id, number: at + 1, text: text ?? "", minutes: spans[at]!.low }],
    );
  const gone = [...goneFrom("questions", was.questions), ...goneFrom("attachments", was.papers)];
  if (gone.length === 0) return null;
  const cutOff = before.questions.filter(({ isCutOff, type }) => isCutOff === true && type === "long");
  const guided = cutOff.filter(({ id }) => after.questions.some((row) => row.id === id && row.isCutOff === false));
  return { gone, guided: guided.length, before: was.whole.low, after: is.whole.low };
}
