import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardTable } from "../card-table";
import { Tag } from "../tag";
import { sizeInWords } from "./size";

/** A document of a group, as it is listed. Days are `YYYY-MM-DD`. */
export interface DocumentShown {
  id: string;
  kind: string;
  name: string;
  bytes: number;
  addedOn: string;
  addedBy: { name: string } | null;
  expiresOn: string | null;
  expiry: "none" | "fine" | "soon" | "over";
  scan: "not-scanned" | "clean" | "infected";
}

interface Props {
  documents: readonly DocumentShown[];
  /** Where a file is fetched from. */
  fileAddress: (documentId: string) => string;
  /** What can be done about each, where something can. */
  change?: (document: DocumentShown) => ReactNode;
}

/** The documents of a group: what each is, whether it is still good, and the file to fetch. */
export function DocumentList({ documents, fileAddress, change }: Props) {
  const { t } = useTranslation("files");
  const columns = ["name", "kind", "added", "expires", ...(change ? ["change"] : [])];
  return (
    <CardTable
      caption={t("list.caption")}
      columns={columns.map((key) => ({ key, name: t(`list.${key}`) }))}
      rows={documents.map((document) => ({
        id: document.id,
        cells: {
          name: <File document={document} to={fileAddress(document.id)} />,
          kind: t(`kinds.${document.kind}`),
          added: <Added {...document} />,
          expires: <Expires {...document} />,
          change: change?.(document),
        },
      }))}
    />
  );
}

function File({ document: { name, bytes, scan }, to }: { document: DocumentShown; to: string }) {
  const { t } = useTranslation("files");
  return (
    <>
      {scan === "infected" ? (
        <bdi className="address">{name}</bdi>
      ) : (
        <a className="address" href={to} download>
          <bdi>{name}</bdi>
        </a>
      )}{" "}
      <span className="soft small">{sizeInWords(t, bytes)}</span>
      {scan === "not-scanned" && (
        <>
          <br />
          <span className="soft small">{t("scan.not-scanned")}</span>
        </>
      )}
      {scan === "infected" && (
        <>
          <br />
          <strong>{t("scan.infected")}</strong>
        </>
      )}
    </>
  );
}

function Added({ addedOn, addedBy }: DocumentShown) {
  const { t } = useTranslation("files");
  return <>{t(addedBy ? "added" : "addedByNobody", { day: addedOn, name: addedBy?.name })}</>;
}

function Expires({ expiry, expiresOn }: DocumentShown) {
  const { t } = useTranslation("files");
  const words = t(`expiry.${expiry}`, { day: expiresOn });
  if (expiry === "soon")
    return (
      <Tag tone="honey" icon="diamond">
        {words}
      </Tag>
    );
  if (expiry === "over")
    return (
      <Tag tone="brick" icon="triangle">
        {words}
      </Tag>
    );
  return <span className={expiry === "none" ? "soft" : undefined}>{words}</span>;
}
