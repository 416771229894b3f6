import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { Disclosure } from "../disclosure";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";
import { Views } from "../views";
import { listAddress, newViewAddress } from "./addresses";

interface Props {
  page: "rounds" | "groups";
  views: readonly { id: string; name: string; query: string }[];
  /** What was just done to one of them. */
  done: string | null;
  removed: { id: string; name: string } | null;
  /** What the address asks for now. */
  params: Readonly<Record<string, string>>;
  chosen: string | null;
}

/** The filters of a list that somebody gave a name: ways to them, and to naming the one that is shown. */
export function SavedViews({ page, views, done, removed, params, chosen }: Props) {
  const { t } = useTranslation("saved-views");
  const query = new URLSearchParams(params).toString();
  const here = listAddress({ page, query, chosen });
  const shown = views.map((view) => ({ ...view, to: listAddress({ page, query: view.query, chosen }) }));
  const isSaved = shown.some(({ to }) => to === here);
  return (
    <>
      {removed ? (
        <Toast
          words={t("done.removed", { name: removed.name })}
          undo={<PostButton action={`/account/views/${removed.id}/restoring`} words={t("undo")} />}
        />
      ) : (
        done && <Toast words={t(`done.${done}`)} />
      )}
      {shown.length > 0 && (
        <>
          <Views label={t("label")} views={shown} here={here} />
          <Change views={views} />
        </>
      )}
      {query !== "" && !isSaved && (
        <Buttons>
          <ButtonLink look="quiet" small to={newViewAddress(page, chosen, query)}>
            {t("save")}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}

function Change({ views }: Pick<Props, "views">) {
  const { t } = useTranslation("saved-views");
  return (
    <Disclosure summary={t("change")}>
      <ul className="places">
        {views.map(({ id, name }) => (
          <li key={id} className="row row--between">
            <span>{name}</span>
            <span className="row">
              <ButtonLink look="quiet" small to={`/account/views/${id}`}>
                {t("rename")} <span className="vh">{name}</span>
              </ButtonLink>
              <PostButton action={`/account/views/${id}/removal`} words={t("remove")} about={name} look="quiet" />
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
