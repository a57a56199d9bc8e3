import type { FirstRunRequest, OrganiserGrant, SignInRequest } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { Result } from '@entente/shared/result';
import { api } from '../signalling/http-api.ts';
import { createStore, type Store } from './store.ts';

/** Who is signed in in this browser. `because` says why nobody is, if that was not wished. */
export type OrganiserState =
  | { readonly at: 'unknown' }
  | { readonly at: 'signed-out'; readonly because: Refusal | null }
  | { readonly at: 'signed-in'; readonly organiser: OrganiserGrant['organiser'] };

type Answer<T> = Promise<Result<T, Refusal>>;

/** A token is renewed when it has less than this left, in ms. */
const margin = 30_000;

/**
 * An organiser's session in this page. The token lives here alone, in memory; the cookie that renews it is out of the
 * page's reach.
 */
export class OrganiserSession {
  readonly #state = createStore<OrganiserState>({ at: 'unknown' });
  readonly state: Store<OrganiserState> = this.#state;
  #token: { readonly value: string; readonly expiresAt: number } | null = null;
  #renewing: Answer<OrganiserGrant> | null = null;

  /** Finds out by the cookie whether somebody is signed in. A server out of reach leaves it open: ask again. */
  async begin(): Promise<Refusal | null> {
    const answer = await this.#renew();
    if (answer.ok) return null;
    if (answer.error.code === 'server.unavailable') return answer.error;
    this.#state.set({ at: 'signed-out', because: null });
    return null;
  }

  async signIn(request: SignInRequest): Promise<Refusal | null> {
    return this.#take(await api.signIn(request));
  }

  /** Creates the first organiser with the one-time link. */
  async createFirst(request: FirstRunRequest): Promise<Refusal | null> {
    return this.#take(await api.firstRun(request));
  }

  async signOut(where: 'here' | 'everywhere'): Promise<Refusal | null> {
    const answer = await this.authorised(where === 'here' ? api.signOut : api.signOutEverywhere);
    if (!answer.ok && this.#state.get().at === 'signed-in') return answer.error;
    this.#token = null;
    this.#state.set({ at: 'signed-out', because: null });
    return null;
  }

  /** Calls with a token that is still good; a session that has ended elsewhere shows as signed out. */
  readonly authorised = async <T>(call: (token: string) => Answer<T>): Answer<T> => {
    if (this.#token === null || this.#token.expiresAt - Date.now() < margin) {
      const renewed = await this.#renew();
      if (!renewed.ok) return this.#refused(renewed.error);
    }
    const answer = await call(this.#token?.value ?? '');
    return answer.ok ? answer : this.#refused(answer.error);
  };

  #refused(error: Refusal): Result<never, Refusal> {
    if (
      error.code === 'session.expired' ||
      error.code === 'session.revoked' ||
      error.code === 'auth.required'
    ) {
      this.#token = null;
      this.#state.set({ at: 'signed-out', because: error });
    }
    return { ok: false, error };
  }

  /** Calls at the same time share one renewal. */
  #renew(): Answer<OrganiserGrant> {
    this.#renewing ??= api.renewOrganiser().then((answer) => {
      this.#renewing = null;
      this.#take(answer);
      return answer;
    });
    return this.#renewing;
  }

  #take(answer: Result<OrganiserGrant, Refusal>): Refusal | null {
    if (!answer.ok) return answer.error;
    const { token, expiresAt, organiser } = answer.value;
    this.#token = { value: token, expiresAt };
    const before = this.#state.get();
    if (before.at !== 'signed-in' || before.organiser.id !== organiser.id)
      this.#state.set({ at: 'signed-in', organiser });
    return null;
  }
}
