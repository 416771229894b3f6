import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { myGroupAddress } from "../groups/addresses";
import { GroupNav } from "../groups/group-nav";
import { Page } from "../page";
import { Views } from "../views";

/** Whose page it is, and what the reader may do there. */
export interface OfGroup {
  group: { id: string; name: string };
  /** All that it could be about. */
  groups: readonly { id: string; name: string }[];
  chosen: string | null;
  isLead: boolean;
}

interface Props extends OfGroup {
  here: "helpers" | "host" | "sharing";
  /** What was just done, or what stands in the way. */
  first?: ReactNode;
  children: ReactNode;
}

/** A page of a group about who acts, holds or sees. */
export function GroupPage({ group, groups, chosen, isLead, here, first, children }: Props) {
  const { t } = useTranslation("helping");
  const views = groups.map(({ id, name }) => ({ to: myGroupAddress(`/${here}`, id), name }));
  return (
    <Page here="group">
      {first}
      {chosen !== null && <Views label={t("groups")} views={views} here={myGroupAddress(`/${here}`, chosen)} />}
      <h1>{t(`${here}.heading`, { group: group.name })}</h1>
      <GroupNav here={here} chosen={chosen} isHelper={false} />
      <p className="lead">{t(`${here}.lead`)}</p>
      {!isLead && <p className="soft">{t("onlyLeads", { group: group.name })}</p>}
      {children}
    </Page>
  );
}
