import type { LetterTexts } from '../letter-texts.ts';

export const fr: LetterTexts = {
  subject: (title) => `Invitation : ${title}`,
  greeting: (name) => `À l’attention de ${name}`,
  invited: {
    bilateral: 'Nous avons l’honneur de vous inviter à des entretiens bilatéraux, tenus en ligne.',
    multilateral: 'Nous avons l’honneur de vous inviter à une séance multilatérale, tenue en ligne.',
    briefing: 'Nous avons l’honneur de vous inviter à une séance d’information, tenue en ligne.',
  },
  line: (label, value) => `${label} : ${value}`,
  labels: {
    meeting: 'Objet',
    time: 'Heure',
    otherTime: 'Soit, ailleurs',
    delegation: 'Délégation',
    role: 'Votre qualité',
    link: 'Votre lien personnel',
  },
  roles: {
    organiser: 'responsable de l’organisation',
    chair: 'présidence',
    delegate: 'membre de la délégation',
    interpreter: 'interprète',
    observer: 'observation',
    viewer: 'public',
  },
  timeIn: (time, zone) => `${time} (${zone})`,
  personal:
    'Ce lien vous est strictement personnel. Le premier navigateur qui l’ouvre conserve votre siège : veuillez l’ouvrir sur l’appareil que vous utiliserez et ne pas le transmettre.',
  needed:
    'Il vous faut un navigateur à jour et un casque avec microphone ; aucune installation n’est nécessaire. Veuillez ouvrir le lien dix minutes à l’avance afin de vérifier le son et l’image.',
  contact: (who) => `Pour toute question : ${who}`,
  place: 'En ligne, par le lien personnel',
};
