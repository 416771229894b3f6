import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { likesIn } from "../groups-list/list-words";

interface Props {
  field: Field;
  value: unknown;
  /** To name those that were ticked. */
  wards: readonly { id: string; name: string }[];
}

type Lines = { [F in Field]: (t: TFunction, value: FieldValue<F>, wards: Props["wards"]) => string[] };

/** Each answer as lines of text. */
const linesOf: Lines = {
  name: (_, name) => [name],
  work: (_, work) => work.split("\n"),
  legalForm: (t, form) => [t(`groups-list:legalForm.${form}`)],
  numbers: (t, { charity, company, other }) => [
    ...(charity === "" ? [] : [t("group-page:story.charity", { number: charity })]),
    ...(company === "" ? [] : [t("group-page:story.company", { number: company })]),
    other,
  ],
  wards: (_, ids, wards) => wards.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  contact: (t, { how, words, phone, address }) => [likesIn(t, { how, words }), phone, ...address.split("\n")],
  runningCosts: (t, { pence, year }) => [t("group-page:story.costs", { pence, year: String(year) })],
  reserves: (t, { pence, on }) => [t("group-page:story.reserves", { pence, day: on })],
};

/** What a group answered to one question of its story. */
export function FactValue({ field, value, wards }: Props) {
  const { t } = useTranslation("group-page");
  const lines = (linesOf[field] as Lines["name"])(t, value as string, wards).filter((line) => line !== "");
  if (lines.length === 0) return <span className="soft">{t("story.none")}</span>;
  return <span className="lines">{lines.join("\n")}</span>;
}
