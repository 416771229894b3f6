import { useTranslation } from "react-i18next";
import { Note } from "../note";

interface Props {
  habit: { ruleId: string; rounds: number; of: number; people: readonly { name: string; times: number }[] };
}

/** What is kept again and again is said where it is kept. */
export function HabitNote({ habit: { ruleId, rounds, of, people } }: Props) {
  const { t } = useTranslation("reasons");
  return (
    <Note tone="honey" first={t("habit.first", { what: t(`rules/${ruleId}:title`) })}>
      {rounds > 1 && t("habit.rounds", { count: rounds, of })}{" "}
      {people.map(({ name, times }) => t("habit.person", { name, times })).join(" ")} {t("habit.then")}
    </Note>
  );
}
