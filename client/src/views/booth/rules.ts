const boothRules = [
  'INT-2',
  'INT-3',
  'INT-4',
  'BTH-1',
  'BTH-2',
  'BTH-3',
  'BTH-6',
  'BTH-8',
  'BTH-9',
  'BTH-10',
] as const;

/** A rule of the booths that is told in words of its own. */
export type BoothRule = (typeof boothRules)[number];

export const isBoothRule = (rule: string): rule is BoothRule => boothRules.some((each) => each === rule);
