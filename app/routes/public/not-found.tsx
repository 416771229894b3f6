/** Every address that no other route knows: the error boundary of root.tsx says so in words. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
