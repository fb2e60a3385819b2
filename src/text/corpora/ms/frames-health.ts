/** Frames about health and body; what fills their slots is in `slots.ts`. */
export const healthFrames: readonly string[] = [
  '{bodyPart} saya sakit sejak {pastTime}.',
  'Sudah berapa lama {bodyPart} {relative} sakit?',
  'Makan {medicine} ini {dosage}, ya.',
  '{person} tidak hadir pada hari {weekday} kerana {illness}.',
  'Doktor menasihati {relative} supaya {healthyHabit}.',
  'Adakah {person} masih {illness}?',
  'Aduh, {bodyPart} saya terasa {painAdj}!',
  'Temu janji di {clinic} ditetapkan pada {date}, {officeTime}.',
  '{person}, sudah makan {medicine}?',
  'Supaya kekal sihat, {relative} {healthyHabit} dan {healthyHabitB}.',
  'Kalau {bodyPart} kamu masih sakit, jumpalah doktor {futureTime}.',
  '{bodyPart} sakit?',
  'Sakit {bodyPart}.',
  'Jururawat itu berpesan supaya {relative} makan {medicine} {dosage} dan datang semula untuk pemeriksaan selepas {days}.',
];
