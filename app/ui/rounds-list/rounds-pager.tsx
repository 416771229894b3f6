import { useTranslation } from "react-i18next";
import { type RoundsFilter, roundsParams } from "~/domain/rounds/listing";
import { roundsAddress } from "../groups/addresses";
import { Pager } from "../pager";

interface Props {
  number: number;
  last: number;
  filter: RoundsFilter;
  chosen: string | null;
}

/** To the pages of the list beside this one, where there is more than one. */
export function RoundsPager({ number, last, filter, chosen }: Props) {
  const { t } = useTranslation("rounds-list");
  if (last === 1) return null;
  const page = (to: number) => ({
    to: roundsAddress("", chosen, { ...roundsParams(filter), ...(to > 1 && { page: String(to) }) }),
    name: t("page", { number: to, last }),
  });
  return (
    <Pager
      label={t("pages")}
      before={number > 1 ? page(number - 1) : null}
      after={number < last ? page(number + 1) : null}
    />
  );
}
