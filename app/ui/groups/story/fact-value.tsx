import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { orgIdOf } from "~/domain/groups/org-id";
import type { WardEntry } from "./shown";

interface Around {
  t: TFunction<"groups">;
  wards: readonly WardEntry[];
}

const shows: { [F in Field]: (value: FieldValue<F>, around: Around) => ReactNode } = {
  name: (name) => <p>{name}</p>,
  work: (work) => <p className="own-words">{work}</p>,
  legalForm: (form, { t }) => <p>{t(`fields.legalForm.options.${form}`)}</p>,
  numbers: (numbers, { t }) => <NumberLines numbers={numbers} t={t} />,
  wards: (ids, { t, wards }) => <p>{wardNames(ids, wards, t) || t("fields.wards.none")}</p>,
  contact: (contact, { t }) => <ContactLines contact={contact} t={t} />,
  runningCosts: (costs, { t }) => <p>{t("fields.runningCosts.value", { ...costs, year: String(costs.year) })}</p>,
  reserves: (reserves, { t }) => <p>{t("fields.reserves.value", { ...reserves })}</p>,
};

/** What a group said to one question, in its own words where there are any. */
export function FactValue<F extends Field>({
  field,
  value,
  wards,
}: {
  field: F;
  value: FieldValue<F>;
  wards: readonly WardEntry[];
}) {
  const { t } = useTranslation("groups");
  return shows[field](value, { t, wards });
}

function NumberLines({ numbers, t }: { numbers: FieldValue<"numbers">; t: Around["t"] }) {
  const kinds = (["charity", "company", "other"] as const).filter((kind) => numbers[kind] !== "");
  const id = orgIdOf(numbers);
  if (kinds.length === 0) return <p>{t("fields.numbers.none")}</p>;
  return (
    <>
      {kinds.map((kind) => (
        <p key={kind}>
          <span className="soft">{t(`fields.numbers.${kind}`)}:</span> {numbers[kind]}
        </p>
      ))}
      {id && <p className="soft small">{t("fields.numbers.orgId", { id })}</p>}
    </>
  );
}

function ContactLines({
  contact: { how, words, phone, address },
  t,
}: {
  contact: FieldValue<"contact">;
  t: Around["t"];
}) {
  return (
    <>
      <p>{t(`fields.contact.options.${how}`)}</p>
      {[words, phone, address].map(
        (text, place) =>
          text && (
            <p key={String(place)} className="own-words">
              {text}
            </p>
          ),
      )}
    </>
  );
}

function wardNames(ids: readonly string[], wards: readonly WardEntry[], t: Around["t"]): string {
  const named = wards.filter(({ id }) => ids.includes(id));
  return named.map(({ name, isEnded }) => (isEnded ? t("fields.wards.ended", { name }) : name)).join(", ");
}
