/** Frames about numbers and counting; what fills their slots is in `slots.ts`. */
export const numbersFrames: readonly string[] = [
  'Nombor giliran {bigNumber}, sila ke kaunter {platform}.',
  'Berapakah {tens} {operation} {digit}?',
  'Kira dari {digit} hingga {tens}.',
  'Jumlah semuanya {moneyLarge}.',
  'Nombor bilik {person} ialah {roomNumber}.',
  'Jarak dari {northTown} ke {southTown} lebih kurang {kilometres}.',
  'Ada {bigNumber} buah buku di {bookPlace}.',
  'Lebih kurang {fraction} daripada {peopleGroup} menyukai {dish}.',
  'Tekan {digit} untuk {serviceOption}.',
  'Bukan {digit}, tetapi {tens}!',
  'Nombor kegemaran {person} ialah {digit}, {tens} dan {bigNumber}.',
  'Baris {platform}, kerusi {tens}.',
  '{bigNumber}.',
  'Nombor {roomNumber}.',
];
