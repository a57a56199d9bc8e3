import type { LetterTexts } from '../letter-texts.ts';

export const vi: LetterTexts = {
  subject: (title) => `Thư mời: ${title}`,
  greeting: (name) => `Kính gửi ${name},`,
  invited: {
    bilateral: 'Trân trọng kính mời Quý vị tham dự cuộc hội đàm song phương được tổ chức trực tuyến.',
    multilateral: 'Trân trọng kính mời Quý vị tham dự phiên họp đa phương được tổ chức trực tuyến.',
    briefing: 'Trân trọng kính mời Quý vị tham dự buổi thông báo tin tức được tổ chức trực tuyến.',
  },
  line: (label, value) => `${label}: ${value}`,
  labels: {
    meeting: 'Nội dung',
    time: 'Thời gian',
    otherTime: 'Cùng thời điểm theo giờ khác',
    delegation: 'Đoàn',
    role: 'Tư cách tham dự',
    link: 'Liên kết cá nhân của Quý vị',
  },
  roles: {
    organiser: 'ban tổ chức',
    chair: 'chủ tọa',
    delegate: 'đại biểu',
    interpreter: 'phiên dịch viên',
    observer: 'quan sát viên',
    viewer: 'người theo dõi',
  },
  timeIn: (time, zone) => `${time} (${zone})`,
  personal:
    'Liên kết này chỉ dành riêng cho Quý vị. Trình duyệt mở liên kết đầu tiên sẽ giữ chỗ của Quý vị; xin vui lòng mở trên thiết bị sẽ sử dụng và không chuyển tiếp.',
  needed:
    'Quý vị cần một trình duyệt mới và tai nghe có micrô; không cần cài đặt gì thêm. Xin vui lòng mở liên kết trước mười phút để kiểm tra âm thanh và hình ảnh.',
  contact: (who) => `Mọi thắc mắc xin liên hệ: ${who}`,
  place: 'Trực tuyến, qua liên kết cá nhân',
};
