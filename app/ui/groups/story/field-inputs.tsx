import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Field, fields } from "~/domain/groups/fields";
import { MoneyInput } from "../../money-input";
import { Picks } from "../../picks";
import { TextArea } from "../../text-area";
import { TextInput } from "../../text-input";
import type { TypedIn, WardEntry } from "./shown";

interface Props {
  field: Field;
  typed: TypedIn;
  /** A sentence for each control that needs one. */
  errors: Readonly<Record<string, string>>;
  /** Those that can be ticked. */
  wards: readonly WardEntry[];
}

/** What is given to each kind of question: `of` gives a control its name, what was typed, and its error. */
interface Around extends Props {
  t: TFunction<"groups">;
  of: (name: string) => { id: string; name: string; typed: string | undefined; error: string | undefined };
}

/** The controls of one question of a story, and who says so. */
export function FieldInputs(props: Props) {
  const { t } = useTranslation("groups");
  const { field, typed, errors } = props;
  const of = (name: string) => ({ id: name, name, typed: typed[name]?.at(-1), error: errors[name] });
  return (
    <>
      {inputs[field]({ ...props, t, of })}
      <TextInput {...of("toldBy")} label={t("form.toldBy")} hint={t("form.toldByHint")} letters={12} />
    </>
  );
}

const label = (field: Field, t: Around["t"]) => ({
  label: t(`fields.${field}.title`),
  hint: t(`fields.${field}.hint`),
});

const inputs: Record<Field, (around: Around) => ReactNode> = {
  name: ({ t, of }) => <TextInput {...of("name")} {...label("name", t)} />,
  work: ({ t, of }) => <TextArea {...of("work")} {...label("work", t)} rows={10} />,
  legalForm: ({ t, of, typed }) => (
    <Picks
      {...{ ...of("legalForm"), ...label("legalForm", t), choose: "one", chosen: typed.legalForm }}
      options={fields.legalForm.options.map((value) => ({ value, label: t(`fields.legalForm.options.${value}`) }))}
    />
  ),
  numbers: ({ t, of }) => (
    <>
      {(["charity", "company", "other"] as const).map((kind) => (
        <TextInput
          key={kind}
          {...of(kind)}
          label={t(`fields.numbers.${kind}`)}
          hint={t(`fields.numbers.${kind}Hint`)}
          letters={kind === "other" ? undefined : 12}
        />
      ))}
    </>
  ),
  wards: ({ t, typed, wards }) =>
    wards.length === 0 ? (
      <p>{t("fields.wards.noList")}</p>
    ) : (
      <Picks
        {...{ id: "ward", name: "ward", ...label("wards", t), choose: "any", chosen: typed.ward }}
        options={wards.map(({ id, name, isEnded }) => ({
          ...{ value: id, label: isEnded ? t("fields.wards.ended", { name }) : name },
        }))}
      />
    ),
  contact: ({ t, of, typed }) => (
    <>
      <Picks
        {...{ ...of("how"), label: t("fields.contact.how"), choose: "one", chosen: typed.how }}
        options={fields.contact.shape.how.options.map((value) => ({
          ...{ value, label: t(`fields.contact.options.${value}`) },
        }))}
      />
      <TextInput {...of("phone")} label={t("fields.contact.phone")} type="tel" autoComplete="tel" letters={12} />
      <TextArea {...of("address")} label={t("fields.contact.address")} rows={4} />
      <TextArea {...of("words")} label={t("fields.contact.words")} hint={t("fields.contact.wordsHint")} rows={3} />
    </>
  ),
  runningCosts: ({ t, of }) => (
    <>
      <MoneyInput
        {...of("amount")}
        label={t("fields.runningCosts.amount")}
        hint={t("fields.runningCosts.amountHint")}
      />
      <TextInput
        {...{ ...of("year"), inputMode: "numeric", letters: 4 }}
        label={t("fields.runningCosts.year")}
        hint={t("fields.runningCosts.yearHint")}
      />
    </>
  ),
  reserves: ({ t, of }) => (
    <>
      <MoneyInput {...of("amount")} label={t("fields.reserves.amount")} hint={t("fields.reserves.amountHint")} />
      <TextInput {...of("on")} type="date" label={t("fields.reserves.on")} letters={12} />
    </>
  ),
};
