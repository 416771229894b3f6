import { useTranslation } from "react-i18next";
import { BackLink } from "../back-link";
import { Pager } from "../pager";
import { Rings } from "../rings";
import { Specimen } from "./specimen";

/** What stands around a page. Most of it is around this one already. */
export function FramePart() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      {["page", "skip-link", "masthead", "hero", "street", "crumbs", "footer"].map((piece) => (
        <Specimen key={piece} piece={piece}>
          <p className="soft">{t("around")}</p>
        </Specimen>
      ))}
      <Specimen piece="rings">
        <span className="brand">
          <Rings />
        </span>
      </Specimen>
      <Specimen piece="back-link">
        <BackLink to="/styleguide">{t("back")}</BackLink>
      </Specimen>
      <Specimen piece="pager">
        <Pager
          label={t("pager.label")}
          before={{ to: "/styleguide/board", name: t("parts.board.heading") }}
          after={{ to: "/styleguide/desk", name: t("parts.desk.heading") }}
        />
      </Specimen>
    </>
  );
}
