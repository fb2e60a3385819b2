/** Frames about food and drink; what fills their slots is in `slots.ts`. */
export const foodFrames: readonly string[] = [
  'Berapa harga {dish} di {eatery}?',
  'Saya mahu {dish} dan {drink}.',
  'Sedapnya {dish} masakan {relative}!',
  'Boleh beri saya {drink} {drinkStyle}?',
  'Masukkan {ingredient}, {vegetable} dan secubit garam ke dalam {cookpot}.',
  '{person} suka makan {kuih} dengan {drink} pada waktu {mealtime}.',
  'Hari ini {relative} memasak {dish}, {sideDish} dan {smallDish}.',
  'Kacau {saucy} selama {minutes} dengan api perlahan.',
  'Adakah {dish} ini {taste}?',
  'Jangan letak {ingredient} dalam {dish} saya.',
  'Resipi {kuih} ini memerlukan {count} biji telur dan {spoonCount} sudu gula.',
  'Apa menu {meal} kita esok?',
  'Di {eatery}, kami memesan {dish}, {kuih} dan {drink}.',
  '{drink}, {drinkStyle}.',
];
