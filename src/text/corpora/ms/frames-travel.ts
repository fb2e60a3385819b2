/** Frames about travel; what fills their slots is in `slots.ts`. */
export const travelFrames: readonly string[] = [
  'Kami bercuti di {touristPlace} selama {days} bersama {person}.',
  'Berapa lama perjalanan dari {town} ke {touristPlace}?',
  'Jangan lupa membawa {packClothes}, {packGear} dan {medicine}.',
  'Saya sudah menempah {lodging} di {town} untuk {nights}.',
  'Adakah {lodging} itu menyediakan {facility}?',
  'Sewa {rental} di sini ialah {money} sehari.',
  'Indahnya pemandangan di {touristPlace} pada waktu {partOfDay}!',
  'Penerbangan ke {borneoTown} ditangguhkan sehingga {clockTime}.',
  'Pernahkah {person} melawat {touristPlace}?',
  'Dari {northTown}, kami bertolak ke {eastPlace} pada {morningTime}.',
  'Pemandu pelancong itu bercerita tentang {tourTopic} di {touristPlace}.',
  'Dari {borneoTown}, {relative} membawa pulang {souvenir} dan {souvenirFood}.',
  'Ke {touristPlace}?',
  'Dari {northTown}, kami singgah sebentar di {eastTown} untuk membeli {souvenirFood}, kemudian meneruskan perjalanan ke {eastPlace} sebelum hari gelap.',
];
