import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
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
  meeting: MeetingCaller;
}

/** Somebody of the roster of the meeting in the path, or who manages meetings; then null is the operator. */
export type MeetingCaller =
  | { readonly as: 'participant'; readonly participantId: ParticipantId }
  | { readonly as: 'manager'; readonly organiser: OrganiserRow | null };

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

/**
 * What makes bytes a file: the name that it is saved under (ASCII and without quotation marks, unless it streams) and its
 * media type; of bytes that stream, how many come.
 */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly size?: number;
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
