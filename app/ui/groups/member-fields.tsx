import { useTranslation } from "react-i18next";
import { Picks } from "../picks";
import { TextInput } from "../text-input";

interface Props {
  typed: Readonly<Record<string, string>>;
  /** Sentences, by field. */
  errors: Readonly<Record<string, string>>;
}

/** How somebody new in a group is called and reached, what they do there, and whether they sign for it. */
export function MemberFields({ typed, errors }: Props) {
  const { t } = useTranslation("members");
  const options = ["member", "lead"].map((value) => ({
    value,
    label: t(`new.as.${value}`),
    hint: t(`new.may.${value}`),
  }));
  return (
    <>
      <WhoFields typed={typed} errors={errors} />
      <Picks
        {...{ id: "role", name: "role", choose: "one", label: t("new.role"), error: errors.role, options }}
        chosen={typed.role === undefined ? [] : [typed.role]}
      />
    </>
  );
}

/** How somebody is called and reached, and what they do in the group. */
export function WhoFields({ typed, errors }: Props) {
  const { t } = useTranslation("members");
  const field = (name: "name" | "email" | "phone" | "title") => ({
    id: name,
    name,
    typed: typed[name],
    error: errors[name],
    autoComplete: "off",
    label: t(`new.${name}`),
    hint: t(`new.${name}Hint`),
  });
  return (
    <>
      <TextInput {...field("name")} />
      <TextInput {...field("email")} type="email" />
      <TextInput {...field("phone")} type="tel" letters={12} />
      <TextInput {...field("title")} />
    </>
  );
}
