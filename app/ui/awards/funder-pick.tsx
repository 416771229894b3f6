import { useTranslation } from "react-i18next";

/** Which funder's grants to show: a plain form, so the choice is in the address. */
export function FunderPick({ funders, picked }: { funders: readonly { id: string; name: string }[]; picked: string }) {
  const { t } = useTranslation("who-we-fund");
  if (funders.length < 2) return <h2>{funders[0]?.name}</h2>;
  return (
    <form method="get" action="/who-we-fund" className="form">
      <p className="field">
        <label htmlFor="funder">{t("pick")}</label>
        <select id="funder" name="funder" defaultValue={picked}>
          {funders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <div className="btns">
        <button type="submit" className="btn">
          {t("show")}
        </button>
      </div>
    </form>
  );
}
