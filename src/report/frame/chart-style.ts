import {type Html, html} from './html.js';

/** How charts look. Letters are larger on narrow screens, where a wide chart is drawn small. */
export const chartStyle: Html = html`
svg { display: block; width: 100%; height: auto; margin-bottom: 1.25rem; }
svg text { fill: var(--quiet); font: 13px system-ui, sans-serif; }
.grid { stroke: var(--line); }
.plot { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.first { stroke: var(--first); } .second { stroke: var(--second); stroke-dasharray: 7 5; }
svg .name-first { fill: var(--first); font-weight: 600; } svg .name-second { fill: var(--second); font-weight: 600; }
figure { margin: 0; }
figure svg { margin: .25rem 0 0; }
figcaption { margin-top: .25rem; color: var(--quiet); font-size: .9rem; }
.kept-bar { fill: var(--first); } .rejected-bar { fill: var(--card); stroke: var(--second); stroke-width: 1.5; }
.limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; } svg .limit-name { fill: var(--ink); font-size: 12px; }
.middle { fill: none; stroke: var(--ink); stroke-width: 2; }
.band { fill: var(--wash); }
.trend { fill: none; stroke: var(--first); stroke-width: 2; stroke-linejoin: round; }
.key { display: inline-block; width: .8rem; height: .8rem; margin-right: .3rem; vertical-align: -.05rem; background: var(--first); }
.key.rejected { background: var(--card); border: 2px solid var(--second); }
@media (max-width: 40rem) { svg text { font-size: 22px; } figure svg text, svg .limit-name { font-size: 13px; } }
@media (forced-colors: active) { .kept-bar { fill: CanvasText; } .key { forced-color-adjust: none; } }
`;
