import type { LanguageTag } from '@entente/shared/languages';

/** Languages that delegations speak: official languages of states and organisations, by tag. */
export const spokenLanguages: readonly LanguageTag[] = (
  'am ar az be bg bn bs ca cs da de dv dz el en es et fa fi fil fr ga he hi hr ht hu hy id is it ja ka kk km ko ky lo ' +
  'lt lv mk mn ms mt my nb ne nl nn pl ps pt pt-BR rn ro ru rw si sk sl sm so sq sr ss st sv sw ta tg th ti tk tn to tr ' +
  'uk ur uz vi yo zh zh-Hant zu'
).split(' ');
