import {chartStyle} from './chart-style.js';
import {clipStyle} from './clip-style.js';
import {type Html, html} from './html.js';

/**
 * How pages look: one column, the system's own letters, two colours for data that keep apart for colour-blind eyes too. Every letter stands
 * at 4.5 : 1 or more on its ground, in light and in dark.
 */
export const pageStyle: Html = html`
:root {
  --ground: #fbfaf7; --card: #ffffff; --ink: #1d2129; --quiet: #5b6270; --line: #dcdad3;
  --first: #0a6e83; --second: #a8561c; --wash: #e3f0f2; --second-wash: #f8e9dd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --card: #1c2026; --ink: #e9e7e1; --quiet: #a3a9b4; --line: #353b45;
    --first: #5cc3d6; --second: #e7a069; --wash: #1f3a41; --second-wash: #45311f;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; }
h1, h2, h3, h4, p, li, dd, figcaption { overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
h3, h4 { font-size: 1rem; margin: 0; }
header p, footer p, .note { color: var(--quiet); margin: .25rem 0 1rem; }
main:focus { outline: none; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 1.25rem 0; }
section > p { max-width: 42rem; }
a { color: var(--first); }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
code.command span { white-space: nowrap; }
code.command { user-select: all; background: var(--wash); border-radius: .25rem; padding: .1rem .35rem;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
:focus-visible { outline: 3px solid var(--first); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0; padding: 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem; margin: 0; }
.figures div { border-left: 3px solid var(--first); padding-left: .75rem; }
.figures dt { color: var(--quiet); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.6rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.verdict { font-size: 1.25rem; font-weight: 600; line-height: 1.35; border-left: .4rem solid var(--first); padding-left: .75rem;
  margin: .5rem 0 1rem; }
.verdict.look, .verdict.stop { border-color: var(--second); }
.apart, table + .columns, .columns + table { margin-top: 1.5rem; }
.findings { margin: 0 0 1.25rem; padding-left: 1.25rem; max-width: 46rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .5rem; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: normal;
  vertical-align: top; }
thead th { color: var(--quiet); font-size: .9rem; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
tbody th { white-space: nowrap; }
.wrap .number { padding-right: 1.25rem; }
.wrap tbody th, .wrap td:not(.number) { white-space: normal; overflow-wrap: anywhere; }
.narrow { max-width: 30rem; }
.scroll { max-height: 26rem; overflow: auto; }
.wide { overflow-x: auto; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem; }
.bar { width: 45%; }
.bar div { position: relative; height: .9rem; background: var(--wash); border-radius: .2rem; }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--first); border-radius: .2rem; }
.bar b { position: absolute; top: -.2rem; bottom: -.2rem; width: 2px; background: var(--ink); }
${chartStyle}${clipStyle}
@media (max-width: 40rem) {
  body { padding: 1.25rem .75rem 2rem; } section { padding: 1rem .9rem; }
  .stack thead { position: absolute; left: -100vw; }
  .stack tr { display: block; border-bottom: 1px solid var(--line); padding: .6rem 0; }
  .stack th, .stack td { display: block; border: 0; padding: 0; text-align: left; white-space: normal; }
  .stack tbody th { font-weight: 600; }
  .stack td.note { margin: 0; }
  .stack td[data-name]::before { content: attr(data-name) ": "; color: var(--quiet); }
}
@media print { body { max-width: none; padding: 0; } section, .clip { break-inside: avoid; } .scroll { max-height: none; }
.skip, audio { display: none; } }
`;
