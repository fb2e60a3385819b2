/** Frames about sport and leisure; what fills their slots is in `slots.ts`. */
export const sportFrames: readonly string[] = [
  'Jom bermain {sport} dengan {person}!',
  'Pasukan {state} menang {score} dalam perlawanan {pastTime}.',
  'Berapakah mata yang dikumpul oleh pasukan {sport} {state}?',
  '{person} berlatih {sport} selama {shortDuration} setiap hari.',
  'Adakah {person} pandai bermain {sport}?',
  'Setiap {day}, {relative} {outdoorHobby} dengan {person}.',
  'Antara hobi {person} ialah {indoorHobby} dan {outdoorHobby}.',
  'Gol kedua dijaringkan oleh {maleName} pada minit {minuteOrdinal}.',
  '{person} memenangi pingat {medal} dalam acara {athletic}.',
  'Tiket perlawanan {sport} itu berharga {moneySmall}.',
  'Syabas, {person} menjadi juara {sport} peringkat negeri {state}!',
  'Antara acara yang dipertandingkan ialah {athletic}, {sport} dan {boardGame}.',
  'Siapa juara {sport}?',
  'Dalam perlawanan akhir {sport} {pastTime}, pasukan {state} ketinggalan pada awal permainan, tetapi akhirnya menang {comebackScore}.',
];
