/** Saved ways to see one list: each is an address. */
export function Views({
  label,
  views,
  here,
}: {
  label: string;
  views: readonly { to: string; name: string }[];
  here: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="views">
        {views.map(({ to, name }) => (
          <li key={to}>
            <a href={to} aria-current={to === here ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
