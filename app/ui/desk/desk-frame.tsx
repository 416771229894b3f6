import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { Footer } from "../footer";
import type { IconName } from "../icon";
import { addresses, type Place, placesOf } from "../masthead";
import { Rail, RailFrame } from "../rail";
import { SkipLink } from "../skip-link";
import { ViewerContext } from "../viewer-context";
import { FindForm } from "./find-form";

const icons: Partial<Record<keyof typeof addresses, IconName>> = {
  home: "home",
  group: "home",
  rounds: "file",
  groups: "people",
  audit: "triangle",
  checks: "tick",
};

/** What stands around the pages of those who work for a funder: the rail in place of the masthead. */
export function DeskFrame({ here, children }: { here: Place; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <RailFrame rail={import.meta.env.SSR && <DeskRail here={here} />}>
        <main id="main">{children}</main>
        <Footer />
      </RailFrame>
    </>
  );
}

function DeskRail({ here }: { here: Place }) {
  const { t } = useTranslation("frame");
  const viewer = useContext(ViewerContext);
  const links = placesOf(viewer).map((place) => ({
    to: addresses[place],
    name: t(`nav.${place}`),
    icon: icons[place] ?? "file",
  }));
  const own = { to: "/account", name: viewer?.name ?? "", icon: "person" as const };
  return (
    <Rail
      funder={t("name")}
      line={t("line")}
      links={[...links, own]}
      find={viewer?.hasRounds ? <FindForm /> : undefined}
      here={here === "account" ? own.to : addresses[here]}
    />
  );
}
