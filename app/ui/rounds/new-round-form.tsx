import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { roundsAddress } from "../groups/addresses";
import { KeptWords } from "../kept-note";
import { Picks } from "../picks";
import { TextInput } from "../text-input";
import type { Typed } from "./typed";

interface Props {
  funds: readonly { id: string; name: string }[];
  ids: { roundId: string; fundId: string };
  typed: Typed;
  errors: Readonly<Record<string, string>>;
  chosen: string | null;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
}

/** Which fund, what it is called, and what to begin from. */
export function NewRoundForm({ funds, ids, typed, errors, chosen, kept, again }: Props) {
  const { t } = useTranslation("rounds-list");
  const last = (name: string) => typed[name]?.at(-1) ?? "";
  const line = (name: string, label: string, hint?: string) => (
    <TextInput {...{ id: name, name, label, hint, error: errors[name] }} typed={last(name)} autoComplete="off" />
  );
  const options = [
    ...funds.map(({ id, name }) => ({ value: id, label: name })),
    { value: "new", label: t("new.newFund") },
  ];
  return (
    <form method="post" action={roundsAddress("/new", chosen)} noValidate>
      <KeptWords kept={kept} again={again} isNew />
      <input type="hidden" name="roundId" value={last("roundId") || ids.roundId} />
      <input type="hidden" name="fundId" value={last("fundId") || ids.fundId} />
      {funds.length > 0 && (
        <Picks
          {...{ id: "fund", name: "fund", label: t("new.fund"), error: errors.fund, options }}
          choose="one"
          chosen={[last("fund") || funds[0]!.id]}
        />
      )}
      {line("fundName", t("new.fundName"), t("new.fundNameHint"))}
      {line("about", t("new.about"))}
      {line("name", t("new.name"), t("new.nameHint"))}
      <Picks
        {...{ id: "from", name: "from", label: t("new.from") }}
        choose="one"
        chosen={[last("from") || "defaults"]}
        options={[
          { value: "defaults", label: t("new.defaults"), hint: t("new.defaultsHint") },
          ...(funds.length > 0 ? [{ value: "last", label: t("new.last"), hint: t("new.lastHint") }] : []),
        ]}
      />
      <Buttons>
        <Button>{t("new.button")}</Button>
      </Buttons>
    </form>
  );
}
