/** A clock inside something that is read out: seen, and not read anew every second. */
export function Ticking({ children }: { readonly children: string }) {
  return (
    <span className="num" aria-hidden>
      {children}
    </span>
  );
}
