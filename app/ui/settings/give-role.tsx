import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { Picks } from "../picks";
import { settingsAddress } from "./addresses";
import { WardSelect } from "./ward-select";

/** A role to pick: what each may do, and whether it waits for a second yes. */
export function RolePicks({ roles, chosen, error }: { roles: readonly string[]; chosen?: string; error?: string }) {
  const { t } = useTranslation("people");
  return (
    <Picks
      {...{ id: "role", name: "role", choose: "one", label: t("give.label"), error }}
      chosen={chosen === undefined ? [] : [chosen]}
      options={roles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`may.${value}`) }))}
    />
  );
}

/** The part of a person's page that gives one more role. */
export function GiveMore({ person, roles, wards, chosen }: { person: { id: string; name: string } } & Of) {
  const { t } = useTranslation("people");
  return (
    <section aria-labelledby="give">
      <h2 id="give">{t("give.heading", { name: person.name })}</h2>
      <p>{roles.length === 0 ? t("give.all", { name: person.name }) : t("give.lead")}</p>
      {roles.length > 0 && <GiveRole personId={person.id} roles={roles} wards={wards} chosen={chosen} />}
    </section>
  );
}

interface Of {
  /** Those they do not have. */
  roles: readonly string[];
  wards: readonly { id: string; name: string }[];
  chosen: string | null;
}

interface Props extends Of {
  personId: string;
  error?: string;
}

/** Gives somebody one more role. */
export function GiveRole({ personId, roles, wards, error, chosen }: Props) {
  const { t } = useTranslation("people");
  return (
    <form method="post" action={settingsAddress(`/people/${personId}/roles`, chosen)} noValidate>
      <RolePicks roles={roles} error={error} />
      {roles.includes("councillor") && <WardSelect wards={wards} />}
      <Buttons>
        <Button look={error ? "filled" : "second"}>{t("give.button")}</Button>
      </Buttons>
    </form>
  );
}
