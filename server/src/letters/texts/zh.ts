import type { LetterTexts } from '../letter-texts.ts';

export const zh: LetterTexts = {
  subject: (title) => `邀请函：${title}`,
  greeting: (name) => `${name} 台鉴：`,
  invited: {
    bilateral: '谨邀请您出席以线上方式举行的双边会谈。',
    multilateral: '谨邀请您出席以线上方式举行的多边会议。',
    briefing: '谨邀请您出席以线上方式举行的通报会。',
  },
  line: (label, value) => `${label}：${value}`,
  labels: {
    meeting: '议题',
    time: '时间',
    otherTime: '其他时区的同一时间',
    delegation: '代表团',
    role: '您的身份',
    link: '您的个人链接',
  },
  roles: {
    organiser: '组织者',
    chair: '主席',
    delegate: '代表',
    interpreter: '口译员',
    observer: '观察员',
    viewer: '旁听者',
  },
  timeIn: (time, zone) => `${time}（${zone}）`,
  personal: '此链接仅供您本人使用。席位归首次打开链接的浏览器所有，请在届时使用的设备上打开，切勿转发。',
  needed: '您需要一个较新的浏览器和一副耳麦，无需安装任何软件。请提前十分钟打开链接，以便检查声音和画面。',
  contact: (who) => `如有疑问，请联系：${who}`,
  place: '线上，通过个人链接进入',
};
