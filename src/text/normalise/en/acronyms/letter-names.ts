/**
 * Letters and words said one after another: `T N B`, `M P three`. Letters are single capitals, which eSpeak NG and people read by
 * their names. The exception is A, which eSpeak takes for the article before a word: it is tied to what follows (`A-T M`), said as
 * `double A`, or, as the last of its row before a word, spelled `eh`, the plain word that eSpeak reads as the letter.
 * `after` is the text that follows.
 */
export function sayInRow(parts: readonly string[], after: string): string {
  const counted = countA(parts);
  let said = '';
  counted.forEach((current, index) => {
    const isLast = index === counted.length - 1;
    if (!isLetterA(current)) {
      said += isLast ? current : `${current} `;
    } else if (isLast) {
      said += pauseOrClitic.test(after) ? current : current.replace(/A$/, 'eh');
    } else {
      said += `${current}-`;
    }
  });
  return said;
}

/** The letters of a word, one by one; see {@link sayInRow}. */
export function spell(letters: string, after: string): string {
  return sayInRow([...letters.toUpperCase()], after);
}

function isLetterA(word: string): boolean {
  return word === 'A' || word.endsWith(' A');
}

/** `A A` becomes `double A`, `A A A` `triple A`. */
function countA(parts: readonly string[]): readonly string[] {
  const counted: string[] = [];
  let run = 0;
  for (const word of [...parts, '']) {
    if (word === 'A') {
      run += 1;
      continue;
    }
    if (run > 0) {
      const name = ['', 'A', 'double A', 'triple A'][run];
      counted.push(...(name === undefined ? Array.from({length: run}, () => 'eh') : [name]));
      run = 0;
    }
    if (word !== '') {
      counted.push(word);
    }
  }
  return counted;
}

const pauseOrClitic = /^(?:'s(?!\p{L})|\s*$|\s*[.,;:!?…()[\]—–]|-|\s+-+\s)/u;
