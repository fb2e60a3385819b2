/** In a page: texts that stand at less than 4.5 : 1 on their ground (WCAG 2.2, 1.4.3), as `text: ratio`. */
export const faintTexts = `(() => {
  const channels = color => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(value => value / 255)
      .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.closest('title, desc')) continue;
    const style = getComputedStyle(element);
    const text = luminance(channels(element.closest('svg') ? style.fill : style.color));
    const ground = luminance(groundOf(element));
    const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    if (ratio < 4.5) faint.add(node.data.trim().slice(0, 40) + ': ' + ratio.toFixed(2));
  }
  return [...faint];
})()`;

/** In a page: how much wider it is than the window, and what juts out of it without a place that scrolls around it. */
export const jutting = `(() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll('*')].filter(element =>
    element.getBoundingClientRect().right > width + 0.5 && !element.closest('.wide, .scroll'));
  return [document.documentElement.scrollWidth - width, ...wide.slice(0, 5).map(element => element.outerHTML.slice(0, 120))];
})()`;

/** In a page: letters of charts that overlap one another or stand outside their chart, as `title: text`. */
export const clashingLetters = `[...document.querySelectorAll('svg')].flatMap(chart => {
  const frame = chart.getBoundingClientRect();
  const texts = [...chart.querySelectorAll('text')].map(text => ({text: text.textContent, box: text.getBoundingClientRect()}));
  const name = chart.querySelector('title').textContent;
  const outside = texts.filter(({box}) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2);
  const over = texts.filter(({box}, place) => texts.some((other, at) => at < place && box.left < other.box.right &&
    other.box.left < box.right && box.top < other.box.bottom - 2 && other.box.top < box.bottom - 2));
  return [...outside, ...over].map(({text}) => name + ': ' + text);
})`;
