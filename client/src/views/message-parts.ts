/** A piece of a message. A link is shown as its own address, with the host that it leads to. */
export type MessagePart =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string; readonly host: string };

const address = /https?:\/\/[^\s<>"«»“”„、。،؛]+/giu;
/** What ends a sentence rather than an address. */
const trailing = /[.,:;!?'’)\]}…]+$/u;

/** A text cut into words and addresses. Only http and https; what the browser cannot read as an address stays text. */
export function messageParts(text: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let from = 0;
  const say = (until: number): void => {
    if (until > from) parts.push({ is: 'text', text: text.slice(from, until) });
    from = until;
  };
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = withoutEnd(found);
    if (!URL.canParse(shown)) continue;
    const url = new URL(shown);
    say(index);
    parts.push({ is: 'link', text: shown, href: url.href, host: url.host });
    from = index + shown.length;
  }
  say(text.length);
  return parts;
}

/** Without the full stop behind it; a bracket stays where the address itself opened it. */
function withoutEnd(found: string): string {
  const shown = found.replace(trailing, '');
  const closing = found.at(shown.length);
  return closing === ')' && shown.includes('(') && !shown.includes(')') ? `${shown})` : shown;
}
