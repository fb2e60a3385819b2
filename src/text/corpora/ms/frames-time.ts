/** Frames about time and dates; what fills their slots is in `slots.ts`. */
export const timeFrames: readonly string[] = [
  'Kejutkan {person} pada {morningTime} {wakeDay}.',
  'Ingatkan {relative} supaya {choreMen} sebelum {clockTime}.',
  'Sekarang {clockTime}.',
  'Hari ini hari {weekday}, {date}.',
  'Tarikh lahir {person} ialah {date}.',
  'Berapa lama lagi sebelum {event} bermula?',
  'Tinggal {shortDuration} lagi sebelum {event} di {venue} bermula.',
  'Bilakah {event} itu akan diadakan di {venue}?',
  'Janji temu dengan {professional} ditukar kepada {officeTime} pada hari {weekday}.',
  'Cepat, {publicVehicle} ke {town} akan bertolak dalam masa {minutes}!',
  'Jam di {room} lambat {minutes}.',
  'Setiap hari {weekday}, {openPlace} dibuka dari {openTime} hingga {closeTime}.',
  'Pada {date}.',
  'Sejak {clockTime}.',
];
