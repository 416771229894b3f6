import type { TFunction } from "i18next";
import type { Moment, Standing } from "~/domain/rounds/standing";
import type { IconName } from "../icon";

/** A day and, where it is known, a time, in words. */
export function momentIn(t: TFunction, { day, time }: Moment): string {
  return time === null ? t("fund-page:onDay", { day }) : t("fund-page:moment", { day, time });
}

/** Whether groups can apply now, in one sentence without its stop. */
export function standingIn(t: TFunction, standing: Standing): string {
  if (standing.is === "open" && standing.closes === null) return t("fund-page:standing.openNoEnd");
  const moment =
    standing.is === "open"
      ? standing.closes
      : standing.is === "later"
        ? standing.opens
        : standing.is === "closed"
          ? standing.closed
          : null;
  return t(`fund-page:standing.${standing.is}`, { when: moment ? momentIn(t, moment) : "" });
}

/** How a standing looks as a tag. */
export const standingLooks: Record<Standing["is"], { tone: "leaf" | "honey" | "brick" | "plain"; icon: IconName }> = {
  open: { tone: "leaf", icon: "tick" },
  always: { tone: "leaf", icon: "tick" },
  later: { tone: "honey", icon: "clock" },
  closed: { tone: "brick", icon: "cross" },
  unsaid: { tone: "plain", icon: "question" },
};
