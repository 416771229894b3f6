/** Every address that no other route knows, however it is asked: the error boundary of root.tsx says so in words. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export function action() {
  return loader();
}

export default function NotFound() {
  return null;
}
