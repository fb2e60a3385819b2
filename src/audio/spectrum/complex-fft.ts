/** A discrete Fourier transform of one length, in place: fill `re` and `im`, call `transform`, read them. */
export type ComplexFft = {
  readonly length: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** X[k] = Σ x[n] · e^(−2πi·kn/length), not scaled. */
  transform(): void;
};

/**
 * Plans a transform by the Stockham algorithm with radices 4, 2, 3 and 5 (Swarztrauber 1984). Throws RangeError for a length with
 * another prime factor.
 */
export function createComplexFft(length: number): ComplexFft {
  const radices = radicesOf(length);
  const re = new Float64Array(length);
  const im = new Float64Array(length);
  const spareRe = new Float64Array(length);
  const spareIm = new Float64Array(length);
  const cosines = Float64Array.from({length}, (_, index) => Math.cos((2 * Math.PI * index) / length));
  const sines = Float64Array.from({length}, (_, index) => -Math.sin((2 * Math.PI * index) / length));
  return {
    length,
    re,
    im,
    transform() {
      let from: Stage = {re, im};
      let to: Stage = {re: spareRe, im: spareIm};
      let rest = length;
      let stride = 1;
      for (const radix of radices) {
        const pass = {from, to, count: rest / radix, stride, cosines, sines};
        if (radix === 4) passFour(pass);
        else if (radix === 2) passTwo(pass);
        else passAny(pass, radix);
        [from, to] = [to, from];
        rest /= radix;
        stride *= radix;
      }
      if (from.re !== re) {
        re.set(from.re);
        im.set(from.im);
      }
    },
  };
}

type Stage = {readonly re: Float64Array; readonly im: Float64Array};

type Pass = {
  readonly from: Stage;
  readonly to: Stage;
  readonly count: number;
  /** Also the step in the table of roots of unity: its length is `stride` × what is left to transform. */
  readonly stride: number;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
};

function radicesOf(length: number): readonly number[] {
  const radices: number[] = [];
  let rest = length;
  for (const radix of [4, 2, 3, 5]) {
    while (rest % radix === 0 && rest > 1) {
      radices.push(radix);
      rest /= radix;
    }
  }
  if (rest !== 1) throw new RangeError(`a transform of ${length} is not a product of 2, 3 and 5`);
  return radices;
}

function passFour({from, to, count, stride, cosines, sines}: Pass): void {
  const {re, im} = from;
  const quarter = stride * count;
  for (let group = 0; group < count; group += 1) {
    const step = group * stride;
    const c1 = cosines[step] as number;
    const s1 = sines[step] as number;
    const c2 = cosines[2 * step] as number;
    const s2 = sines[2 * step] as number;
    const c3 = cosines[3 * step] as number;
    const s3 = sines[3 * step] as number;
    for (let lane = 0; lane < stride; lane += 1) {
      const a = lane + stride * group;
      const b = a + quarter;
      const c = b + quarter;
      const d = c + quarter;
      const sumRe = (re[a] as number) + (re[c] as number);
      const sumIm = (im[a] as number) + (im[c] as number);
      const gapRe = (re[a] as number) - (re[c] as number);
      const gapIm = (im[a] as number) - (im[c] as number);
      const otherRe = (re[b] as number) + (re[d] as number);
      const otherIm = (im[b] as number) + (im[d] as number);
      const turnedRe = (im[b] as number) - (im[d] as number);
      const turnedIm = (re[d] as number) - (re[b] as number);
      const at = lane + stride * 4 * group;
      to.re[at] = sumRe + otherRe;
      to.im[at] = sumIm + otherIm;
      put(to, at + stride, gapRe + turnedRe, gapIm + turnedIm, c1, s1);
      put(to, at + 2 * stride, sumRe - otherRe, sumIm - otherIm, c2, s2);
      put(to, at + 3 * stride, gapRe - turnedRe, gapIm - turnedIm, c3, s3);
    }
  }
}

/** As `passAny` would have it, to the last bit. */
function passTwo({from, to, count, stride, cosines, sines}: Pass): void {
  const {re, im} = from;
  const half = stride * count;
  // −1, and what is left of the sine of π.
  const cosine = cosines[cosines.length / 2] as number;
  const sine = sines[cosines.length / 2] as number;
  for (let group = 0; group < count; group += 1) {
    const step = group * stride;
    const c1 = cosines[step] as number;
    const s1 = sines[step] as number;
    for (let lane = 0; lane < stride; lane += 1) {
      const a = lane + step;
      const b = a + half;
      const otherRe = (re[b] as number) * cosine - (im[b] as number) * sine;
      const otherIm = (re[b] as number) * sine + (im[b] as number) * cosine;
      const at = a + step;
      to.re[at] = (re[a] as number) + (re[b] as number);
      to.im[at] = (im[a] as number) + (im[b] as number);
      put(to, at + stride, (re[a] as number) + otherRe, (im[a] as number) + otherIm, c1, s1);
    }
  }
}

function put({re, im}: Stage, at: number, real: number, imaginary: number, cosine: number, sine: number): void {
  re[at] = real * cosine - imaginary * sine;
  im[at] = real * sine + imaginary * cosine;
}

function passAny({from, to, count, stride, cosines, sines}: Pass, radix: number): void {
  const length = cosines.length;
  for (let group = 0; group < count; group += 1) {
    for (let lane = 0; lane < stride; lane += 1) {
      for (let out = 0; out < radix; out += 1) {
        let real = 0;
        let imaginary = 0;
        for (let term = 0; term < radix; term += 1) {
          const at = lane + stride * (group + count * term);
          const root = ((term * out) % radix) * (length / radix);
          const c = cosines[root] as number;
          const s = sines[root] as number;
          real += (from.re[at] as number) * c - (from.im[at] as number) * s;
          imaginary += (from.re[at] as number) * s + (from.im[at] as number) * c;
        }
        const twiddle = group * out * stride;
        put(
          to,
          lane + stride * (radix * group + out),
          real,
          imaginary,
          cosines[twiddle] as number,
          sines[twiddle] as number,
        );
      }
    }
  }
}
