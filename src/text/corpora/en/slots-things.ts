import type {CorpusSlots} from '../corpus.js';

/** Things at home, weather, food, shopping, transport and travel. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const thingSlots: CorpusSlots = {
  device: [
    'lamp', 'fan', 'heater', 'television', 'radio', 'air conditioner', 'speaker', 'ceiling light', 'humidifier',
    'air purifier', 'reading light', 'charger',
  ],
  percentage: [
    'ten', 'fifteen', 'twenty', 'twenty-five', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'seventy-five', 'eighty',
    'ninety',
  ],
  lostThing: [
    'sock', 'pencil', 'toy car', 'button', 'comb', 'coin', 'hairpin', 'marble', 'bookmark', 'spoon', 'ribbon', 'glove',
  ],
  furniture: [
    'cabinet', 'rug', 'stool', 'bench', 'shelf', 'table', 'chair', 'radiator',
  ],
  weather: [
    'rain', 'snow', 'fog', 'drizzle', 'sleet', 'frost', 'hail', 'thunder', 'light rain', 'heavy rain', 'thick fog',
    'bright sunshine', 'a little snow', 'a strong wind', 'a thunderstorm',
  ],
  badWeather: [
    'rain', 'snow', 'fog', 'storm', 'hail', 'strong wind', 'heat', 'thunder', 'flood', 'frost', 'drizzle', 'sleet',
  ],
  outdoorEvent: [
    'picnic', 'concert', 'race', 'match', 'parade', 'school trip', 'barbecue', 'hike', 'regatta', 'street fair',
    'flower show', 'yard sale',
  ],
  climb: [
    'rise', 'fall', 'climb', 'drop',
  ],
  degrees: [
    'zero', 'three', 'five', 'seven', 'nine', 'eleven', 'fourteen', 'eighteen', 'twenty-one', 'twenty-four', 'thirty',
    'thirty-two',
  ],
  weatherMood: [
    'cold', 'hot', 'windy', 'humid', 'wet', 'dry', 'foggy', 'mild', 'stormy', 'sunny',
  ],
  coolMood: [
    'cold', 'wet', 'windy', 'chilly', 'rainy', 'stormy', 'damp', 'frosty',
  ],
  event: [
    'meeting', 'lesson', 'concert', 'interview', 'rehearsal', 'dinner', 'ceremony', 'workshop', 'lecture', 'movie',
    'seminar', 'tournament',
  ],
  task: [
    'water the plants', 'call my mother', 'pay the rent', 'feed the cat', 'take out the trash', 'charge the camera',
    'book a table', 'buy some stamps', 'walk the dog', 'defrost the freezer', 'return the books', 'iron my shirt',
    'wash the car', 'check the oven', 'send the parcel', 'renew my passport',
  ],
  dish: [
    'tomato soup', 'vegetable curry', 'fried rice', 'mushroom risotto', 'roast chicken', 'fish stew', 'lentil soup',
    'chickpea salad', 'potato salad', 'noodle soup', 'grilled fish', 'spinach omelet', 'beef stew', 'bean salad',
    'garlic bread', 'baked pasta',
  ],
  drink: [
    'coffee', 'green tea', 'orange juice', 'lemonade', 'milk', 'apple juice', 'cold water', 'hot chocolate',
    'ginger tea', 'iced coffee', 'coconut water', 'tomato juice',
  ],
  coldDrink: [
    'orange juice', 'lemonade', 'milk', 'apple juice', 'cold water', 'iced tea', 'sparkling water', 'coconut water',
    'tomato juice', 'grape juice',
  ],
  spice: [
    'salt', 'pepper', 'garlic', 'ginger', 'lemon juice', 'basil', 'chili', 'cumin', 'parsley', 'butter', 'thyme',
    'olive oil',
  ],
  vegetables: [
    'carrots', 'onions', 'mushrooms', 'peppers', 'leeks', 'potatoes', 'tomatoes', 'green beans', 'eggplants', 'turnips',
    'shallots', 'parsnips',
  ],
  fruit: [
    'apples', 'bananas', 'pears', 'plums', 'peaches', 'grapes', 'mangoes', 'cherries', 'oranges', 'lemons', 'figs',
    'apricots',
  ],
  staple: [
    'rice', 'flour', 'butter', 'bread', 'cheese', 'honey', 'sugar', 'oil', 'vinegar', 'yogurt',
  ],
  tasteMood: [
    'excellent', 'tasty', 'good', 'superb', 'lovely', 'delicious', 'well seasoned',
  ],
  dessert: [
    'cheesecake', 'lemon tart', 'apple pie', 'ice cream', 'fruit salad', 'chocolate mousse', 'carrot cake',
    'rice pudding',
  ],
  item: [
    'denim jacket', 'leather belt', 'wool sweater', 'striped shirt', 'silk scarf', 'velvet cushion', 'wooden tray',
    'picture frame', 'straw hat', 'canvas bag', 'tea set', 'table lamp', 'garden chair', 'pocket watch', 'cotton robe',
    'toy train',
  ],
  price: [
    'twelve dollars', 'nine dollars and fifty cents', 'fifteen dollars', 'twenty-two dollars', 'thirty dollars',
    'thirty-five dollars', 'forty-eight dollars', 'fifty dollars', 'sixty-four dollars', 'seventy-five dollars',
    'eighty dollars', 'ninety-nine dollars', 'a hundred dollars', 'a hundred and twenty dollars',
  ],
  costView: [
    'a fair price', 'more than I can pay', 'cheaper than last week', 'too much', 'quite reasonable', 'a real bargain',
    'less than I expected', 'rather expensive',
  ],
  color: [
    'dark blue', 'red', 'green', 'white', 'black', 'gray', 'purple', 'brown', 'yellow', 'pale pink', 'beige',
    'turquoise',
  ],
  shop: [
    'bakery', 'butcher shop', 'bookstore', 'flower shop', 'pharmacy', 'shoe store', 'toy store', 'fish market',
    'hardware store', 'barber shop', 'jewelry store', 'grocery store',
  ],
  vehicle: [
    'bus', 'train', 'tram', 'shuttle bus', 'express bus', 'night bus', 'minibus', 'trolley',
  ],
  platform: [
    'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  ],
  side: [
    'left', 'right',
  ],
  delayCause: [
    'the heavy rain', 'a signal problem', 'the thick fog', 'a fallen tree', 'an accident', 'the storm',
    'a power failure', 'the parade',
  ],
  travelDeed: [
    'visited all of the museums', 'slept in a tiny hotel', 'took hundreds of photographs',
    'rode around on a rented bicycle', 'tried every kind of soup', 'lost a suitcase', 'learned to dance',
    'met an old friend',
  ],
  roomKind: [
    'single room', 'double room', 'quiet room', 'family room', 'room with a balcony', 'room with a view',
  ],
  hotelCharm: [
    'a rooftop pool', 'a quiet garden', 'wide balconies', 'soft beds', 'a friendly chef', 'a beautiful lobby',
    'enormous windows', 'a piano bar',
  ],
  hotelLack: [
    'elevator', 'parking lot', 'hot water', 'hair dryer', 'internet connection', 'air conditioning', 'laundry service',
    'night porter',
  ],
  travelItem: [
    'your passport', 'the tickets', 'the map', 'your toothbrush', 'the sunscreen', 'the camera', 'your sunglasses',
    'the charger',
  ],
};
