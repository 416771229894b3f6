import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Note } from "../note";

/** In the demonstration nobody needs an address, and letters are on a page. */
export function DemoNote({ about }: { about: "ask" | "code" }) {
  const { t } = useTranslation("sign-in");
  const to = about === "ask" ? "/demo" : "/demo/mail";
  return (
    <Note
      first={t(`${about}.demo`)}
      actions={
        <ButtonLink look="second" small to={to}>
          {t(`${about}.demoButton`)}
        </ButtonLink>
      }
    >
      {t(`${about}.demoText`)}
    </Note>
  );
}
