import { useTranslation } from "react-i18next";
import { inFours } from "~/domain/people/factors";
import { Button, Buttons } from "../button";
import { NumberInput } from "./number-input";

interface Props {
  /** The secret, in letters and in a square that a phone can read. */
  pending: { letters: string; square: { size: number; path: string } };
  to: string;
  error?: string;
}

/** The secret goes into the app, and a number from the app comes back. */
export function SetUp({ pending: { letters, square }, to, error }: Props) {
  const { t } = useTranslation("factors");
  return (
    <section aria-labelledby="set-up">
      <h2 id="set-up">{t("setUp.heading")}</h2>
      <p>{t("setUp.scan")}</p>
      <Square {...square} />
      <p>{t("setUp.type")}</p>
      <p className="secret">
        <code>{inFours(letters).join(" ")}</code>
      </p>
      <form method="post" action="/account/authenticator/confirmation" noValidate>
        <input type="hidden" name="to" value={to} />
        <p>{t("setUp.then")}</p>
        <NumberInput error={error} />
        <Buttons>
          <Button>{t("setUp.button")}</Button>
        </Buttons>
      </form>
    </section>
  );
}

/** Dark on light whatever the page looks like, with four clear units around: cameras need both. */
function Square({ size, path }: Props["pending"]["square"]) {
  const { t } = useTranslation("factors");
  const around = size + 8;
  return (
    <svg className="square" role="img" aria-label={t("setUp.square")} viewBox={`-4 -4 ${around} ${around}`}>
      <rect x="-4" y="-4" width={around} height={around} fill="white" />
      <path d={path} fill="black" shapeRendering="crispEdges" />
    </svg>
  );
}
