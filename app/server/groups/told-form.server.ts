import type { Field } from "~/domain/groups/fields";
import { parseDay } from "~/domain/period";
import { translator } from "~/messages";
import { readField, sayerIn, type Typed } from "./story-forms.server";

/** The ways in which a group tells an officer something. */
export const toldWays = ["phone", "talk", "post", "mail"] as const;

/**
 * Reads what an officer was told: the answer, who said it, how, and on which day, not after `today` (`YYYY-MM-DD`). `errors`
 * are sentences by the names of the controls.
 */
export function readTold(field: Field, typed: Typed, wardIds: readonly string[], today: string) {
  const read = readField(field, typed, wardIds);
  const toldBy = sayerIn(typed);
  const how = toldWays.find((one) => one === typed.told?.at(-1));
  const toldOn = typed.toldOn?.at(-1) ?? "";
  const isDay = parseDay(toldOn) !== null && toldOn <= today;
  if (read.ok && toldBy !== null && how && isDay) return { ok: true as const, value: read.value, toldBy, how, toldOn };
  const t = translator("en");
  const problems = { ...(read.ok ? {} : read.errors), ...(toldBy === null && { toldBy: "toldBy" }) };
  const errors = Object.entries(problems).map(([name, problem]) => [name, t(`groups:problem.${problem}`)]);
  return {
    ok: false as const,
    errors: {
      ...(Object.fromEntries(errors) as Record<string, string>),
      ...(!how && { told: t("group-page:problem.told") }),
      ...(!isDay && { toldOn: t("group-page:problem.toldOn") }),
    },
  };
}
