import { useTranslation } from "react-i18next";
import { Field } from "../field";

/** The code of a mail or a text: pasted, or offered by the phone. */
export function CodeInput({ error, isText }: { error?: string; isText?: boolean }) {
  const { t } = useTranslation("sign-in");
  return (
    <Field
      id="code"
      label={t("code.label", { context: isText ? "text" : undefined })}
      hint={t("code.hint")}
      error={error}
    >
      {(control) => (
        <input
          {...control}
          name="code"
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          className="w-12"
        />
      )}
    </Field>
  );
}
