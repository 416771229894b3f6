import { useTranslation } from "react-i18next";
import { TextInput } from "../text-input";

/** The number that the app shows now. */
export function NumberInput({ error }: { error?: string }) {
  const { t } = useTranslation("factors");
  const words = { label: t("number.label"), hint: t("number.hint"), error };
  return (
    <TextInput id="number" name="number" inputMode="numeric" autoComplete="one-time-code" letters={6} {...words} />
  );
}
