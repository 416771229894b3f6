import { useTranslation } from "react-i18next";
import { Filters } from "../filters";
import { groupsAddress } from "../groups/addresses";
import { Select } from "../select";
import { TextInput } from "../text-input";

export interface FilterShown {
  search: string;
  ward: string | null;
  grant: "has" | "none" | null;
  isOverdue: boolean;
}

interface Props {
  filter: FilterShown;
  wards: readonly { id: string; name: string }[];
  chosen: string | null;
}

/** What an address says of a filter. */
export function filterParams({ search, ward, grant, isOverdue }: FilterShown): Record<string, string> {
  return {
    ...(search !== "" && { q: search }),
    ...(ward !== null && { ward }),
    ...(grant !== null && { grant }),
    ...(isOverdue && { asked: "overdue" }),
  };
}

/** The groups through a part of a name, a ward, grants, and how old it is what they told. */
export function GroupFilters({ filter, wards, chosen }: Props) {
  const { t } = useTranslation("groups-list");
  const { search, ward, grant, isOverdue } = filter;
  const select = (name: string, is: string | null, any: string, options: { value: string; label: string }[]) => (
    <Select
      {...{ id: name, name, label: t(`filter.${name}`), chosen: is ?? "" }}
      options={[{ value: "", label: any }, ...options]}
    />
  );
  const names = (all: Props["wards"]) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Filters
      label={t("filter.label")}
      button={t("filter.button")}
      activeLabel={t("filter.active")}
      active={useActive({ filter, wards, chosen })}
    >
      {chosen !== null && <input type="hidden" name="funder" value={chosen} />}
      <TextInput id="q" name="q" type="search" label={t("filter.search")} typed={search} autoComplete="off" />
      {select("ward", ward, t("filter.anyWard"), names(wards))}
      {select("grant", grant, t("filter.anyGrant"), [
        { value: "has", label: t("filter.has") },
        { value: "none", label: t("filter.none") },
      ])}
      {select("asked", isOverdue ? "overdue" : null, t("filter.anyAsked"), [
        { value: "overdue", label: t("filter.overdue") },
      ])}
    </Filters>
  );
}

/** What is filtered by now, each with the address without it. */
function useActive({ filter, wards, chosen }: Props) {
  const { t } = useTranslation("groups-list");
  const { search, ward, grant, isOverdue } = filter;
  const without = (less: Partial<FilterShown>) => groupsAddress("", chosen, filterParams({ ...filter, ...less }));
  const wardName = wards.find(({ id }) => id === ward)?.name ?? t("filter.noWard");
  return [
    ...(search === "" ? [] : [{ name: t("filter.searched", { search }), without: without({ search: "" }) }]),
    ...(ward === null ? [] : [{ name: wardName, without: without({ ward: null }) }]),
    ...(grant === null ? [] : [{ name: t(`filter.${grant}`), without: without({ grant: null }) }]),
    ...(isOverdue ? [{ name: t("filter.overdue"), without: without({ isOverdue: false }) }] : []),
  ];
}
