import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { addDocument } from "~/server/files/add-document.server";
import { filesPage, notAdded, toFiles } from "~/server/files/files-page.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Empty } from "~/ui/empty";
import { ErrorSummary } from "~/ui/error-summary";
import { AddFile } from "~/ui/files/add-file";
import { DocumentList } from "~/ui/files/document-list";
import { ExpiryWarnings } from "~/ui/files/expiry-warnings";
import { FileToast } from "~/ui/files/file-toast";
import { RemovedFiles } from "~/ui/files/removed-files";
import { sizeInWords } from "~/ui/files/size";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupNav } from "~/ui/groups/group-nav";
import { Page } from "~/ui/page";
import { PostButton } from "~/ui/settings/post-button";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  return data(await filesPage(who, new URL(request.url).searchParams, context), { headers: personal });
}

/** The form as it comes back: what was typed, and a sentence for each field. */
interface Again {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const added = await addDocument(request, who, context);
  if (added === null) throw notThere();
  if (added.ok) return toFiles(who, "added", added.documentId);
  const { status, ...again } = notAdded(added, context.env.files.maxMb);
  return data(again, { status, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("files:heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Files() {
  const { documents, removed, done, bytes, kinds, maxMb, chosen } = useLoaderData<typeof loader>();
  const { typed = {}, errors = {} }: Partial<Again> = useActionData<typeof action>() ?? {};
  const { t } = useTranslation("files");
  const address = (id: string, verb = "") => myGroupAddress(`/files/${id}${verb}`, chosen);
  const canChange = new Set(documents.filter((one) => one.canChange).map(({ id }) => id));
  return (
    <Page here="group">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      {done && <FileToast done={done} chosen={chosen} />}
      <h1>{t("heading")}</h1>
      <GroupNav here="files" chosen={chosen} isHelper={false} />
      <p className="lead">{t("lead")}</p>
      <div className="settings">
        <ExpiryWarnings documents={documents} />
        {documents.length === 0 && <Empty heading={t("none.heading")} level={2} words={t("none.words")} />}
        {documents.length > 0 && (
          <div>
            <p className="soft">{t("kept", { count: documents.length, size: sizeInWords(t, bytes) })}</p>
            <DocumentList
              documents={documents}
              fileAddress={(id) => address(id)}
              change={({ id, name }) =>
                canChange.has(id) && (
                  <PostButton action={address(id, "/removal")} words={t("removal.short")} about={name} />
                )
              }
            />
          </div>
        )}
        <section aria-labelledby="add">
          <h2 id="add">{t("add.heading")}</h2>
          <AddFile {...{ kinds, typed, errors, maxMb, chosen }} />
        </section>
        <RemovedFiles removed={removed} chosen={chosen} />
      </div>
    </Page>
  );
}
