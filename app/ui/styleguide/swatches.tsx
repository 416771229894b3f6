import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";

const colours = [
  "action",
  "leaf",
  "honey",
  "brick",
  "sky",
  "sunken",
  "surface",
  "paper",
  "ink",
  "soft",
  "edge",
  "line",
];
const sizes = ["xs", "s", "m", "l", "xl", "2xl", "3xl"];

/** The colours and the sizes of type, by the names of their tokens. */
export function Swatches() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <section aria-labelledby="colours">
        <h2 id="colours">{t("colours.heading")}</h2>
        <ul className="swatches">
          {colours.map((name) => (
            <li key={name}>
              <i style={{ background: `var(--${name})` } as CSSProperties} />
              <code>{`--${name}`}</code>
              <span className="small soft">{t(`colours.${name}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="type">
        <h2 id="type">{t("type.heading")}</h2>
        <table className="sum">
          <tbody>
            {sizes.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <code>{`--t-${name}`}</code>
                </th>
                <td style={{ fontSize: `var(--t-${name})` }}>{t(`type.${name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
