/** Frames about home and the devices in it; what fills their slots is in `slots.ts`. */
export const homeFrames: readonly string[] = [
  'Tolong hidupkan {device} di {room}.',
  'Matikan {device} di {room} pada {clockTime}.',
  'Siapa yang terlupa mematikan {device} di {room} {pastTime}?',
  'Adakah {opening} sudah ditutup sebelum {person} keluar?',
  'Kunci {opening} apabila {relative} sudah sampai di rumah.',
  '{appliance} di rumah {person} rosak sejak {pastTime}.',
  '{lostThing} {person} ada di atas {furniture}, bukan di dalam beg.',
  'Selepas {choreMen}, jangan lupa {chore}.',
  'Aduh, {appliance} ini berbunyi pelik lagi!',
  'Tetapkan suhu {room} pada {roomTemperature}, ya.',
  'Setiap {day}, {relative} {choreMen} sebelum {clockTime}.',
  'Tolong {chore} sekejap.',
  'Di {room}.',
  'Buka {opening}.',
];
