/** What an organiser can do with a link that this page holds. */
export const deeds = ['link', 'text', 'calendar'] as const;
export type Deed = (typeof deeds)[number] | 'send';
