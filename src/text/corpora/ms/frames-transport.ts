/** Frames about transport and directions; what fills their slots is in `slots.ts`. */
export const transportFrames: readonly string[] = [
  'Pukul berapa {publicVehicle} ke {town} bertolak?',
  'Tiket {publicVehicle} dari {northTown} ke {southTown} berharga {money}.',
  'Belok ke {side} selepas {landmark}, kemudian jalan terus.',
  'Di manakah {landmark} yang paling dekat dengan {lodging} ini?',
  'Dari {landmark} ke {lodging} itu, perjalanan mengambil masa {minutes}.',
  '{relative} pergi ke {workplace} dengan {vehicle} setiap hari {weekday}.',
  'Awas, ada {roadHazard} di hadapan!',
  'Jalan di hadapan {landmark} sesak sejak {clockTime}.',
  'Bolehkah {relative} menjemput {person} di {landmark}?',
  'Kereta {person} terhenti {distance} dari {landmark}.',
  'Penumpang ke {town}, sila ke platform {platform}.',
  'Kami singgah di {northTown}, {eastTown} dan {southTown} dengan {longVehicle}.',
  'Ke {town}.',
  'Kalau tersesat di {town}, tanya sahaja orang di {landmark}, kemudian belok ke {side} dan jalan terus lebih kurang {distance}.',
];
