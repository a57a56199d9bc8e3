import { folded } from '../states/states.ts';

/** What a column of a table with headings can hold. */
export type Column =
  'name' | 'title' | 'email' | 'role' | 'delegation' | 'languages' | 'booth' | 'locale' | 'trusted';

/** Headings in the languages of the screens, folded. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'nom', 'nombre', 'имя', '姓名', 'الاسم', 'ho ten', 'ho va ten', 'nama', 'full name'],
  title: [
    'title',
    'function',
    'position',
    'fonction',
    'titre',
    'cargo',
    'должность',
    '职务',
    'المنصب',
    'chuc vu',
    'jabatan',
  ],
  email: [
    'email',
    'e-mail',
    'mail',
    'e-mail address',
    'email address',
    'courriel',
    'adresse electronique',
    'correo',
    'correo electronico',
    'эл. почта',
    'почта',
    '邮箱',
    '电子邮件',
    '电子邮箱',
    'البريد',
    'البريد الإلكتروني',
    'thu dien tu',
    'surel',
  ],
  role: ['role', 'rol', 'роль', '角色', 'الدور', 'vai tro', 'peran'],
  delegation: [
    'delegation',
    'state',
    'country',
    'pays',
    'delegacion',
    'pais',
    'делегация',
    '代表团',
    'الوفد',
    'doan',
    'delegasi',
    'negara',
  ],
  languages: ['languages', 'language', 'langues', 'idiomas', 'языки', '语言', 'اللغات', 'ngon ngu', 'bahasa'],
  booth: [
    'booth',
    'booths',
    'cabine',
    'cabines',
    'cabina',
    'cabinas',
    'кабина',
    'кабины',
    '译员厢',
    'المقصورة',
    'المقصورات',
    'cabin',
    'bilik',
  ],
  locale: ['locale', 'screen language'],
  trusted: ['trusted', 'no lobby'],
};

/** The columns that a first row names; null if it is no heading. Without a name it is none. */
export function columnsOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const found = cells.map((cell) => columnOf(folded(cell)));
  return found.includes('name') ? found : null;
}

const columns: readonly Column[] = [
  'name',
  'title',
  'email',
  'role',
  'delegation',
  'languages',
  'booth',
  'locale',
  'trusted',
];

const columnOf = (heading: string): Column | null =>
  columns.find((column) => headings[column].some((word) => folded(word) === heading)) ?? null;
