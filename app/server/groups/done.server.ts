import { isField } from "~/domain/groups/fields";
import { translator } from "~/messages";

const outcomes = ["told", "same", "beside"] as const;

interface GroupThere {
  name: string;
  people: readonly { isLeading: boolean }[] | null;
}

/** The sentence for what an address says was just done to a group; null: nothing. */
export function doneToGroup(params: URLSearchParams, { name, people }: GroupThere): string | null {
  const t = translator("en");
  const code = params.get("done");
  if (code === "added") return t("group-page:done.added", { name });
  if (code === "led") return people?.some(({ isLeading }) => isLeading) ? t("group-page:done.led", { name }) : null;
  const [outcome, field] = [outcomes.find((one) => one === code), params.get("field") ?? ""];
  if (!outcome || !isField(field)) return null;
  return t(`group-page:done.${outcome}`, { field: t(`groups:fields.${field}.name`) });
}
