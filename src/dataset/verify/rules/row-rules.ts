import type {Rule} from './rule.js';

/** What can be wrong with a row: its columns, its quotes, its file name. */
export const rowRules = {
  'header-line': {
    class: 'finding',
    finds: 'a first line that names the columns',
    piper: 'It takes the line for a clip, does not find its audio, warns and leaves it out.',
    mend: 'Remove the first line: metadata.csv has no header.',
  },
  'wrong-delimiter': {
    class: 'loses-row',
    finds: 'a comma, tab, semicolon or full-width bar between file and text',
    piper: 'It takes the whole line for the file name, does not find it, and leaves the row out.',
    mend: 'Put a vertical bar between file and text.',
  },
  'no-delimiter': {
    class: 'loses-row',
    finds: 'a line without a bar',
    piper:
      'It takes the line for the file name and, where that file exists, trains on the name as if it were the text.',
    mend: 'Write `file|text`, or remove the line.',
  },
  'escaped-pipe': {
    class: 'loses-row',
    finds: '`\\|`, which was meant as a bar in the text',
    piper: 'It knows no such escape and uses only what stands after the last bar.',
    mend: 'Write a comma instead of the bar.',
  },
  'pipe-in-text': {
    class: 'loses-row',
    finds: 'more bars than columns',
    piper: 'It uses only what stands after the last bar; the audio says more than that.',
    mend: 'Write a comma instead of the bar.',
  },
  'quoted-pipe': {
    class: 'finding',
    finds: 'a bar in a text that is wrapped in quotes',
    piper: 'It reads the text with the bar; other tools, which split at every bar, do not.',
    mend: 'Write a comma instead of the bar, and remove the quotes.',
  },
  'uneven-columns': {
    class: 'loses-row',
    finds: 'fewer columns than most rows have',
    piper: 'With several speakers it stops (Expected CSV columns for multi-speaker metadata).',
    mend: 'Give every row the same columns: file|text, or file|speaker|text.',
  },
  'extra-columns': {
    class: 'finding',
    finds: 'four columns or more in most rows',
    piper: 'It uses the first and the last column, whatever they are.',
    mend: 'Keep file|text, or file|speaker|text.',
  },
  'swallowed-rows': {
    class: 'loses-row',
    finds: 'a field that begins with a double quote and runs over the rows below',
    piper: 'It makes one row of all lines to the next quote, and loses the others.',
    mend: 'Remove the double quote at the beginning of the field.',
  },
  'line-break-in-text': {
    class: 'finding',
    finds: 'a quoted text of several lines',
    piper: 'It reads the lines as one text; other tools take each line for a row.',
    mend: 'Put the text on one line and remove the quotes.',
  },
  'leading-quote': {
    class: 'finding',
    finds: 'a text that begins with a quotation in double quotes',
    piper: 'It drops the quotes, and would lose rows if one of them were missing.',
    mend: 'Remove the double quotes: nobody speaks them.',
  },
  'swapped-columns': {
    class: 'loses-row',
    finds: 'the text in the first column and the file in the last',
    piper: 'It looks for a file named like the text, does not find it, and leaves the row out.',
    mend: 'Put the file first: `file|text`.',
  },
  'empty-id': {
    class: 'loses-row',
    finds: 'no file name before the bar',
    piper: 'It stops with IsADirectoryError: it opens the audio folder itself.',
    mend: 'Write the name of the audio file before the bar, or remove the line.',
  },
  'space-around-id': {
    class: 'loses-row',
    finds: 'white space or an unseen character at the ends of the file name',
    piper: 'It looks for a file whose name has the space, does not find it, and leaves the row out.',
    mend: 'Remove the space from the file name.',
  },
  'backslash-in-path': {
    class: 'loses-row',
    finds: 'a path with backslashes',
    piper: 'It finds the file on Windows only; elsewhere it leaves the row out.',
    mend: 'Write the file name alone, or use forward slashes.',
  },
  'file-name-case': {
    class: 'loses-row',
    finds: 'a file name whose capitals differ from those of the file',
    piper: 'On Linux it does not find the file and leaves the row out.',
    mend: 'Write the file name as the file has it.',
  },
  'file-name-form': {
    class: 'loses-row',
    finds: 'a file name whose accents are coded otherwise (NFC, NFD) than those of the file',
    piper: 'On Linux it does not find the file and leaves the row out.',
    mend: 'Rename the file to plain letters, and the row with it.',
  },
  'missing-audio': {
    class: 'loses-row',
    finds: 'a row whose audio file is not there',
    piper: 'It warns (Missing audio file) and leaves the row out.',
    mend: 'Put the file back, or remove the row; a dataset of chatterpipe mends this itself when it generates again.',
  },
  'absolute-path': {
    class: 'finding',
    finds: 'an absolute path',
    piper: 'It reads the file on this machine; on another one it leaves the row out.',
    mend: 'Put the file into the audio folder and write its name alone.',
  },
  'path-outside': {
    class: 'finding',
    finds: 'a path that leads out of the dataset',
    piper: 'It reads the file where it is; a copy of the dataset does not hold it.',
    mend: 'Put the file into the audio folder and write its name alone.',
  },
  'duplicate-id': {
    class: 'finding',
    finds: 'a second row for an audio file',
    piper: 'It trains on the same audio twice; where the texts differ, one of them is wrong.',
    mend: 'Keep the row whose text the audio says.',
  },
  'duplicate-text': {
    class: 'finding',
    finds: 'a text that another clip has too',
    piper: 'It trains on both; a text that comes twice teaches little and can land in training and in validation.',
    mend: 'Remove one of the two clips and its row.',
  },
} as const satisfies Readonly<Record<string, Rule>>;
