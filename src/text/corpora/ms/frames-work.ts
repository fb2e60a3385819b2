/** Frames about work and office; what fills their slots is in `slots.ts`. */
export const workFrames: readonly string[] = [
  'Tolong hantar {document} kepada {person} sebelum {officeTime}.',
  'Siapa yang akan {workTask} {futureTime}?',
  'Saya perlu {workTask} sebelum pulang.',
  'Mesyuarat tentang {workTopic} ditangguhkan sehingga hari {weekday}.',
  '{person} bekerja sebagai {job} di {town}.',
  'Adakah {document} itu sudah {docState}?',
  'Ketua kami meminta {person} {workTask} dalam masa {shortDuration}.',
  'Menurut iklan itu, gaji permulaan seorang {job} ialah {salary} sebulan.',
  'Hebat, {document} siap sebelum {officeTime}!',
  'Pagi tadi saya {workTask}, {officeChore} dan membalas mesej {person}.',
  'Setelah menjadi {job} selama {years}, {elder} kini bersara.',
  'Pekerja baharu yang bernama {person} akan bermula pada {date}.',
  'Siapa {job} itu?',
  'Oleh sebab mesyuarat tentang {workTopic} bermula pada {officeTime}, {person} terpaksa {workTask} pada waktu makan tengah hari.',
];
