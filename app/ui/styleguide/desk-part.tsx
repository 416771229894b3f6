import { useTranslation } from "react-i18next";
import { BulkBar } from "../bulk-bar";
import { Button } from "../button";
import { CardTable } from "../card-table";
import { Filters } from "../filters";
import { Select } from "../select";
import { Tag } from "../tag";
import { Views } from "../views";
import { Specimen } from "./specimen";

const groups = ["arts", "boxers", "carers"] as const;
const columns = ["group", "ward", "year", "status"] as const;

/** A list to work through, as an officer sees it: the rail stands at the side of this page. */
export function DeskPart() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <Specimen piece="rail">
        <p className="soft">{t("around")}</p>
      </Specimen>
      <Specimen piece="views">
        <Views
          label={t("desk.views")}
          here="#all"
          views={["all", "read", "quiet"].map((view) => ({ to: `#${view}`, name: t(`desk.${view}`) }))}
        />
      </Specimen>
      <Specimen piece="filters">
        <Filters
          label={t("desk.filters")}
          button={t("desk.show")}
          activeLabel={t("desk.active")}
          active={[{ name: t("forms.ward.east"), without: "#piece-filters" }]}
        >
          <Select
            id="ward"
            name="ward"
            label={t("forms.ward.label")}
            chosen="east"
            options={["all", "east", "hill"].map((value) => ({ value, label: t(`forms.ward.${value}`) }))}
          />
        </Filters>
      </Specimen>
      <Specimen piece="bulk-bar">
        <BulkBar chosen={t("desk.chosen")} undo={t("desk.undo")}>
          <Button small>{t("desk.give")}</Button>
          <Button small>{t("desk.message")}</Button>
        </BulkBar>
      </Specimen>
      <Specimen piece="card-table">
        <CardTable
          caption={t("desk.caption")}
          columns={columns.map((key) => ({ key, name: t(`desk.columns.${key}`), isNumber: key === "year" }))}
          rows={groups.map((group, place) => ({
            id: group,
            isChosen: place === 0,
            cells: {
              group: <a href="#piece-card-table">{t(`desk.${group}.group`)}</a>,
              ward: t(`desk.${group}.ward`),
              year: t(`desk.${group}.year`),
              status: <Tag tone={place === 2 ? "honey" : "leaf"}>{t(`desk.${group}.status`)}</Tag>,
            },
          }))}
        />
      </Specimen>
    </>
  );
}
