import type {CorpusSlots} from '../corpus.js';

/** Work, school, technology and news. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const workSlots: CorpusSlots = {
  document: [
    'report', 'contract', 'invoice', 'schedule', 'budget', 'proposal', 'memo', 'newsletter', 'leaflet', 'spreadsheet',
    'agenda', 'guest list',
  ],
  colleague: [
    'the manager', 'the accountant', 'the lawyer', 'the client', 'the director', 'the editor', 'the supplier',
    'our secretary', 'the architect', 'the engineer',
  ],
  workEvent: [
    'meeting', 'workshop', 'conference', 'interview', 'presentation', 'inspection', 'audit', 'training session',
    'conference call',
  ],
  critique: [
    'one page was missing', 'the font was tiny', 'the title was dull', 'the date was wrong', 'two details were wrong',
    'it arrived too late', 'the print was blurry', 'it was far too long',
  ],
  tradesmen: [
    'nurses', 'drivers', 'welders', 'teachers', 'gardeners', 'clerks', 'cooks', 'painters', 'mechanics', 'translators',
    'electricians', 'guards',
  ],
  subject: [
    'history', 'biology', 'geometry', 'music', 'physics', 'art', 'geography', 'chemistry', 'grammar', 'algebra',
    'literature', 'economics',
  ],
  term: [
    'month', 'year', 'semester', 'week', 'spring',
  ],
  page: [
    'four', 'seven', 'twelve', 'fifteen', 'nineteen', 'twenty-three', 'thirty-one', 'thirty-eight', 'forty',
    'fifty-two', 'sixty-six', 'seventy', 'eighty-four', 'ninety-seven', 'a hundred', 'a hundred and five',
  ],
  schoolThing: [
    'ruler', 'eraser', 'calculator', 'pencil case', 'dictionary', 'compass', 'notebook', 'highlighter',
  ],
  gadget: [
    'phone', 'laptop', 'tablet', 'camera', 'printer', 'headset', 'keyboard', 'speaker', 'router', 'microphone',
    'projector', 'smart watch',
  ],
  receiver: [
    'new television', 'main screen', 'home network', 'desktop computer', 'control panel', 'wall socket',
  ],
  techDeed: [
    'save your work', 'install the update', 'quit all programs', 'unplug the cable', 'check the settings',
    'enter the code', 'log out', 'read the manual',
  ],
  status: [
    'on my way', 'running late', 'at the station', 'still at work', 'stuck in traffic', 'ready to go',
    'waiting outside', 'not coming tonight', 'almost there', 'in a meeting',
  ],
  gadgetState: [
    'new', 'used', 'cheap', 'refurbished', 'secondhand', 'smaller',
  ],
  bigNumber: [
    'two hundred', 'three hundred and fifty', 'nearly four hundred', 'five hundred', 'more than six hundred',
    'eight hundred', 'almost a thousand', 'more than a thousand', 'twelve hundred', 'two thousand',
    'about three thousand', 'ten thousand',
  ],
  roadThing: [
    'bridge', 'water pipe', 'fountain', 'traffic light', 'power line', 'road', 'fence', 'sidewalk',
  ],
  closingCause: [
    'heavy snow', 'strong winds', 'a power cut', 'thick fog', 'high water', 'extreme heat',
  ],
  bulletin: [
    'weather', 'morning news', 'traffic report', 'sports news', 'schedule', 'evening news', 'weather forecast', 'menu',
  ],
};
