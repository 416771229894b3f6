import { useTranslation } from "react-i18next";
import { densities, type Look, themes } from "../look";

/** Links that show the same page in another theme or density; the address holds the choice. */
export function LookLinks({ look, path }: { look: Look; path: string }) {
  const { t } = useTranslation("styleguide");
  const to = (theme?: string, density?: string) => {
    const query = new URLSearchParams({ ...(theme && { theme }), ...(density && { density }) }).toString();
    return query ? `${path}?${query}` : path;
  };
  const choices = [
    ...[undefined, ...themes].map((theme) => ({
      name: t(`looks.${theme ?? "device"}`),
      to: to(theme, look.density),
      isHere: theme === look.theme,
    })),
    ...[undefined, ...densities].map((density) => ({
      name: t(`looks.${density ?? "roomy"}`),
      to: to(look.theme, density),
      isHere: density === look.density,
    })),
  ];
  return (
    <nav aria-label={t("looks.label")}>
      <ul className="views">
        {choices.map((choice) => (
          <li key={choice.name}>
            <a href={choice.to} aria-current={choice.isHere ? "true" : undefined}>
              {choice.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
