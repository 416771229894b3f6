import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

/**
 * What stands in the way, each as a link to its field (`id` of the control). It comes first in the main part; the page
 * opens with focus on it, without script.
 */
export function ErrorSummary({ errors }: { errors: readonly { id: string; text: ReactNode }[] }) {
  const { t } = useTranslation("frame");
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a form came back, this is what the reader came back to
    <div className="note note--brick" role="alert" tabIndex={-1} autoFocus aria-labelledby="problems">
      <Icon name="triangle" />
      <div>
        <h2 id="problems">{t("problem", { count: errors.length })}</h2>
        <ul>
          {errors.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
