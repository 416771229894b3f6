import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { myGroupAddress } from "../groups/addresses";
import { Picks } from "../picks";
import { Select } from "../select";

interface Props {
  funders: readonly { id: string; name: string }[];
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  chosen: string | null;
}

/** Lets a funder of the installation, or its councillors, see the story. */
export function ShareForm({ funders, typed, errors, chosen }: Props) {
  const { t } = useTranslation("helping");
  const options = funders.map(({ id, name }) => ({ value: id, label: name }));
  const hows = ["agreed", "councillors"].map((value) => ({
    ...{ value, label: t(`sharing.ask.${value}`), hint: t(`sharing.ask.${value}Hint`) },
  }));
  return (
    <section aria-labelledby="share">
      <h2 id="share">{t("sharing.ask.heading")}</h2>
      {funders.length === 0 && <p>{t("sharing.ask.nobody")}</p>}
      {funders.length > 0 && (
        <form method="post" action={myGroupAddress("/sharing", chosen)} noValidate>
          <Select
            {...{ id: "funder", name: "funder", label: t("sharing.ask.funder"), error: errors.funder }}
            {...{ options: [{ value: "", label: t("sharing.ask.choose") }, ...options], chosen: typed.funder }}
          />
          <Picks
            {...{ id: "how", name: "how", choose: "one", label: t("sharing.ask.how"), error: errors.how }}
            {...{ options: hows, chosen: typed.how === undefined ? [] : [typed.how] }}
          />
          <Buttons>
            <Button>{t("sharing.ask.button")}</Button>
          </Buttons>
        </form>
      )}
    </section>
  );
}
