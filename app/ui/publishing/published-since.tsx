import { type ComponentProps, useId } from "react";
import { useTranslation } from "react-i18next";
import { ChangesList } from "./changes-list";

interface Props {
  published: { isSame: boolean; changed: ComponentProps<typeof ChangesList>["changes"] };
}

/** What is new since the round was published. */
export function PublishedSince({ published: { isSame, changed } }: Props) {
  const { t } = useTranslation("publishing");
  const id = useId();
  return (
    <section className="card design__group" aria-labelledby={id}>
      <h2 id={id}>{t("since.heading")}</h2>
      {changed.length === 0 && <p>{t(isSame ? "since.nothing" : "since.judged")}</p>}
      <ChangesList changes={changed} before={t("since.before")} after={t("since.after")} />
    </section>
  );
}
