/** How a unit is said after one and after many. British spelling; see `say-unit.ts` for the American one. */
export type Unit = {readonly one: string; readonly many: string};

const regular = `
km kilometre|m metre|cm centimetre|mm millimetre|µm micrometre|μm micrometre|nm nanometre|mi mile|yd yard|yds yard
kg kilogram|kgs kilogram|kilo kilo|g gram|gm gram|gms gram|mg milligram|mcg microgram|µg microgram|μg microgram|t tonne|oz ounce|lb pound|lbs pound
l litre|L litre|ml millilitre|mL millilitre|ML megalitre|cl centilitre|cL centilitre|dl decilitre|dL decilitre|µl microlitre|μl microlitre|gal gallon|gals gallon|pt pint|qt quart|fl_oz fluid_ounce
tsp teaspoon|tbsp tablespoon
h hour|hr hour|hrs hour|min minute|mins minute|s second|sec second|secs second|ms millisecond|wk week|wks week|yr year|yrs year|mth month|mths month
km² square_kilometre|km2 square_kilometre|m² square_metre|m2 square_metre|cm² square_centimetre|cm2 square_centimetre|mm² square_millimetre
m³ cubic_metre|m3 cubic_metre|cm³ cubic_centimetre|cm3 cubic_centimetre|sq_km square_kilometre|sq_m square_metre|sqm square_metre|ha hectare
W watt|kW kilowatt|KW kilowatt|MW megawatt|GW gigawatt|mW milliwatt|Wh watt_hour|kWh kilowatt_hour|kwh kilowatt_hour|MWh megawatt_hour|GWh gigawatt_hour
V volt|kV kilovolt|mV millivolt|mA milliamp|mAh milliamp_hour|Ah amp_hour|kJ kilojoule|kN kilonewton|Ω ohm|kΩ kilohm
KB kilobyte|kB kilobyte|kb kilobyte|MB megabyte|mb megabyte|GB gigabyte|gb gigabyte|TB terabyte|PB petabyte|MiB mebibyte|GiB gibibyte
MP megapixel|px pixel|dB decibel|cal calorie|kcal kilocalorie|Pa pascal|kPa kilopascal|MPa megapascal|hPa hectopascal|mbar millibar|ct carat|pc piece|pcs piece`;

const irregular: ReadonlyMap<string, Unit> = new Map([
  ['ft', {one: 'foot', many: 'feet'}],
  ['sq ft', {one: 'square foot', many: 'square feet'}],
  ['sqft', {one: 'square foot', many: 'square feet'}],
  ['ft²', {one: 'square foot', many: 'square feet'}],
  ['cc', same('C C')],
  ['Hz', same('hertz')],
  ['mmHg', {one: 'millimetre of mercury', many: 'millimetres of mercury'}],
  ['kHz', same('kilohertz')],
  ['KHz', same('kilohertz')],
  ['MHz', same('megahertz')],
  ['GHz', same('gigahertz')],
  ['hp', same('horsepower')],
  ['rpm', perOf('revolution', 'minute')],
  ['RPM', perOf('revolution', 'minute')],
  ['bpm', perOf('beat', 'minute')],
  ['fps', perOf('frame', 'second')],
  ['mph', perOf('mile', 'hour')],
  ['kph', perOf('kilometre', 'hour')],
  ['kmh', perOf('kilometre', 'hour')],
  ['km/h', perOf('kilometre', 'hour')],
  ['kbps', perOf('kilobit', 'second')],
  ['Kbps', perOf('kilobit', 'second')],
  ['Mbps', perOf('megabit', 'second')],
  ['mbps', perOf('megabit', 'second')],
  ['Gbps', perOf('gigabit', 'second')],
  ['mpg', perOf('mile', 'gallon')],
  ['psi', {one: 'pound per square inch', many: 'pounds per square inch'}],
  ['ppm', {one: 'part per million', many: 'parts per million'}],
  ['dpi', perOf('dot', 'inch')],
  ['s²', {one: 'second squared', many: 'seconds squared'}],
  ['°', {one: 'degree', many: 'degrees'}],
  ['º', {one: 'degree', many: 'degrees'}],
  ...['°C', '° C', 'ºC', '℃'].map(sign => [sign, {one: 'degree Celsius', many: 'degrees Celsius'}] as const),
  ...['°F', '° F', 'ºF', '℉'].map(sign => [sign, {one: 'degree Fahrenheit', many: 'degrees Fahrenheit'}] as const),
  ['°N', {one: 'degree north', many: 'degrees north'}],
  ['°S', {one: 'degree south', many: 'degrees south'}],
  ['°E', {one: 'degree east', many: 'degrees east'}],
  ['°W', {one: 'degree west', many: 'degrees west'}],
]);

/** Every unit by its sign. */
export const unitTable: ReadonlyMap<string, Unit> = new Map([
  ...regular
    .trim()
    .split(/[\n|]/)
    .map(entry => entry.split(' ').map(word => word.replaceAll('_', ' ')))
    .map(([sign = '', name = '']) => [sign, {one: name, many: `${name}s`}] as const),
  ...irregular,
]);

/** What is paid, eaten or done in one of: only after a slash. */
export const rateWords: Readonly<Record<string, string>> = {
  mo: 'month',
  mth: 'month',
  pax: 'person',
  pp: 'person',
  d: 'day',
  wk: 'week',
  yr: 'year',
  pc: 'piece',
  unit: 'unit',
};

function same(name: string): Unit {
  return {one: name, many: name};
}

function perOf(counted: string, per: string): Unit {
  return {one: `${counted} per ${per}`, many: `${counted}s per ${per}`};
}
