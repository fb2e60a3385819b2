import {type Html, html} from './html.js';

/** How pages look: one column, the system's own letters, two colours for data that keep apart for colour-blind eyes too. */
export const pageStyle: Html = html`
:root {
  --ground: #fbfaf7; --card: #ffffff; --ink: #1d2129; --quiet: #5b6270; --line: #dcdad3;
  --first: #0a6e83; --second: #a8561c; --wash: #e3f0f2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --card: #1c2026; --ink: #e9e7e1; --quiet: #a3a9b4; --line: #353b45;
    --first: #5cc3d6; --second: #e7a069; --wash: #1f3a41;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
header p, footer p, .note { color: var(--quiet); margin: .25rem 0 1rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 1.25rem 0; }
section > p { max-width: 42rem; }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--first); outline-offset: 2px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1rem; margin: 0; }
.figures div { border-left: 3px solid var(--first); padding-left: .75rem; }
.figures dt { color: var(--quiet); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.6rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .5rem; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--quiet); font-size: .9rem; }
.number { text-align: right; white-space: nowrap; }
tbody th { white-space: nowrap; }
.narrow { max-width: 30rem; }
.scroll { max-height: 26rem; overflow: auto; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem; }
.bar { width: 45%; }
.bar div { position: relative; height: .9rem; background: var(--wash); border-radius: .2rem; }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--first); border-radius: .2rem; }
.bar b { position: absolute; top: -.2rem; bottom: -.2rem; width: 2px; background: var(--ink); }
svg { display: block; width: 100%; height: auto; margin-bottom: 1.25rem; }
svg text { fill: var(--quiet); font: 13px system-ui, sans-serif; }
.grid { stroke: var(--line); }
.plot { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.first { stroke: var(--first); } .second { stroke: var(--second); stroke-dasharray: 7 5; }
svg .name-first { fill: var(--first); font-weight: 600; } svg .name-second { fill: var(--second); font-weight: 600; }
@media (max-width: 40rem) { svg text { font-size: 22px; } }
@media print { body { max-width: none; padding: 0; } section { break-inside: avoid; } tbody th { white-space: nowrap; }
.narrow { max-width: 30rem; }
.scroll { max-height: none; } }
`;
