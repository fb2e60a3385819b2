/** Frames about family and people; what fills their slots is in `slots.ts`. */
export const familyFrames: readonly string[] = [
  '{relative} tinggal di {town} bersama {person}.',
  'Apa khabar {relative} di {town}?',
  '{person} ialah seorang {job} yang {trait}.',
  'Selamat hari lahir, {person}!',
  '{relative} menghadiahkan {clothing} kepada {person}.',
  'Anak {person} baru berusia {age}.',
  'Pada {day}, {relative}, {person} dan saya {togetherAct}.',
  'Siapakah yang lebih {trait}, {femaleName} atau {maleName}?',
  '{femaleName} dan {maleName} akan berkahwin pada {date}.',
  'Rindunya saya kepada {relative}!',
  'Sudahkah {person} menelefon {relative} di {town}?',
  'Semasa muda, {elder} suka {outdoorHobby} bersama {person}.',
  'Hujung minggu ini kami akan melawat {elder}, {femaleName} dan {maleName}.',
  'Dengan {relative}.',
];
