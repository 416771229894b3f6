import { useTranslation } from "react-i18next";
import { TextInput } from "../text-input";
import { RolePicks } from "./give-role";
import { WardSelect } from "./ward-select";

interface Props {
  typed: Readonly<Record<string, string>>;
  /** Sentences, by field. */
  errors: Readonly<Record<string, string>>;
  roles: readonly string[];
  wards: readonly { id: string; name: string }[];
}

/** How somebody new is called and reached, and what they are to do first. */
export function PersonFields({ typed, errors, roles, wards }: Props) {
  return (
    <>
      <DetailFields typed={typed} errors={errors} />
      <RolePicks roles={roles} chosen={typed.role} error={errors.role} />
      <WardSelect wards={wards} chosen={typed.ward} />
    </>
  );
}

/** How somebody is called and reached. */
export function DetailFields({ typed, errors }: Pick<Props, "typed" | "errors">) {
  const { t } = useTranslation("people");
  const field = (name: "name" | "email" | "phone") => ({
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
    </>
  );
}
