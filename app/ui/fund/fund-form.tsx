import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { roundsAddress } from "../groups/addresses";
import { KeptWords } from "../kept-note";
import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextInput } from "../text-input";

interface Props {
  fund: { id: string; slug: string; isPublished: boolean };
  colleagues: readonly { id: string; name: string }[];
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  chosen: string | null;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
}

/** What the public reads of a fund, and how it reaches somebody. */
export function FundForm({ fund, colleagues, typed, errors, chosen, kept, again }: Props) {
  const { t } = useTranslation("fund");
  const asked = (name: string, label: string, hint?: string) => ({
    ...{ id: name, name, label: t(label), error: errors[name], typed: typed[name] ?? "" },
    hint: hint && t(hint),
  });
  return (
    <form method="post" action={roundsAddress(`/funds/${fund.id}`, chosen)} noValidate>
      <KeptWords kept={kept} again={again} />
      <TextInput {...asked("name", "name", "nameHint")} autoComplete="off" />
      {fund.isPublished ? (
        <p className="soft">{t("slugFixed", { path: `/funds/${fund.slug}` })}</p>
      ) : (
        <TextInput {...asked("slug", "slug", "slugHint")} autoComplete="off" />
      )}
      <TextArea {...asked("about", "about")} rows={3} />
      <Select
        {...{ id: "contactId", name: "contactId", label: t("contact"), error: errors.contactId }}
        chosen={typed.contactId ?? ""}
        options={[{ value: "", label: t("nobody") }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextInput {...asked("contactPhone", "contactPhone", "contactPhoneHint")} autoComplete="off" />
      <TextInput {...asked("contactEmail", "contactEmail", "contactEmailHint")} autoComplete="off" />
      <Buttons>
        <Button>{t("button")}</Button>
      </Buttons>
    </form>
  );
}
