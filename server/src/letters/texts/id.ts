import type { LetterTexts } from '../letter-texts.ts';

export const id: LetterTexts = {
  subject: (title) => `Undangan: ${title}`,
  greeting: (name) => `Yth. ${name},`,
  invited: {
    bilateral: 'Dengan hormat kami mengundang Anda menghadiri perundingan bilateral secara daring.',
    multilateral: 'Dengan hormat kami mengundang Anda menghadiri sidang multilateral secara daring.',
    briefing: 'Dengan hormat kami mengundang Anda menghadiri taklimat secara daring.',
  },
  line: (label, value) => `${label}: ${value}`,
  labels: {
    meeting: 'Perihal',
    time: 'Waktu',
    otherTime: 'Waktu yang sama di zona lain',
    delegation: 'Delegasi',
    role: 'Anda hadir sebagai',
    link: 'Tautan pribadi Anda',
  },
  roles: {
    organiser: 'penyelenggara',
    chair: 'ketua',
    delegate: 'delegat',
    interpreter: 'juru bahasa',
    observer: 'pengamat',
    viewer: 'penonton',
  },
  timeIn: (time, zone) => `${time} (${zone})`,
  personal:
    'Tautan ini hanya untuk Anda. Peramban yang pertama membukanya akan memegang kursi Anda; mohon buka di perangkat yang akan digunakan dan jangan diteruskan.',
  needed:
    'Anda memerlukan peramban terbaru dan headset; tidak ada yang perlu dipasang. Mohon buka tautan sepuluh menit lebih awal untuk memeriksa suara dan gambar.',
  contact: (who) => `Pertanyaan: ${who}`,
  place: 'Daring, melalui tautan pribadi',
};
