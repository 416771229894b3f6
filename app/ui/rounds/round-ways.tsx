import { useTranslation } from "react-i18next";
import { roundsAddress } from "../groups/addresses";

const ways = { design: "/design/length", publish: "/publish", reasons: "/reasons", history: "/history" };

interface Props {
  id: string;
  here: keyof typeof ways;
  chosen: string | null;
}

/** The pages about one round. */
export function RoundWays({ id, here, chosen }: Props) {
  const { t } = useTranslation("publishing");
  return (
    <nav aria-label={t("ways.label")}>
      <ul className="row round-ways">
        {(Object.keys(ways) as (keyof typeof ways)[]).map((way) => (
          <li key={way}>
            <a href={roundsAddress(`/${id}${ways[way]}`, chosen)} aria-current={way === here ? "page" : undefined}>
              {t(`ways.${way}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
