/** Frames about weather; what fills their slots is in `slots.ts`. */
export const weatherFrames: readonly string[] = [
  '{weatherEvent} dijangka berlaku di {region} {futureTime}.',
  'Adakah cuaca di {town} {weatherAdj} {nowTime}?',
  'Bawa {rainGear}, langit di sebelah {direction} sudah {skyAdj}.',
  'Suhu di {town} mencecah {outdoorTemperature} pada {clockTime}.',
  'Panasnya {town} {nowTime}!',
  'Kalau {weatherEvent} berlaku {futureTime}, kita {restAtHome} di rumah sahaja.',
  'Hujan turun di {town} selama {shortDuration} {pastTime}.',
  'Sejak {pastTime}, angin dari arah {direction} bertiup {wind}.',
  'Berapakah suhu di {town} pada {clockTime} nanti?',
  'Jalan dari {northTown} ke {southTown} licin kerana {roadWeather}.',
  'Cuaca {weatherAdj}.',
  'Hujan di {town}?',
  'Menurut ramalan, cuaca di {region} akan {weatherAdj} pada sebelah pagi, kemudian {weatherEvent} mungkin berlaku menjelang malam.',
];
