import { useTranslation } from "react-i18next";
import { Views } from "../views";
import { myGroupAddress } from "./addresses";

const pages = {
  story: "",
  people: "/people",
  files: "/files",
  helpers: "/helpers",
  host: "/host",
  sharing: "/sharing",
};

interface Props {
  here: keyof typeof pages;
  /** The group it is about where there are several to choose from. */
  chosen: string | null;
  /** A helper sees the story only. */
  isHelper: boolean;
}

/** The pages of a group, for its own people. */
export function GroupNav({ here, chosen, isHelper }: Props) {
  const { t } = useTranslation("groups");
  const shown = (Object.keys(pages) as (keyof typeof pages)[]).filter((page) => !isHelper || page === "story");
  const views = shown.map((page) => ({ to: myGroupAddress(pages[page], chosen), name: t(`nav.${page}`) }));
  return <Views label={t("nav.label")} here={myGroupAddress(pages[here], chosen)} views={views} />;
}
