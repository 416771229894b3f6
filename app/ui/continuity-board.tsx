// biome-ignore-all lint/a11y/noRedundantRoles: on a phone `display` takes the roles of a table away
// biome-ignore-all lint/a11y/useSemanticElements: the same
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { BoardRow, type BoardRowProps } from "./board-row";
import { ScrollBox } from "./scroll-box";

interface Props {
  label: string;
  /** Each quarter: short for the eye ("Apr"), in full for the ear ("Apr to Jun 2027"). */
  quarters: readonly { short: string; full: string; opensYear?: string }[];
  groups: readonly { heading: string; rows: readonly Omit<BoardRowProps, "quarters">[] }[];
}

/**
 * Who has money in which quarter: a real table, whose cells say in words what they draw. On a phone each row becomes a
 * name, a bar and the next step; the roles are written out because changing `display` drops them.
 */
export function ContinuityBoard({ label, quarters, groups }: Props) {
  return (
    <ScrollBox label={label}>
      <table role="table" className="board" style={{ "--quarters": quarters.length } as CSSProperties}>
        <caption className="vh">{label}</caption>
        <colgroup>
          <col className="who" />
          <col span={quarters.length} />
          <col className="act" />
        </colgroup>
        <Head quarters={quarters} />
        {groups.map(({ heading, rows }) => (
          <tbody role="rowgroup" key={heading}>
            <tr role="row" className="grp">
              <th role="columnheader" colSpan={quarters.length + 2} scope="colgroup">
                {heading}
              </th>
            </tr>
            {rows.map((row) => (
              <BoardRow key={row.name} {...row} quarters={quarters} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

function Head({ quarters }: Pick<Props, "quarters">) {
  const { t } = useTranslation("pieces");
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className="first">
          {t("board.group")}
        </th>
        {quarters.map(({ short, full, opensYear }) => (
          <th role="columnheader" scope="col" key={full} className={opensYear ? "yr" : undefined}>
            <span aria-hidden="true">
              {opensYear && <b>{opensYear}</b>}
              {short}
            </span>
            <span className="vh">{full}</span>
          </th>
        ))}
        <th role="columnheader" scope="col" className="last">
          {t("board.next")}
        </th>
      </tr>
    </thead>
  );
}
