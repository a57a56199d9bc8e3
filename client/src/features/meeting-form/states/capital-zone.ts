import { zonesOf } from '../when/time-zones.ts';

/** Where the seat of government lies in another zone than most of a state that has several. */
const seats: Readonly<Record<string, string>> = {
  ar: 'America/Argentina/Buenos_Aires',
  au: 'Australia/Sydney',
  br: 'America/Sao_Paulo',
  ca: 'America/Toronto',
  cd: 'Africa/Kinshasa',
  cl: 'America/Santiago',
  cn: 'Asia/Shanghai',
  cy: 'Asia/Nicosia',
  de: 'Europe/Berlin',
  ec: 'America/Guayaquil',
  es: 'Europe/Madrid',
  fm: 'Pacific/Pohnpei',
  id: 'Asia/Jakarta',
  ki: 'Pacific/Tarawa',
  kz: 'Asia/Almaty',
  mh: 'Pacific/Majuro',
  mn: 'Asia/Ulaanbaatar',
  mx: 'America/Mexico_City',
  my: 'Asia/Kuala_Lumpur',
  nz: 'Pacific/Auckland',
  pg: 'Pacific/Port_Moresby',
  pt: 'Europe/Lisbon',
  ru: 'Europe/Moscow',
  ua: 'Europe/Kyiv',
  us: 'America/New_York',
  uz: 'Asia/Tashkent',
};

/** The zone of a state's capital; null for an organisation, or where the browser does not know. */
export function capitalZone(code: string): string | null {
  const known = seats[code];
  if (known !== undefined) return known;
  const [only, ...others] = zonesOf(code);
  return only === undefined || others.length > 0 ? null : only;
}
