import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Note } from "../note";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

interface Props {
  person: { id: string; name: string };
  /** They have to do with this funder already, so they have a page to go to. */
  isKnown: boolean;
  typed: Readonly<Record<string, string>>;
  chosen: string | null;
}

/** Somebody has the address: the way to them, in place of a second one of them. */
export function AddressTaken({ person, isKnown, typed, chosen }: Props) {
  const { t } = useTranslation("people");
  const { name } = person;
  const { name: called = "", email = "", phone = "", role = "", ward = "" } = typed;
  const fields = { name: called, email, phone, role, ward, same: person.id };
  return (
    <Note
      tone="honey"
      first={t("taken.first", { name })}
      actions={
        isKnown ? (
          <ButtonLink look="second" small to={settingsAddress(`/people/${person.id}`, chosen)}>
            {t("taken.open", { name })}
          </ButtonLink>
        ) : (
          <PostButton
            {...{ action: settingsAddress("/people/new", chosen), fields, words: t("taken.give", { name }) }}
          />
        )
      }
    >
      {t(isKnown ? "taken.known" : "taken.unknown")}
    </Note>
  );
}
