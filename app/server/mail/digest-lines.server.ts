import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";

/** What would have been a letter, as a sentence with its day. */
export function digestLine({
  kind,
  values,
  at,
}: {
  kind: string;
  values: Record<string, string | number>;
  at: Date;
}): string {
  const t = translator("en");
  const role = t(`mails:role-given.role.${values.role}`, { defaultValue: String(values.role ?? "") });
  const what = t(`mails:${kind}.line`, { ...values, role });
  return t("mails:digest.line", { day: localMoment(at).day, what });
}
