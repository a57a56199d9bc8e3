import type { LetterTexts } from '../letter-texts.ts';

export const es: LetterTexts = {
  subject: (title) => `Invitación: ${title}`,
  greeting: (name) => `A la atención de ${name}:`,
  invited: {
    bilateral: 'Tenemos el honor de invitarle a unas conversaciones bilaterales que se celebrarán en línea.',
    multilateral: 'Tenemos el honor de invitarle a una sesión multilateral que se celebrará en línea.',
    briefing: 'Tenemos el honor de invitarle a una sesión informativa que se celebrará en línea.',
  },
  line: (label, value) => `${label}: ${value}`,
  labels: {
    meeting: 'Asunto',
    time: 'Hora',
    otherTime: 'Hora en otro huso',
    delegation: 'Delegación',
    role: 'Participa en calidad de',
    link: 'Su enlace personal',
  },
  roles: {
    organiser: 'responsable de la organización',
    chair: 'presidencia',
    delegate: 'integrante de la delegación',
    interpreter: 'intérprete',
    observer: 'observación',
    viewer: 'público',
  },
  timeIn: (time, zone) => `${time} (${zone})`,
  personal:
    'El enlace es estrictamente personal. El primer navegador que lo abra conservará su asiento; le rogamos que lo abra en el dispositivo que vaya a utilizar y que no lo reenvíe.',
  needed:
    'Necesita un navegador actualizado y unos auriculares con micrófono; no hay que instalar nada. Le rogamos que abra el enlace diez minutos antes para comprobar el sonido y la imagen.',
  contact: (who) => `Para cualquier consulta: ${who}`,
  place: 'En línea, mediante el enlace personal',
};
