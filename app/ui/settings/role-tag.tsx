import { useTranslation } from "react-i18next";
import { Tag } from "../tag";

const looks = {
  counts: { tone: "leaf", icon: "tick" },
  waits: { tone: "honey", icon: "clock" },
  ended: { tone: undefined, icon: undefined },
} as const;

/** Where a role stands, in a word and a shape. */
export function RoleTag({ state }: { state: keyof typeof looks }) {
  const { t } = useTranslation("people");
  return <Tag {...looks[state]}>{t(`state.${state}`)}</Tag>;
}
