import { useTranslation } from "react-i18next";
import { Picks } from "../picks";
import { TextInput } from "../text-input";

interface Props {
  typed: Readonly<Record<string, readonly string[]>>;
  /** Sentences, by field. */
  errors: Readonly<Record<string, string>>;
}

/** The first person of a group, if one is to be named. */
export function FirstPerson({ typed, errors }: Props) {
  const { t } = useTranslation("group-page");
  const field = (name: string, hint?: string) => ({
    ...{ id: name, name, typed: typed[name]?.at(-1), error: errors[name], label: t(`new.${name}`), hint },
    autoComplete: "off",
  });
  return (
    <section aria-labelledby="person">
      <h2 id="person">{t("new.person")}</h2>
      <p>{t("new.personLead")}</p>
      <TextInput {...field("personName")} />
      <TextInput {...field("email", t("new.emailHint"))} type="email" />
      <TextInput {...field("personPhone")} type="tel" letters={12} />
      <TextInput {...field("title", t("new.titleHint"))} />
      <Picks
        {...{ id: "lead", name: "lead", choose: "any", label: t("new.role"), chosen: typed.lead }}
        options={[{ value: "yes", label: t("new.isLead"), hint: t("new.isLeadHint") }]}
      />
    </section>
  );
}
