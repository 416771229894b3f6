import { Button } from "../button";

interface Props {
  action: string;
  /** What it says, and about what, where several stand on one page. */
  words: string;
  about?: string;
  fields?: Readonly<Record<string, string>>;
  look?: "filled" | "second" | "quiet";
}

/** One press that changes something: a form of its own. */
export function PostButton({ action, words, about, fields = {}, look = "second" }: Props) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look} small>
        {words}
        {about && <span className="vh"> {about}</span>}
      </Button>
    </form>
  );
}
