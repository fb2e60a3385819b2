/** Frames about technology and phone; what fills their slots is in `slots.ts`. */
export const phoneFrames: readonly string[] = [
  'Mainkan {music} di {room}.',
  'Hantar {sendable} itu kepada {person} sekarang.',
  'Bolehkah kamu menghantar {sendable} {relative} kepada {person}?',
  '{phonePart} telefon {person} rosak {pastTime}.',
  'Kemas kini {app} sebelum {date}.',
  'Mengapa {app} tidak boleh dibuka sejak {pastTime}?',
  'Telefon {person} pada {clockTime}.',
  'Tetapkan penggera pada {morningTime} setiap hari {weekday}.',
  'Bateri tinggal {percent} peratus sahaja.',
  'Kata laluan untuk {app} perlu ditukar setiap {months}.',
  'Talian telefon di {town} terputus {pastTime}.',
  'Ada {count} mesej baharu daripada {person}.',
  'Kalau {phonePart} telefon itu rosak lagi, hantar sahaja ke kedai di hadapan {landmark} dan minta mereka membaikinya sebelum {date}.',
  'Simpan {sendable}, {document} dan nota {person} di tempat yang sama.',
];
