import type { ParticipantId } from '@entente/shared/ids';
import type { QualityRemedy, StageLimit } from '@entente/shared/quality';
import type { Ask } from '../../signalling/ask.ts';
import { createStore, type Store } from '../../stores/store.ts';
import type { MediaClient } from '../media-client.ts';
import type { OwnSources } from '../own-sources.ts';
import { noSigns, type SignPictures } from '../sign-pictures.ts';
import { judge, noJudgement, strained, verdictOf, type Verdict } from './judge.ts';
import { OwnRestraint } from './own-restraint.ts';
import {
  budgetOfChoice,
  budgetOfLimit,
  remediesOf,
  shareOf,
  strictest,
  type PictureBudget,
  type SaveData,
} from './picture-budget.ts';
import { isDue, noFigures, reportOf, smoothed, type Figures, type Told } from './quality-report.ts';
import { sampleBetween, type QualitySample } from './quality-sample.ts';
import { nextSaving, noSaving } from './saving.ts';
import { countersOf, type StatsCounters } from './stats-counters.ts';
import { every } from './thresholds.ts';

/** How the reader's own connection is, and what was done about it. */
export interface OwnQuality {
  readonly verdict: Verdict;
  readonly figures: Figures;
  readonly remedies: readonly QualityRemedy[];
  readonly budget: PictureBudget;
  /** What would help and waits for the reader's word. */
  readonly proposal: 'save-data' | 'audio-only' | null;
}

export interface QualityEngineOptions {
  readonly media: Pick<MediaClient, 'stats' | 'state' | 'restrict'>;
  readonly own: OwnSources;
  readonly ask: Ask;
  readonly choice: () => SaveData;
  readonly limit: () => StageLimit;
  /** Whose picture stays longest. */
  readonly speaker: () => ParticipantId | null;
  /** The cameras of who signs: they do not yield, but to *audio only*. */
  readonly signs?: () => SignPictures;
  /** ms of a clock that only goes forward. */
  readonly now?: () => number;
}

/** A line that was too thin for this long (ms) is worth a word. */
const proposedAfter = 10_000;

const unknown: OwnQuality = {
  verdict: { level: 'good', causes: [] },
  figures: noFigures,
  remedies: [],
  budget: { others: 'full', own: 'full' },
  proposal: null,
};

/** Reads the connections, judges them, lets pictures yield so that the sound stays, and tells the server. */
export class QualityEngine {
  readonly restraint: OwnRestraint;
  readonly #options: QualityEngineOptions;
  readonly #state = createStore(unknown);
  readonly #now: () => number;
  readonly #ends: readonly (() => void)[];
  #timer: ReturnType<typeof setInterval> | undefined;
  #before: StatsCounters | null = null;
  #figures = noFigures;
  #isEncoderLowered = false;
  #judgement = noJudgement;
  #saving = noSaving;
  #choice: SaveData;
  #told: Told | null = null;
  #thinSince: number | null = null;

