import type { LetterTexts } from '../letter-texts.ts';

export const en: LetterTexts = {
  subject: (title) => `Invitation: ${title}`,
  greeting: (name) => `Dear ${name},`,
  invited: {
    bilateral: 'We have the honour to invite you to bilateral talks, held online.',
    multilateral: 'We have the honour to invite you to a multilateral session, held online.',
    briefing: 'We have the honour to invite you to a briefing, held online.',
  },
  line: (label, value) => `${label}: ${value}`,
  labels: {
    meeting: 'Subject',
    time: 'Time',
    otherTime: 'The same time elsewhere',
    delegation: 'Delegation',
    role: 'You take part as',
    link: 'Your personal link',
  },
  roles: {
    organiser: 'organiser',
    chair: 'chair',
    delegate: 'delegate',
    interpreter: 'interpreter',
    observer: 'observer',
    viewer: 'viewer',
  },
  timeIn: (time, zone) => `${time} (${zone})`,
  personal:
    'The link is for you alone. The browser that opens it first keeps your seat, so please open it on the device that you will use, and do not forward it.',
  needed:
    'You need a current browser and a headset; nothing has to be installed. Please open the link ten minutes early to check sound and picture.',
  contact: (who) => `Questions: ${who}`,
  place: 'Online, by the personal link',
};
