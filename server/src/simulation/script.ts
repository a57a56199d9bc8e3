import type { Voice } from './speech.ts';

/** The languages of the interpreted demo, each with a voice. */
export const demoVoices = {
  en: { name: 'en-gb', wordsPerMinute: 150 },
  fr: { name: 'fr', wordsPerMinute: 145 },
  ar: { name: 'ar', wordsPerMinute: 135 },
  id: { name: 'id', wordsPerMinute: 145 },
} as const satisfies Record<string, Voice>;

export type DemoLanguage = keyof typeof demoVoices;
export const demoLanguages = Object.keys(demoVoices) as DemoLanguage[];

/** One statement: who says it in which language, and the same in every language of the meeting. */
export interface Statement {
  readonly speaker: string;
  readonly language: DemoLanguage;
  readonly text: Readonly<Record<DemoLanguage, string>>;
}

/** What is said in the demo, over and over. Names are those of `examples/interpreted.json`. */
export const statements: readonly Statement[] = [
  {
    speaker: 'Budi Santoso',
    language: 'id',
    text: {
      id: 'Terima kasih, Ketua. Kami mengusulkan agar mekanisme bersama untuk pemantauan sungai lintas batas dibentuk sebelum akhir tahun. Data harus dibagikan setiap hari.',
      en: 'Thank you, Chair. We propose that a joint mechanism to monitor rivers that cross our borders be set up before the end of the year. Data should be shared every day.',
      fr: "Merci, Monsieur le Président. Nous proposons qu'un mécanisme commun de suivi des cours d'eau transfrontières soit créé avant la fin de l'année. Les données seraient partagées chaque jour.",
      ar: 'شكرا سيدي الرئيس. نقترح إنشاء آلية مشتركة لرصد الأنهار العابرة للحدود قبل نهاية السنة. ويجب تبادل البيانات كل يوم.',
    },
  },
  {
    speaker: 'Mariama Diop',
    language: 'fr',
    text: {
      fr: 'Ma délégation soutient cette proposition. Elle demande cependant que les petites stations de mesure reçoivent une aide technique pendant les trois premières années.',
      en: 'My delegation supports this proposal. It asks, however, that small measuring stations be given technical help during the first three years.',
      ar: 'يؤيد وفدي هذا المقترح. لكنه يطلب أن تتلقى محطات القياس الصغيرة مساعدة تقنية خلال السنوات الثلاث الأولى.',
      id: 'Delegasi saya mendukung usulan ini. Namun kami meminta agar stasiun pengukur yang kecil menerima bantuan teknis selama tiga tahun pertama.',
    },
  },
  {
    speaker: 'Rania Khoury',
    language: 'ar',
    text: {
      ar: 'نرحب بما سمعناه. ونود أن يجتمع الخبراء في شهر آذار لوضع قائمة بالبيانات وبطريقة تبادلها.',
      en: 'We welcome what we have heard. We would like experts to meet in March, to draw up a list of the data and of the way in which they are exchanged.',
      fr: "Nous saluons ce que nous avons entendu. Nous souhaitons que des experts se réunissent en mars, pour dresser la liste des données et fixer leur mode d'échange.",
      id: 'Kami menyambut baik apa yang telah kami dengar. Kami ingin para ahli bertemu pada bulan Maret untuk menyusun daftar data dan cara pertukarannya.',
    },
  },
  {
    speaker: 'Aroha Walker',
    language: 'en',
    text: {
      en: 'We can host that meeting. Let us keep the text short, name one contact in each capital, and come back to the question of costs after lunch.',
      fr: 'Nous pouvons accueillir cette réunion. Gardons un texte court, désignons un correspondant dans chaque capitale, et revenons à la question des coûts après le déjeuner.',
      ar: 'يمكننا استضافة هذا الاجتماع. فلنجعل النص قصيرا، ولنسم جهة اتصال واحدة في كل عاصمة، ونعد إلى مسألة التكاليف بعد الغداء.',
      id: 'Kami dapat menjadi tuan rumah pertemuan itu. Mari kita buat teks yang singkat, menunjuk satu narahubung di setiap ibu kota, dan kembali ke soal biaya setelah makan siang.',
    },
  },
];

/** Who interprets into which language when no person does; of two in one booth the first is for the visitor. */
export const boothVoices: Readonly<Record<DemoLanguage, string>> = {
  en: 'Sam Whitlock',
  fr: 'Luc Morel',
  ar: 'Huda Nasser',
  id: 'Putri Handayani',
};

/** Who of the meeting is left to the person who tries it. */
export const forVisitors = ['Dewi Lestari', 'Kim Adler', 'Robin Hale'] as const;
