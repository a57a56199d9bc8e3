import type { LetterTexts } from '../letter-texts.ts';

export const ar: LetterTexts = {
  subject: (title) => `دعوة: ${title}`,
  greeting: (name) => `عناية: ${name}`,
  invited: {
    bilateral: 'يسرّنا دعوتكم إلى محادثات ثنائية تُعقد عبر الإنترنت.',
    multilateral: 'يسرّنا دعوتكم إلى جلسة متعددة الأطراف تُعقد عبر الإنترنت.',
    briefing: 'يسرّنا دعوتكم إلى جلسة إحاطة تُعقد عبر الإنترنت.',
  },
  line: (label, value) => `${label}: ${value}`,
  labels: {
    meeting: 'الموضوع',
    time: 'الموعد',
    otherTime: 'الموعد نفسه بتوقيت آخر',
    delegation: 'الوفد',
    role: 'صفة المشاركة',
    link: 'رابطكم الشخصي',
  },
  roles: {
    organiser: 'تنظيم الاجتماع',
    chair: 'رئاسة الاجتماع',
    delegate: 'عضوية الوفد',
    interpreter: 'ترجمة شفوية',
    observer: 'مراقبة',
    viewer: 'متابعة',
  },
  timeIn: (time, zone) => `${time} (${zone})`,
  personal:
    'هذا الرابط مخصص لكم وحدكم. يُحجز مقعدكم للمتصفح الذي يفتحه أولًا، فيرجى فتحه على الجهاز الذي ستستخدمونه وعدم إرساله إلى غيركم.',
  needed:
    'تحتاجون إلى متصفح حديث وسماعة رأس مزودة بميكروفون، ولا حاجة إلى تثبيت أي برنامج. يرجى فتح الرابط قبل الموعد بعشر دقائق للتحقق من الصوت والصورة.',
  contact: (who) => `للاستفسار: ${who}`,
  place: 'عبر الإنترنت، بالرابط الشخصي',
};
