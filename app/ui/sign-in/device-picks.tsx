import { useTranslation } from "react-i18next";
import { Picks } from "../picks";

/** Asked with every way to sign in: how long they stay signed in turns on it. */
export function DevicePicks({ chosen }: { chosen?: string }) {
  const { t } = useTranslation("sign-in");
  const options = (["own", "shared"] as const).map((device) => ({
    value: device,
    label: t(`device.${device}`),
    hint: t(`device.${device}Hint`),
  }));
  return (
    <Picks
      id="device"
      name="device"
      choose="one"
      label={t("device.label")}
      options={options}
      chosen={[chosen ?? "own"]}
    />
  );
}
