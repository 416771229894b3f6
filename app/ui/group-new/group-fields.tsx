import { useTranslation } from "react-i18next";
import { Picks } from "../picks";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";

interface Props {
  typed: Readonly<Record<string, readonly string[]>>;
  /** Sentences, by field. */
  errors: Readonly<Record<string, string>>;
  /** Those that can be ticked. */
  wards: readonly { id: string; name: string }[];
}

/** What an officer may know of a group that is new: its name, numbers, wards, and how it likes to be reached. */
export function GroupFields({ typed, errors, wards }: Props) {
  const { t } = useTranslation("group-page");
  const field = (name: string, hint?: string) => ({
    ...{ id: name, name, typed: typed[name]?.at(-1), error: errors[name], label: t(`new.${name}`), hint },
  });
  const ways = (["phone", "text", "mail", "post"] as const).map((value) => ({ value, label: t(`new.ways.${value}`) }));
  return (
    <>
      <TextInput {...field("name", t("new.nameHint"))} autoComplete="off" />
      <TextInput {...field("charity", t("new.charityHint"))} autoComplete="off" letters={12} />
      <TextInput {...field("company", t("new.companyHint"))} autoComplete="off" letters={12} />
      {wards.length > 0 && (
        <Picks
          {...{ ...field("ward", t("new.wardsHint")), label: t("new.wards"), choose: "any", chosen: typed.ward }}
          options={wards.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Picks
        {...{ ...field("how"), choose: "one", chosen: typed.how ?? [""] }}
        options={[{ value: "", label: t("new.noHow") }, ...ways]}
      />
      <TextInput {...field("words", t("new.wordsHint"))} autoComplete="off" />
      <TextInput {...field("phone")} type="tel" autoComplete="off" letters={12} />
      <TextArea {...field("address")} rows={3} />
    </>
  );
}
