/** The mark: one ring for each year together. */
export function Rings() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false" fill="none" strokeWidth="3.6" strokeLinecap="round">
      <path d="M20 3a17 17 0 11-14 7.4" stroke="var(--action)" />
      <path d="M20 10a10 10 0 11-8.5 4.8" stroke="var(--leaf)" />
      <circle cx="20" cy="20" r="3.4" fill="var(--honey)" />
    </svg>
  );
}
