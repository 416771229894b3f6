import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button";
import { Person } from "./person";

interface Props {
  person: { name: string; about: string };
  /** As it is dialled: "0300 555 0142". */
  phone: string;
  /** Where a call can be asked for. */
  callTo: string;
}

/** A person to ask, in the same place on every page a group sees. */
export function HelpCard({ person, phone, callTo }: Props) {
  const { t } = useTranslation("pieces");
  return (
    <section className="card card--sunken help" aria-labelledby="help">
      <h2 id="help" className="card-heading">
        {t("help.heading")}
      </h2>
      <Person {...person} of="funder" />
      <p>
        <a className="reach" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
      </p>
      <ButtonLink look="second" small icon="phone" to={callTo}>
        {t("help.call")}
      </ButtonLink>
    </section>
  );
}
