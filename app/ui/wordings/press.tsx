import { Button } from "../button";

/** One press on a sentence, that says on which of its changes it stands. */
export function WordPress({ action, basedOn, words }: { action: string; basedOn: string; words: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="basedOn" value={basedOn} />
      <Button look="second" small>
        {words}
      </Button>
    </form>
  );
}
