import { useTranslation } from "react-i18next";
import { hows } from "~/domain/mail/subjects";
import { Button, Buttons } from "../button";
import { Picks } from "../picks";

/** How somebody hears of each thing that can wait; what always comes is said beside it. */
export function LetterChoices({ choices }: { choices: readonly { subject: string; how: string }[] }) {
  const { t } = useTranslation("post");
  const options = hows.map((how) => ({ value: how, label: t(`how.${how}`), hint: t(`howHint.${how}`) }));
  return (
    <>
      {choices.length === 0 && <p>{t("choices.none")}</p>}
      {choices.length > 0 && (
        <form method="post" action="/account/letters">
          {choices.map(({ subject, how }) => (
            <Picks
              key={subject}
              {...{ id: subject, name: subject, choose: "one", options, chosen: [how] }}
              label={t(`subject.${subject}`)}
              hint={t(`subjectHint.${subject}`)}
            />
          ))}
          <Buttons>
            <Button>{t("choices.button")}</Button>
          </Buttons>
        </form>
      )}
      <h2>{t("choices.always")}</h2>
      <p>{t("choices.alwaysText")}</p>
    </>
  );
}
