/** Frames about shopping and money; what fills their slots is in `slots.ts`. */
export const shoppingFrames: readonly string[] = [
  'Berapakah harga {homeGood} berwarna {colour} itu?',
  'Harganya {money} sahaja.',
  'Di sini, {homeGood} berharga {money}, tetapi di {market} cuma {moneySmall}.',
  'Saya ingin membeli {clothing} dan {homeGood} untuk {relative}.',
  'Tolong belikan {count} kilo {localFruit}, {importedFruit} dan {vegetable}.',
  'Ada {clothing} warna {colour} dalam saiz {size}?',
  'Mahalnya {clothing} ini, sampai {moneyLarge}!',
  'Ini baki wang puan, {moneySmall}.',
  'Bolehkah saya membayar {money} dengan {payment}?',
  'Senarai barang minggu ini ialah {vegetable}, {importedFruit}, {grocery} dan {cleaner}.',
  'Potongan harga untuk {homeGood} tamat pada {date}.',
  '{homeGood} yang dipesan oleh {person} {pastTime} sudah sampai.',
  'Kedai di hadapan {landmark} menjual {homeGood} dengan harga {money}.',
  'Walaupun {homeGood} itu berharga {moneyLarge}, {relative} tetap membelinya kerana warnanya sesuai dengan dinding {room}.',
];
