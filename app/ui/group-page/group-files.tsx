import { useTranslation } from "react-i18next";
import { DocumentList, type DocumentShown } from "../files/document-list";
import { groupsAddress } from "../groups/addresses";

interface Props {
  groupId: string;
  documents: readonly DocumentShown[];
  chosen: string | null;
}

/** The files of a group that whoever looks may open. */
export function GroupFiles({ groupId, documents, chosen }: Props) {
  const { t } = useTranslation("group-page");
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t("files.heading")}</h2>
      {documents.length === 0 ? (
        <p className="soft">{t("files.none")}</p>
      ) : (
        <DocumentList
          documents={documents}
          fileAddress={(documentId) => groupsAddress(`/${groupId}/files/${documentId}`, chosen)}
        />
      )}
    </section>
  );
}
