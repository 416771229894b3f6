import { useId } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  heading: string;
  found: readonly { to: string; name: string; more?: string }[];
  /** The list that has all of them, and how many there are. */
  all?: { to: string; count: number };
}

/** What was found of one kind, and the way to the rest. */
export function FoundList({ heading, found, all }: Props) {
  const { t } = useTranslation("find");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {found.map(({ to, name, more }) => (
          <li key={to}>
            <a href={to}>{name}</a> {more && <span className="soft">{more}</span>}
          </li>
        ))}
      </ul>
      {all && all.count > found.length && (
        <p>
          <a href={all.to}>{t("all", { count: all.count })}</a>
        </p>
      )}
    </section>
  );
}
