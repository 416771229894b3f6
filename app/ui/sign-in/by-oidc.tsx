import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { Card } from "../card";
import { DevicePicks } from "./device-picks";

/** The way in through a funder's own sign-in, for those who work there. */
export function ByOidc({ name, to }: { name: string; to: string }) {
  const { t } = useTranslation("sign-in");
  return (
    <Card heading={t("oidc.heading")} level={2}>
      <form method="post" action="/sign-in/oidc">
        <input type="hidden" name="to" value={to} />
        <DevicePicks />
        <Button look="second">{t("oidc.button", { name })}</Button>
      </form>
    </Card>
  );
}
