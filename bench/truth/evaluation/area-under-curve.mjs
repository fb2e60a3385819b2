// How well a number tells two kinds of clips apart.

/** How often a defect has a larger value than a clean clip; equal ones count half (Mann & Whitney 1947). NaN where a side is empty. */
export function areaUnderCurve(clean, planted) {
  if (clean.length === 0 || planted.length === 0) return Number.NaN;
  const all = [...clean.map(value => ({value, planted: false})), ...planted.map(value => ({value, planted: true}))];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to].value === all[from].value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) if (all[at].planted) rankSum += rank;
    from = to;
  }
  return (rankSum - (planted.length * (planted.length + 1)) / 2) / (planted.length * clean.length);
}
