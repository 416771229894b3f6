import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { Card } from "../card";
import { Person } from "../person";

/** The people to choose from, each with one press. */
export function DemoPeople({ people }: { people: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation("demo");
  return (
    <ul className="choices">
      {people.map(({ id, name }) => (
        <li key={id}>
          <Card>
            <Person name={name} about={t(`people.${id}.who`)} of={id === "maureen" ? "group" : "funder"} />
            <p>{t(`people.${id}.sees`)}</p>
            <form method="post" action={`/demo/people/${id}/visit`}>
              <Button look="second">{t("be", { name: name.split(" ")[0] })}</Button>
            </form>
          </Card>
        </li>
      ))}
    </ul>
  );
}
