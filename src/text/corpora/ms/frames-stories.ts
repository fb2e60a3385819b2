/** Frames about stories and narration; what fills their slots is in `slots.ts`. */
export const storiesFrames: readonly string[] = [
  'Pada zaman dahulu, {hero} tinggal {storyPlace}.',
  'Pada suatu {storyTime}, {hero} menemui {treasure} {storyPlace}.',
  'Lalu {heroDef} menyerahkan {treasure} itu kepada {royal}.',
  'Siapakah yang mencuri {treasure} daripada {royal}?',
  '{royal} terpegun melihat {treasure} yang {shiny}.',
  'Selepas {journey}, mereka akhirnya tiba {storyPlace}.',
  'Tolong, {monster} itu sudah sampai {storyPlace}!',
  'Sejak hari itu, {heroDef} tidak lagi {badTrait}.',
  'Di dalam peti itu ada {treasure}, {treasureB} dan sekeping peta.',
  'Benarkah {heroDef} pernah melawan {monster} {storyPlace}?',
  'Itulah {royal}.',
  'Setelah {journey}, {heroDef} bertemu dengan {monster} yang menjaga {treasure} dan mengajaknya berteka-teki hingga matahari terbenam.',
];
