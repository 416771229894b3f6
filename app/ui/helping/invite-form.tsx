import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { Card } from "../card";
import { myGroupAddress } from "../groups/addresses";
import { TextInput } from "../text-input";
import { TickList } from "../tick-list";

interface Props {
  typed: Readonly<Record<string, string>>;
  /** Sentences, by field. */
  errors: Readonly<Record<string, string>>;
  /** Days until which somebody can be asked, `YYYY-MM-DD`. */
  days: { first: string; last: string };
  chosen: string | null;
  /** What stands first in the form. */
  children?: ReactNode;
}

/** Asks somebody to help: who, with what, until when. */
export function InviteForm({ typed, errors, days, chosen, children }: Props) {
  const { t } = useTranslation("helping");
  const field = (name: "name" | "email" | "task") => ({
    ...{ id: name, name, typed: typed[name], error: errors[name], autoComplete: "off" },
    ...{ label: t(`invite.${name}`), hint: t(`invite.${name}Hint`) },
  });
  const until = { id: "untilDay", name: "untilDay", typed: typed.untilDay, error: errors.untilDay };
  return (
    <form method="post" action={myGroupAddress("/helpers/new", chosen)} noValidate>
      {children}
      <TextInput {...field("name")} />
      <TextInput {...field("email")} type="email" />
      <TextInput {...field("task")} />
      <TextInput {...until} type="date" letters={12} label={t("invite.until")} hint={t("invite.untilHint", days)} />
      <Buttons>
        <Button>{t("invite.button")}</Button>
      </Buttons>
    </form>
  );
}

const can = ["see", "draft", "stop"];
const cannot = ["send", "people", "longer"];

/** What a helper can do, and what they cannot. */
export function WhatHelpersDo() {
  const { t } = useTranslation("helping");
  return (
    <Card tone="sunken">
      <h2 className="card-heading">{t("invite.can")}</h2>
      <TickList kind="yes" items={can.map((item) => t(`invite.canItems.${item}`))} />
      <h2 className="card-heading">{t("invite.cannot")}</h2>
      <TickList kind="no" items={cannot.map((item) => t(`invite.cannotItems.${item}`))} />
    </Card>
  );
}
