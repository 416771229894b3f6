import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ScrollBox } from "../scroll-box";
import { FactValue } from "./fact-value";

export interface SideShown {
  id: string;
  name: string;
  orgId: string | null;
  madeOn: string;
  people: number;
  grants: number;
  hasMore: boolean;
  files: number;
  facts: Readonly<Record<string, unknown>>;
}

interface Props {
  one: SideShown;
  other: SideShown;
  told: readonly string[];
  wards: Readonly<Record<string, string>>;
}

/** Two groups side by side. */
export function ComparisonTable({ one, other, told, wards }: Props) {
  const { t } = useTranslation("matching");
  const count = (n: number) => t("compare.count", { n });
  const rows: { key: string; name: string; of: (side: SideShown) => ReactNode }[] = [
    { key: "number", name: t("compare.number"), of: ({ orgId }) => orgId ?? t("compare.noNumber") },
    { key: "people", name: t("compare.people"), of: ({ people }) => count(people) },
    {
      ...{ key: "grants", name: t("compare.grants") },
      of: ({ grants, hasMore }) => (hasMore ? t("compare.more", { grants }) : count(grants)),
    },
    { key: "files", name: t("compare.files"), of: ({ files }) => count(files) },
    { key: "made", name: t("compare.made"), of: ({ madeOn }) => t("day", { day: madeOn }) },
    ...told.map((field) => ({
      ...{ key: field, name: t(`field.${field}`) },
      of: ({ facts }: SideShown) => <FactValue field={field} value={facts[field]} wards={wards} />,
    })),
  ];
  return (
    <ScrollBox label={t("compare.caption")}>
      <table>
        <caption className="vh">{t("compare.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("compare.what")}</th>
            <th scope="col">{one.name}</th>
            <th scope="col">{other.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, of }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{of(one)}</td>
              <td>{of(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
