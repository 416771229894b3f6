import { Icon } from "./icon";

/** To the page this one was opened from, by its name. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <a className="back" href={to}>
      <Icon name="back" /> {children}
    </a>
  );
}
