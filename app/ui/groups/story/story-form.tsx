import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../../button";
import { myGroupAddress } from "../addresses";
import { FieldInputs } from "./field-inputs";

interface Props extends ComponentProps<typeof FieldInputs> {
  action: string;
  chosen: string | null;
  /** What the button says. */
  children: string;
}

/** Controls that nobody sees: which fact the writer had before them, which texts they saw, which kept words they began with. */
const unseen = ["basedOn", "seen", "kept"] as const;

/** The form of one question of a story. */
export function StoryForm({ action, chosen, children, ...inputs }: Props) {
  const { t } = useTranslation("groups");
  const { field, typed } = inputs;
  const hidden = unseen.flatMap((name) => (typed[name] ?? []).map((value) => ({ name, value })));
  return (
    <form method="post" action={action} noValidate>
      {hidden.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <FieldInputs {...inputs} />
      <Buttons>
        <Button>{children}</Button>
        <ButtonLink look="quiet" to={`${myGroupAddress("", chosen)}#${field}`}>
          {t("form.back")}
        </ButtonLink>
      </Buttons>
    </form>
  );
}
