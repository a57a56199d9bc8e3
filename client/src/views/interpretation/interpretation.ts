import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type {
  BoothCallRecord,
  BoothCueRecord,
  BoothOfferRecord,
  BoothRecord,
  ChannelRecord,
  CueRecord,
  InterpreterRecord,
  ListenersRecord,
  SignRecord,
  SlowDownsRecord,
  SpeakerRecord,
} from '@entente/shared/room/interpretation';
import type { RecordSet } from '@entente/shared/room/ops';

/** The records of interpretation by kind, of every room that the reader knows of; empty where the meeting has no booths. */
export interface Interpretation {
  readonly speakers: readonly SpeakerRecord[];
  /** Which language each has told to speak, of those in the reader's room. */
  readonly spoken: ReadonlyMap<ParticipantId, LanguageTag>;
  readonly channels: readonly ChannelRecord[];
  readonly signs: readonly SignRecord[];
  /** In the order laid down; only for interpreters, who presides and organisers, and in a side room for those in it. */
  readonly booths: readonly BoothRecord[];
  readonly interpreters: ReadonlyMap<ParticipantId, InterpreterRecord>;
  readonly calls: readonly BoothCallRecord[];
  /** In a side room: the booths that are not there, and whether each could be asked to come along. */
  readonly offers: readonly BoothOfferRecord[];
  readonly listeners: readonly ListenersRecord[];
  /** *Slow down*, to the reader. */
  readonly cue: CueRecord | null;
  /** *Slow down*, asked by the booth in which the reader sits. */
  readonly boothCue: BoothCueRecord | null;
  /** How many booths ask who speaks to slow down; only for who presides and organisers. */
  readonly slowDowns: SlowDownsRecord | null;
}

export const noInterpretation: Interpretation = {
  ...{ speakers: [], spoken: new Map(), channels: [], signs: [], booths: [], interpreters: new Map() },
  ...{ calls: [], offers: [], listeners: [], cue: null, boothCue: null, slowDowns: null },
};

export function interpretationOf(records: RecordSet): Interpretation {
  const speakers: SpeakerRecord[] = [];
  const spoken = new Map<ParticipantId, LanguageTag>();
  const channels: ChannelRecord[] = [];
  const signs: SignRecord[] = [];
  const booths: BoothRecord[] = [];
  const interpreters = new Map<ParticipantId, InterpreterRecord>();
  const calls: BoothCallRecord[] = [];
  const offers: BoothOfferRecord[] = [];
  const listeners: ListenersRecord[] = [];
  let cue: CueRecord | null = null;
  let boothCue: BoothCueRecord | null = null;
  let slowDowns: SlowDownsRecord | null = null;
  for (const record of records.values())
    switch (record.kind) {
      case 'speaker':
        speakers.push(record);
        break;
      case 'spoken':
        spoken.set(record.id, record.language);
        break;
      case 'channel':
        channels.push(record);
        break;
      case 'sign':
        signs.push(record);
        break;
      case 'booth':
        booths.push(record);
        break;
      case 'interpreter':
        interpreters.set(record.id, record);
        break;
      case 'booth-call':
        calls.push(record);
        break;
      case 'booth-offer':
        offers.push(record);
        break;
      case 'listeners':
        listeners.push(record);
        break;
      case 'cue':
        cue = record;
        break;
      case 'booth-cue':
        boothCue = record;
        break;
      case 'slow-downs':
        slowDowns = record;
        break;
      default:
        // What is no record of interpretation is the room view's.
        break;
    }
  booths.sort((a, b) => a.order - b.order);
  offers.sort((a, b) => a.order - b.order);
  return {
    ...{ speakers, spoken, channels, signs, booths, interpreters },
    ...{ calls, offers, listeners, cue, boothCue, slowDowns },
  };
}
