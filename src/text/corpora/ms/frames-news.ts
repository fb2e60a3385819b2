/** Frames about news and announcements; what fills their slots is in `slots.ts`. */
export const newsFrames: readonly string[] = [
  '{authority} akan {newsAction} di {town} {futurePeriod}.',
  '{event} akan diadakan di {venue} pada {date}.',
  'Seramai {bigNumber} orang terlibat dalam {event} di {town}.',
  'Bekalan air di {town} akan terputus selama {hours} mulai {clockTime}.',
  'Adakah {event} di {venue} dibatalkan?',
  'Perhatian, {event} akan bermula dalam masa {minutes}!',
  'Menurut {authority}, {bigNumber} keluarga telah menerima {aid}.',
  'Berita utama hari ini ialah {newsTopic} di {region}.',
  'Orang ramai dinasihati supaya {advice} sehingga {date}.',
  'Harga {grocery} naik sebanyak {moneySen} mulai {date}.',
  'Gerai {dish}, {kuih} dan {drink} dibuka sempena {event}.',
  'Di {venue}.',
  'Menurut jurucakap penganjur, {event} di {town} terpaksa ditangguhkan kerana {weatherEvent} yang berlaku sejak {pastTime}.',
];
