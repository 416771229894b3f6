import { isField } from "~/domain/groups/fields";
import { translator } from "~/messages";

const outcomes = ["told", "same", "beside"] as const;

/** The sentence for what an address says was just done to a group; null: nothing. */
export function doneToGroup(params: URLSearchParams, { name }: { name: string }): string | null {
  const t = translator("en");
  const code = params.get("done");
  if (code === "added") return t("group-page:done.added", { name });
  const [outcome, field] = [outcomes.find((one) => one === code), params.get("field") ?? ""];
  if (!outcome || !isField(field)) return null;
  return t(`group-page:done.${outcome}`, { field: t(`groups:fields.${field}.name`) });
}