  constructor(options: QualityEngineOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#choice = options.choice();
    this.restraint = new OwnRestraint([options.own.camera, options.own.screen]);
    this.#ends = [
      options.media.state.subscribe(() => {
        this.#follow();
      }),
      options.own.camera.state.subscribe(() => {
        this.#publish();
      }),
    ];
    this.#follow();
  }

  get state(): Store<OwnQuality> {
    return this.#state;
  }

  /** To be called when choice, limit or speaker may have changed. */
  noticed(): void {
    const choice = this.#options.choice();
    const mayReopen = choice !== this.#choice && this.#choice === 'audio-only';
    if (choice !== this.#choice) this.#saving = noSaving;
    this.#choice = choice;
    this.#apply(mayReopen);
    this.#publish();
  }

  /** Tells the server what is so now, as to a new life of it or after coming back. */
  retell(): void {
    this.#told = null;
    if (this.#timer !== undefined) this.#tell();
  }

  close(): void {
    for (const end of this.#ends) end();
    clearInterval(this.#timer);
    this.restraint.close();
  }

  /** One reading; the timer's. */
  async read(): Promise<void> {
    const stats = await this.#options.media.stats();
    if (stats === null || this.#timer === undefined) return;
    const after = countersOf(stats, this.#now());
    const sample = this.#before === null ? null : sampleBetween(this.#before, after);
    this.#before = after;
    if (sample !== null) this.#take(sample, after.at);
  }

  #take(sample: QualitySample, at: number): void {
    this.#figures = smoothed(this.#figures, sample);
    this.#isEncoderLowered = sample.limitation !== 'none';
    this.#judgement = judge(this.#judgement, sample);
    const strain = strained(this.#judgement);
    if (this.#choice !== 'off' && this.#choice !== 'audio-only')
      this.#saving = nextSaving(this.#saving, { at, ...strain, ...sample });
    const isThin = strain.up || strain.down;
    this.#thinSince = isThin ? (this.#thinSince ?? at) : null;
    this.#apply(false);
    this.#publish();
  }

  #follow(): void {
    const isOn = this.#options.media.state.get() !== 'off';
    if (isOn && this.#timer === undefined) {
      this.#timer = setInterval(() => void this.read(), every);
      this.#apply(false);
    } else if (!isOn) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#before = null;
      this.#figures = noFigures;
      this.#isEncoderLowered = false;
      this.#judgement = noJudgement;
      this.#saving = noSaving;
      this.#told = null;
      this.#thinSince = null;
    }
    this.#publish();
  }

  #apply(mayReopen: boolean): void {
    const budget = this.#budget();
    const speaker = this.#options.speaker();
    const { shown, unseen } = this.#signs();
    this.#options.media.restrict({
      own: budget.own,
      others: ({ participantId, source, isLayered }) => {
        if (source === 'camera' && participantId === shown) return 'first';
        if (source === 'camera' && unseen.has(participantId)) return 'none';
        const share = shareOf(budget, { source, isSpeaker: participantId === speaker });
        // What cannot be made small, and is not who speaks, is paused instead.
        const isHeavy = share === 'small' && !isLayered && participantId !== speaker;
        return isHeavy && this.#choice === 'on' ? 'none' : share;
      },
    });
    if (this.#timer !== undefined) this.restraint.apply(budget.own, { mayReopen });
  }

  #budget(): PictureBudget {
    const { limit } = this.#options;
    const budget = strictest(budgetOfChoice(this.#choice, this.#saving.yielded), budgetOfLimit(limit()));
    return this.#signs().isOwn ? { ...budget, own: 'full' } : budget;
  }

  /** [BTH-15] Signs are to who cannot hear what the sound is to others. */
  #signs(): SignPictures {
    const signs = this.#options.signs?.() ?? noSigns;
    return this.#choice === 'audio-only' ? { ...noSigns, unseen: signs.unseen } : signs;
  }

  #publish(): void {
    const media = this.#options.media.state.get();
    const verdict = verdictOf(this.#judgement, media !== 'lost');
    const budget = this.#budget();
    const remedies = remediesOf(budget, {
      ownIsOpen: this.#options.own.camera.state.get().isOpen,
      closedOwn: this.restraint.hasClosed,
      encoderLowered: this.#isEncoderLowered,
    });
    const figures = this.#figures;
    this.#state.set({ verdict, figures, remedies, budget, proposal: this.#proposal(budget) });
    if (this.#timer !== undefined) this.#tell();
  }

  #proposal(budget: PictureBudget): OwnQuality['proposal'] {
    const isLong = this.#thinSince !== null && this.#now() - this.#thinSince >= proposedAfter;
    if (!isLong || this.#choice === 'audio-only') return null;
    if (this.#choice === 'off') return 'save-data';
    return budget.own === 'closed' && budget.others === 'none' ? null : 'audio-only';
  }

  #tell(): void {
    const { verdict, remedies, figures } = this.#state.get();
    const report = reportOf({ ...verdict, causes: [...verdict.causes], remedies: [...remedies] }, figures);
    const at = this.#now();
    if (!isDue(this.#told, report, at)) return;
    this.#told = { at, report };
    void this.#options.ask('quality.report', report, { timeout: 5_000 });
  }
}
