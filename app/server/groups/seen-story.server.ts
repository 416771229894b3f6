import type { Field } from "~/domain/groups/fields";
import type { FunderRole } from "~/domain/people/viewer";
import type { Sight } from "../sharing/knows.server";
import type { FactShown, Story } from "./queries-story.server";

/** One question of a story, as somebody of a funder may see its answer. */
export interface SeenField {
  field: Field;
  /** Null: never told. */
  fact: SeenFact | null;
  /** Answers that were written at the same time and wait beside it. */
  waiting: number;
}

/** An answer: who said so, how and who wrote it down are null where they are not for who asks. */
export type SeenFact = Pick<FactShown, "value" | "toldOn" | "isOld"> & {
  [Who in "toldBy" | "how" | "recordedBy"]: FactShown[Who] | null;
};

const sums: readonly Field[] = ["runningCosts", "reserves"];

/**
 * The story of a group as far as somebody of a funder may see it: all of it, or what is meant for those who decide and pay:
 * no way to reach anybody, nobody's name, and for councillors no money of the group's own. Source: trust.md 2.1.
 */
export function seenStory(story: Story, sight: Sight, roles: readonly FunderRole[]): SeenField[] {
  const isWhole = sight === "whole";
  const seesSums = isWhole || roles.includes("finance") || roles.includes("trustee");
  const seen = story.fields.filter(
    ({ field }) => isWhole || (field !== "contact" && (seesSums || !sums.includes(field))),
  );
  return seen.map(({ field, fact, waiting }) => ({
    field,
    fact: fact && (isWhole ? fact : withoutPeople(fact)),
    waiting: isWhole ? waiting.length : 0,
  }));
}

function withoutPeople({ value, toldOn, isOld }: FactShown): SeenFact {
  return { value, toldOn, isOld, toldBy: null, how: null, recordedBy: null };
}
