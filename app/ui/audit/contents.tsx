import { useTranslation } from "react-i18next";
import { Heading } from "./section";

/** The head of an audit of several funders: each by name with its finding, leading to its section. */
export function Contents({
  title,
  entries,
}: {
  title: string;
  entries: readonly { anchor: string; about: string; headline: string }[];
}) {
  const { t } = useTranslation("audit");
  return (
    <header>
      <Heading>{title}</Heading>
      {entries.length > 0 && (
        <nav aria-label={t("html.contents")}>
          <ul>
            {entries.map(({ anchor, about, headline }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>{about}</a>
                <br />
                {headline}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
