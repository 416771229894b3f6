import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { LanguageLink } from "./language/language-link";
import { Rings } from "./rings";
import { Still } from "./served/still";
import { type ViewerAround, ViewerContext } from "./viewer-context";

/** The main pages, by name. */
export const addresses = {
  home: "/",
  audit: "/audit",
  checks: "/checks",
  group: "/my/group",
  rounds: "/rounds",
  groups: "/groups",
  funds: "/funds",
  whoWeFund: "/who-we-fund",
  howWeDecide: "/how-we-decide",
  callMe: "/call-me",
};

export type Place = keyof typeof addresses | "account";

interface Props {
  here?: Place;
  funder?: string;
}

/** Whose place this is and its few main pages: a funder's, by its name, or the installation's, by the product's. */
export function Masthead(props: Props) {
  return <Still as="header" className="mast" inside={import.meta.env.SSR && <Inside {...props} />} />;
}

function Inside({ here, funder }: Props) {
  const { t } = useTranslation("frame");
  const viewer = useContext(ViewerContext);
  const places = placesOf(viewer, funder !== undefined);
  return (
    <div className="wrap mast__in">
      <a className="brand" href="/">
        <Rings />
        <span>
          {funder ?? t("name")}
          <span>{t(funder === undefined ? "line" : "lineOfFunder")}</span>
        </span>
      </a>
      <LanguageLink />
      <nav className="nav" aria-label={t("nav.label")}>
        <ul>
          {places.map((place) => (
            <li key={place}>
              <a href={addresses[place]} aria-current={place === here ? "page" : undefined}>
                {t(`nav.${place}`)}
              </a>
            </li>
          ))}
          <li>
            <a href={viewer ? "/account" : "/sign-in"} aria-current={here === "account" ? "page" : undefined}>
              {viewer?.name ?? t("nav.signIn")}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

/** What it is makes room for what is theirs. */
export function placesOf(viewer: ViewerAround | null, isOfFunder = false): (keyof typeof addresses)[] {
  if (isOfFunder) return ["funds", "whoWeFund", "howWeDecide", "callMe"];
  if (viewer?.hasGroup || viewer?.hasRounds || viewer?.hasGroups)
    return [
      ...(viewer.hasGroup ? ["group" as const] : []),
      ...(viewer.hasRounds ? ["rounds" as const] : []),
      ...(viewer.hasGroups ? ["groups" as const] : []),
      "audit",
      "checks",
    ];
  return ["home", "funds", "audit", "checks"];
}
