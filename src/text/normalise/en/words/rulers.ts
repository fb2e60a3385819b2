/** First names that rulers and popes carry with a number. */
export const rulers: readonly string[] = (
  'Henry Edward George Charles James William Richard Louis Elizabeth Mary Philip Napoleon Alexander Catherine Nicholas Peter Frederick Paul ' +
  'Pius Benedict Leo Gregory Innocent Urban Clement Ivan Ferdinand Alfonso Victor Wilhelm Rama Ramses Ramesses Thutmose Harald Gustav ' +
  'Christian Oscar Carl Carlos Felipe Haakon Mehmed Murad Suleiman Selim Darius Xerxes Ptolemy Leopold Albert Margaret Boniface Julius ' +
  'Sixtus Robert Rudolf Otto Constantine Justinian'
).split(' ');

/** What is counted in roman numerals, in small letters: `Chapter IV`, `World War II`. */
export const countedInRoman: readonly string[] = (
  'chapter part volume vol. act scene section book phase type level stage appendix class title article figure table episode season mark war ' +
  'bowl fantasy division form annex schedule apollo quest group tier category symphony vatican'
).split(' ');
