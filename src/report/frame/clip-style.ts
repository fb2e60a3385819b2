import {type Html, html} from './html.js';

/** How clips look: players, waveforms, texts. */
export const clipStyle: Html = html`
.clips { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; list-style: none;
  margin: 0; padding: 0; }
.clip { border: 1px solid var(--line); border-radius: .5rem; padding: .9rem; min-width: 0; }
.clip p, .clip ul { margin: .4rem 0 0; }
.clip ul:not(.facts) { padding-left: 1.1rem; }
.clip h3, .clip h4 { display: flex; justify-content: space-between; gap: 1rem; }
.state { color: var(--quiet); font-weight: normal; }
.state.rejected, .state.failed { color: var(--second); font-weight: 600; }
.spoken { font-size: 1.05rem; }
ul.facts { margin: .6rem 0; display: flex; flex-wrap: wrap; gap: 0 .9rem; list-style: none; padding: 0; color: var(--quiet); font-size: .9rem; }
svg.waveform { height: 3rem; margin: .5rem 0 0; }
.waveform path { fill: none; stroke: var(--first); stroke-width: 1.2; }
audio { display: block; width: 100%; height: 2.5rem; margin: .4rem 0 0; }
.heard ins, .heard del, .spoken del { text-decoration-thickness: 2px; text-underline-offset: 3px; color: inherit; border-radius: .2rem; }
ins { text-decoration: underline; background: var(--second-wash); } del { text-decoration: line-through; background: var(--second-wash); }
.commands { display: flex; flex-wrap: wrap; gap: .4rem; }
.matrix td, .matrix thead th { text-align: left; min-width: 8rem; padding-right: .75rem; }
.best { border: 2px solid var(--first); }
td.best { background: var(--wash); border: 0; border-bottom: 1px solid var(--line); padding-left: .5rem; }
.cell > .figures { margin-top: .75rem; }
.cell { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 1.25rem; }
`;
