/** Frames about school and learning; what fills their slots is in `slots.ts`. */
export const schoolFrames: readonly string[] = [
  'Murid-murid belajar {subject} pada hari {weekday}.',
  'Cikgu {person} mengajar {subject} di kelas {className}.',
  'Boleh saya pinjam {schoolItem} kamu?',
  'Siapa yang tertinggal {schoolItem} di {schoolPlace}?',
  'Ujian {subject} akan bermula pada {officeTime}.',
  'Tahniah, {person} mendapat {marks} markah dalam ujian {subject}!',
  'Buka buku {subject} pada muka surat {pageNumber}.',
  'Esok, bawa {schoolItem}, {artItem} dan bekal makanan ke {schoolPlace}.',
  'Mengapakah {person} belum {studyTask}?',
  '{person} sedang {studyTask} di {schoolPlace}.',
  'Lawatan ke {touristPlace} anjuran {club} bermula pada {date}.',
  'Pelajar kelas {className} perlu {studyTask} sebelum hari {weekday}.',
  'Ada kelas {subject}?',
  'Guru besar mengumumkan bahawa pelajar kelas {className} yang belum {studyTask} perlu datang ke {schoolPlace} selepas waktu rehat pada hari {weekday}.',
];
