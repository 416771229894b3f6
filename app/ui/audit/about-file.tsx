import { useTranslation } from "react-i18next";
import { AuditedFile } from "./audited-file";
import { HeadingsFrom } from "./section";
import type { ShownFile } from "./shown";

interface Props {
  /** Of the audit: `/audit/…`. */
  address: string;
  /** `?` and the filter, or "". */
  query: string;
  files: readonly ShownFile[];
  /** `YYYY-MM-DD`. */
  until: string;
}

/** How the files of an audit were read, and what can be done with it. */
export function AboutFile({ address, query, files, until }: Props) {
  const { t } = useTranslation("audit-page");
  return (
    <section aria-labelledby="file" className="about-file">
      <h2 id="file">{t("file.heading")}</h2>
      <ul className="no-print">
        <li>
          <a href={`${address}/columns`}>{t("file.columns")}</a>
        </li>
        <li>
          <a href={`${address}/faults`}>{t("file.faults")}</a>
        </li>
        <li>
          <a href={`${address}/compare${query}`}>{t("file.compare")}</a>
        </li>
        <li>
          <a href="/audit/method">{t("file.method")}</a>
        </li>
        <li>
          <a href={`${address}/deletion`}>{t("file.delete")}</a>
        </li>
      </ul>
      <p className="soft small">{t("file.link", { day: until })}</p>
      <HeadingsFrom level={3}>
        {files.map((file, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <AuditedFile key={place} file={{ ...file, columns: [] }} />
        ))}
      </HeadingsFrom>
    </section>
  );
}
