/** Frames about nature and animals; what fills their slots is in `slots.ts`. */
export const natureFrames: readonly string[] = [
  'Seekor {wildAnimal} kelihatan di {habitat} {pastTime}.',
  'Pernahkah kamu melihat {wildAnimal} di {wildPlace}?',
  '{flower} di taman {relative} sudah kembang.',
  'Lihat, ada {bird} di atas {tree}!',
  '{pet} {person} suka tidur di bawah {furniture}.',
  'Berapa ekor {farmAnimal} yang {elder} bela?',
  'Di ladang itu ada {count} ekor {farmAnimal} dan {moreCount} ekor {farmBird}.',
  '{tree} itu berusia {years} dan tingginya {height}.',
  'Pada waktu {partOfDay}, bunyi {bird} kedengaran dari {wildPlace}.',
  'Jangan beri {localFruit} kepada {pet} itu.',
  'Kawasan {habitat} ini didiami {wildAnimal}, {bird} dan pelbagai serangga.',
  'Comelnya {pet} {person}!',
  '{elder} menanam {flower}, {vegetable} dan pokok {localFruit}.',
  'Itu {bird}.',
];
