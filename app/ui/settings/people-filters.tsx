import { useTranslation } from "react-i18next";
import { Filters } from "../filters";
import { Select } from "../select";
import { settingsAddress } from "./addresses";

interface Props {
  filter: { role: string | null; state: string | null };
  roles: readonly string[];
  states: readonly string[];
  chosen: string | null;
}

/** The list through a role and a state. */
export function PeopleFilters({ filter, roles, states, chosen }: Props) {
  const { t } = useTranslation("people");
  const names = { role: (one: string) => t(`role.${one}`), state: (one: string) => t(`filter.state.${one}`) };
  const kinds = ["role", "state"] as const;
  const without = (kind: (typeof kinds)[number]) => {
    const [other] = kinds.filter((one) => one !== kind);
    const value = other && filter[other];
    return settingsAddress("/people", chosen, value ? { [other]: value } : {});
  };
  const options = (kind: (typeof kinds)[number], values: readonly string[]) => [
    { value: "", label: t(`filter.any.${kind}`) },
    ...values.map((value) => ({ value, label: names[kind](value) })),
  ];
  return (
    <Filters
      label={t("filter.label")}
      button={t("filter.button")}
      activeLabel={t("filter.active")}
      active={kinds.flatMap((kind) => {
        const value = filter[kind];
        return value === null ? [] : [{ name: names[kind](value), without: without(kind) }];
      })}
    >
      {chosen !== null && <input type="hidden" name="funder" value={chosen} />}
      {kinds.map((kind) => (
        <Select
          key={kind}
          {...{ id: kind, name: kind, chosen: filter[kind] ?? "", label: t(`filter.by.${kind}`) }}
          options={options(kind, kind === "role" ? roles : states)}
        />
      ))}
    </Filters>
  );
}
