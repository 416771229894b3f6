import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { CardTable } from "../card-table";
import { groupsAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";

interface Named {
  id: string;
  name: string;
}

interface Props {
  pairs: readonly { one: Named; other: Named; why: string }[];
  chosen: string | null;
}

/** Pairs of groups that look alike: why, a way to compare them, and a way to say that they are not the same. */
export function PairTable({ pairs, chosen }: Props) {
  const { t } = useTranslation("matching");
  const both = ({ one, other }: { one: Named; other: Named }) =>
    t("duplicates.pair", { one: one.name, other: other.name });
  return (
    <CardTable
      caption={t("duplicates.caption")}
      columns={["both", "why", "do"].map((key) => ({ key, name: t(`duplicates.${key}`) }))}
      rows={pairs.map((pair) => ({
        id: `${pair.one.id} ${pair.other.id}`,
        cells: {
          both: both(pair),
          why: t(`why.${pair.why}`),
          do: (
            <div className="row">
              <ButtonLink look="second" small to={compareAddress(pair, chosen)}>
                {t("duplicates.compare")} <span className="vh">{both(pair)}</span>
              </ButtonLink>
              <NotTheSame pair={pair} chosen={chosen} about={both(pair)} words={t("duplicates.distinct")} />
            </div>
          ),
        },
      }))}
    />
  );
}

interface NotTheSameProps {
  pair: { one: Named; other: Named };
  chosen: string | null;
  words: string;
  about?: string;
}

/** Says that two are not the same, in one press. */
export function NotTheSame({ pair, chosen, words, about }: NotTheSameProps) {
  const fields = { one: pair.one.id, other: pair.other.id };
  const action = groupsAddress("/duplicates/distinct", chosen);
  return <PostButton {...{ action, fields, words, about }} look="quiet" />;
}

function compareAddress({ one, other }: { one: Named; other: Named }, chosen: string | null): string {
  return groupsAddress(`/${one.id}/merging`, chosen, { with: other.id });
}
