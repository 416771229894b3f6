import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Empty } from "../empty";
import { Filters } from "../filters";
import { groupsAddress } from "../groups/addresses";
import { TextInput } from "../text-input";
import { type Again, Part, type PartShown } from "./part";

interface Props {
  hasGrants: boolean;
  parts: Readonly<Record<"number" | "name" | "none", PartShown>>;
  /** Names of groups to choose from by hand. */
  known: readonly string[];
  search: string;
  again: Again | null;
  funder: string;
  chosen: string | null;
}

/** The recipients in three parts: by number, by name, and those that are no group yet. */
export function MatchingParts({ hasGrants, parts, known, search, again, funder, chosen }: Props) {
  const { t } = useTranslation("matching");
  if (!hasGrants)
    return (
      <Empty
        {...{ heading: t("matching.none.heading"), level: 2, words: t("matching.none.words", { funder }) }}
        actions={<ButtonLink to="/audit">{t("matching.none.go")}</ButtonLink>}
      />
    );
  const all = parts.number.all + parts.name.all + parts.none.all;
  if (all === 0 && search === "")
    return <Empty heading={t("matching.done.heading")} level={2} words={t("matching.done.words", { funder })} />;
  const pageAt = (part: string) => (page: number) =>
    groupsAddress("/matching", chosen, { ...(search && { search }), [part]: String(page) });
  return (
    <div id="parts">
      {(["number", "name"] as const).map(
        (part) =>
          parts[part].all > 0 && (
            <Part key={part} {...{ part, shown: parts[part], chosen, again }} pageAt={pageAt(part)} />
          ),
      )}
      <Part
        {...{ part: "none", shown: parts.none, chosen, again, pageAt: pageAt("none") }}
        above={<Search search={search} isEmpty={parts.none.all === 0} chosen={chosen} />}
      />
      <datalist id="known-groups">
        {known.slice(0, MOST_NAMES).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** More than these are found by typing only. */
const MOST_NAMES = 1_000;

function Search({ search, isEmpty, chosen }: { search: string; isEmpty: boolean; chosen: string | null }) {
  const { t } = useTranslation("matching");
  const active = search ? [{ name: search, without: groupsAddress("/matching", chosen) }] : [];
  return (
    <>
      <Filters
        label={t("matching.search.form")}
        button={t("matching.search.button")}
        activeLabel={t("matching.search.active")}
        active={active}
      >
        {chosen !== null && <input type="hidden" name="funder" value={chosen} />}
        <TextInput
          {...{ id: "search", name: "search", type: "search", label: t("matching.search.label"), typed: search }}
        />
      </Filters>
      {isEmpty && <p>{t("matching.search.none")}</p>}
    </>
  );
}
