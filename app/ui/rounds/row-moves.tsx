import { useTranslation } from "react-i18next";
import { Icon } from "../icon";

interface Props {
  list: string;
  id: string;
  /** What the row is called, with its number. */
  row: string;
  isFirst: boolean;
  isLast: boolean;
}

/** The presses that put a row one place up or down: they send the whole form, so nothing that is typed is lost. */
export function RowMoves({ list, id, row, isFirst, isLast }: Props) {
  const { t } = useTranslation("round-page");
  const ways = [...(isFirst ? [] : (["up"] as const)), ...(isLast ? [] : (["down"] as const))];
  return (
    <p className="rows__moves">
      {ways.map((how) => (
        <button
          key={how}
          id={`${list}.${id}.${how}`}
          type="submit"
          className="btn btn--quiet btn--s"
          name="arrange"
          value={`${list}.${id}.${how}`}
        >
          <Icon name={how} />
          <span className="vh">{t(`row.${how}`, { row })}</span>
        </button>
      ))}
    </p>
  );
}
