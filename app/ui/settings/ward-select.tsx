import { useTranslation } from "react-i18next";
import { Select } from "../select";

interface Props {
  /** The wards of the place; where there are none yet there is nothing to pick. */
  wards: readonly { id: string; name: string }[];
  chosen?: string;
}

/** The ward that a councillor speaks for; for every other role it is left alone. */
export function WardSelect({ wards, chosen }: Props) {
  const { t } = useTranslation("people");
  if (wards.length === 0) return null;
  const options = wards.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      {...{ id: "ward", name: "ward", label: t("ward.label"), hint: t("ward.hint"), chosen }}
      options={[{ value: "", label: t("ward.none") }, ...options]}
    />
  );
}
