import type { Refusal } from '@entente/shared/errors';
import type { Result } from '@entente/shared/result';
import type { OrganiserRow, SessionRow } from '../persistence/repositories.ts';
import type { AccessOf, AnswerOf, BodyOf, ParamsOf, QueryOf, RouteName } from './route-table.ts';
import type { ParticipantSession } from './auth/sessions.ts';

/** Who is calling, by the access that the route asks for. */
export interface CallerOf {
  public: null;
  'organiser-cookie': { readonly organiser: OrganiserRow; readonly session: SessionRow };
  'seat-cookie': ParticipantSession;
  organiser: OrganiserRow;
  /** Null: the operator, who has no account. */
  management: OrganiserRow | null;
  operator: null;
}

/** A request that has passed every check, parsed. */
interface Call<N extends RouteName> {
  readonly params: ParamsOf[N];
  readonly query: QueryOf[N];
  readonly body: BodyOf[N];
  readonly caller: CallerOf[AccessOf[N]];
  /** The value of a cookie of ours, if the browser sent one. */
  readonly cookie: (name: string) => string | undefined;
  /** Where the call comes from, for throttling alone: never stored, never logged. */
  readonly address: string;
}

/** What makes bytes a file: the name that it is saved under (ASCII, no quotation marks) and its media type. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
}

export interface Reply<N extends RouteName> {
  readonly body: AnswerOf[N];
  readonly status?: number;
  readonly file?: SavedFile;
  /** Complete `Set-Cookie` values. */
  readonly cookies?: readonly string[];
}

type Handler<N extends RouteName> = (call: Call<N>) => Promise<Result<Reply<N>, Refusal>>;

/** One handler for each route; a missing one does not compile. */
export type Handlers = { readonly [N in RouteName]: Handler<N> };
