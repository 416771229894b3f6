import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../button";
import { groupsAddress } from "../groups/addresses";
import { FieldInputs } from "../groups/story/field-inputs";
import { Picks } from "../picks";
import { TextInput } from "../text-input";

interface Props extends ComponentProps<typeof FieldInputs> {
  group: { id: string; name: string };
  /** The ways in which they can have told it. */
  ways: readonly string[];
  chosen: string | null;
  /** What stands first in the form. */
  children?: ReactNode;
}

/** What an officer was told by a group: the answer, who said it, how, and on which day. */
export function ToldForm({ group, ways, chosen, children, ...inputs }: Props) {
  const { t } = useTranslation("group-page");
  const { field, typed, errors } = inputs;
  return (
    <form method="post" action={groupsAddress(`/${group.id}/story/${field}`, chosen)} noValidate>
      {children}
      <input type="hidden" name="basedOn" value={typed.basedOn?.at(-1) ?? ""} />
      <FieldInputs {...inputs} />
      <Picks
        {...{ id: "told", name: "told", choose: "one", label: t("fill.told"), chosen: typed.told, error: errors.told }}
        options={ways.map((value) => ({ value, label: t(`fill.hows.${value}`) }))}
      />
      <TextInput
        {...{ id: "toldOn", name: "toldOn", type: "date", letters: 12, typed: typed.toldOn?.at(-1) }}
        label={t("fill.toldOn")}
        error={errors.toldOn}
      />
      <Buttons>
        <Button>{t("fill.button")}</Button>
        <ButtonLink look="quiet" to={groupsAddress(`/${group.id}`, chosen)}>
          {t("fill.back", { group: group.name })}
        </ButtonLink>
      </Buttons>
    </form>
  );
}
