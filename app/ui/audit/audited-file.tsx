import { useTranslation } from "react-i18next";
import { ColumnsTable } from "./audit-tables";
import { Section, Sentences } from "./section";
import type { ShownFile } from "./shown";

/** How a file was read: what we could not read in it, and which column we took for what. */
export function AuditedFile({ file }: { file: ShownFile }) {
  const { t } = useTranslation("audit");
  return (
    <Section heading={t("html.file", { name: file.name })}>
      <p>{t("html.sentence", { text: file.about })}</p>
      <p className="small soft">{file.source}</p>
      {file.notes.length > 0 && (
        <Section heading={t("heads.notes")}>
          <Sentences of={file.notes} />
        </Section>
      )}
      {file.columns.length > 0 && (
        <Section heading={t("heads.columns")}>
          <ColumnsTable columns={file.columns} />
        </Section>
      )}
    </Section>
  );
}
