import { useTranslation } from "react-i18next";
import { Card } from "../card";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

/** Keeps somebody out, or lets them in again. */
export function KeepOut({
  person,
  chosen,
}: {
  person: { id: string; name: string; isDisabled: boolean };
  chosen: string | null;
}) {
  const { t } = useTranslation("people");
  const { id, name, isDisabled } = person;
  const kind = isDisabled ? "enable" : "disable";
  const action = settingsAddress(`/people/${id}/${isDisabled ? "enabling" : "disabling"}`, chosen);
  return (
    <Card heading={t(`${kind}.heading`)} level={2} tone="sunken">
      <p>{t(`${kind}.words`, { name })}</p>
      <PostButton action={action} words={t(`${kind}.button`, { name })} />
    </Card>
  );
}
