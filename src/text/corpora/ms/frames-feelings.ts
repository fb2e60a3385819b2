/** Frames about feelings and opinions; what fills their slots is in `slots.ts`. */
export const feelingsFrames: readonly string[] = [
  'Saya berasa {goodFeeling} kerana {goodReason}.',
  '{person} kelihatan {badFeeling} sejak {pastTime}.',
  'Mengapa {person} {badFeeling}?',
  'Janganlah {badFeeling}, {person}.',
  'Pada pendapat {relative}, {indoorHobby} lebih {opinionAdj} daripada {outdoorHobby}.',
  'Saya {agreement} dengan pendapat {person} tentang {topic}.',
  '{person} menangis apabila {badReason}.',
  'Syukurlah, {goodReason}!',
  'Kamu lebih suka {indoorHobby} atau {outdoorHobby}?',
  'Walaupun {badReason}, {person} tetap {calmAdj}.',
  'Terima kasih, {person}.',
  'Saya {agreement}.',
  'Kasihan {person}.',
  'Walaupun pada mulanya dia {badFeeling} kerana {badReason}, kini dia kembali {calmAdj} selepas berbual panjang dengan {elder}.',
];
