import type {CorpusSlots} from '../corpus.js';

/** Health, people, feelings, leisure, nature and stories. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const lifeSlots: CorpusSlots = {
  bodyPart: [
    'knee', 'elbow', 'shoulder', 'ankle', 'wrist', 'neck', 'hip', 'calf', 'foot', 'heel', 'back',
  ],
  movement: [
    'climb the stairs', 'bend down', 'get up', 'lift something heavy', 'lie on your side', 'walk fast', 'stretch',
    'turn around',
  ],
  advice: [
    'rest', 'avoid sugar', 'drink more water', 'stay in bed', 'walk every morning', 'wear a bandage',
    'take these pills', 'give up coffee', 'do gentle exercises', 'eat light meals',
  ],
  weeks: [
    'a week', 'two weeks', 'ten days', 'a month', 'three weeks', 'a few days',
  ],
  habit: [
    'walked to work every day', 'eaten less sugar', 'given up coffee', 'gone to bed early', 'taken the stairs',
    'swum twice a week',
  ],
  goodResult: [
    'slept much better', 'lost some weight', 'felt far stronger', 'caught no colds at all', 'worried less',
    'breathed more easily',
  ],
  healthWorker: [
    'a dentist', 'the doctor', 'the nurse', 'an eye doctor', 'a skin specialist', 'the physical therapist',
  ],
  trait: [
    'kind', 'patient', 'clever', 'cheerful', 'honest', 'gentle', 'brave', 'thoughtful',
  ],
  secondTrait: [
    'generous', 'polite', 'funny', 'modest', 'calm', 'creative', 'loyal', 'wise',
  ],
  thirdTrait: [
    'tidy', 'curious', 'stubborn', 'quiet', 'hard-working', 'lively', 'punctual', 'talkative',
  ],
  familyEvent: [
    'wedding', 'birthday party', 'engagement', 'family reunion', 'new baby', 'graduation', 'anniversary',
    'housewarming',
  ],
  gift: [
    'a bunch of roses', 'a silver bracelet', 'a cookbook', 'a fountain pen', 'a bird feeder', 'a box of chocolates',
    'a woolen blanket', 'a chess set', 'a framed photograph', 'a pair of slippers',
  ],
  skill: [
    'swim', 'knit', 'bake bread', 'ride a bicycle', 'tie a bow tie', 'play the flute', 'fold paper cranes',
    'prune roses', 'change a tire', 'whistle', 'sharpen a knife', 'sew on a button',
  ],
  happyMood: [
    'happy', 'proud', 'grateful', 'peaceful', 'cheerful', 'hopeful', 'lucky', 'alive', 'relieved',
  ],
  happyMoment: [
    'the sun shines', 'I hear children laugh', 'the whole family is here', 'I smell fresh bread', 'we sing together',
    'someone remembers my birthday', 'the work is done', 'I walk along the river',
  ],
  sadMood: [
    'sad', 'annoyed', 'upset', 'frustrated', 'angry', 'disappointed', 'unhappy', 'gloomy',
  ],
  sadReason: [
    'the flight was canceled', 'nobody had called', 'the cake was burned', 'the keys were lost', 'it was too late',
    'the game was over', 'the tickets were sold out', 'the phone was broken',
  ],
  artwork: [
    'novel', 'movie', 'song', 'musical', 'play', 'poem', 'album', 'documentary',
  ],
  praise: [
    'original', 'clever', 'touching', 'beautiful', 'funny', 'charming', 'brilliant',
  ],
  flaw: [
    'too long', 'rather sad', 'hard to follow', 'a bit slow', 'not for children', 'badly named', 'a little strange',
  ],
  anyMood: [
    'excited', 'nervous', 'happy', 'worried', 'curious', 'relaxed',
  ],
  greeting: [
    'morning', 'afternoon', 'evening',
  ],
  invitation: [
    'have dinner', 'go swimming', 'play cards', 'watch a movie', 'go hiking', 'visit the market', 'drink coffee',
    'walk along the beach', 'bake cookies', 'sing',
  ],
  favor: [
    'helping me', 'the lovely flowers', 'your advice', 'the ride home', 'calling back', 'being so patient',
    'your warm welcome', 'the delicious meal', 'the book', 'waiting for us', 'fixing the bicycle',
    'looking after the cat',
  ],
  sport: [
    'tennis', 'football', 'chess', 'badminton', 'volleyball', 'basketball', 'hockey', 'cricket', 'table tennis',
    'water polo',
  ],
  music: [
    'jazz', 'blues', 'piano music', 'folk music', 'dance music', 'classical guitar', 'soft rock', 'opera', 'swing',
    'gospel',
  ],
  show: [
    'ballet', 'opera', 'circus', 'musical', 'puppet show', 'magic show', 'comedy', 'rock concert', 'dance show',
  ],
  hobby: [
    'rowing', 'archery', 'pottery', 'sailing', 'rock climbing', 'fencing', 'juggling', 'gardening',
  ],
  secondHobby: [
    'surfing', 'knitting', 'skiing', 'bird-watching', 'wood carving', 'judo', 'yoga', 'scuba diving',
  ],
  animal: [
    'a fox', 'an owl', 'a heron', 'a deer', 'a hedgehog', 'a rabbit', 'a squirrel', 'an otter', 'a badger', 'a falcon',
    'a toad', 'a woodpecker',
  ],
  mistaken: [
    'a stone', 'a fallen branch', 'a shadow', 'a tree stump', 'a pile of leaves', 'an old boot',
  ],
  flowers: [
    'roses', 'daisies', 'irises', 'violets', 'poppies', 'marigolds', 'bluebells', 'orchids', 'lilies',
  ],
  springMonth: [
    'March', 'April', 'May', 'June',
  ],
  animals: [
    'wolves', 'bears', 'eagles', 'foxes', 'deer', 'owls', 'bats', 'beavers',
  ],
  habitat: [
    'this forest', 'these mountains', 'the valley', 'the national park', 'this country', 'the northern hills',
  ],
  character: [
    'an old miller', 'a young sailor', 'a cunning tailor', 'a poor fisherman', 'a lonely queen', 'a curious child',
    'a brave knight', 'a wandering minstrel', 'a village baker', 'a shy giant', 'a handsome prince', 'an honest thief',
  ],
  storyPlace: [
    'a crooked tower', 'a dark forest', 'a castle by the sea', 'a cottage on the hill', 'a hidden valley',
    'a cave full of bats', 'a windmill', 'a ruined abbey', 'a floating house', 'the hollow of a tree',
  ],
  companion: [
    'a talking cat', 'a lazy donkey', 'a faithful dog', 'a wise parrot', 'a white goat', 'a tame raven', 'a clever fox',
    'a blind horse',
  ],
  storyThing: [
    'iron door', 'wooden chest', 'old wardrobe', 'heavy box', 'secret gate', 'cabinet', 'trunk', 'trapdoor',
  ],
  treasure: [
    'a golden crown', 'a bag of pearls', 'a rusty key', 'a silver flute', 'a map of the stars', 'a magic lantern',
    'a bundle of letters', 'a glass slipper', 'a sleeping kitten', 'a jeweled dagger',
  ],
  sound: [
    'a soft whisper', 'a loud crash', 'footsteps', 'a strange laugh', 'a gentle knock', 'singing', 'a low growl',
    'the ringing of a bell',
  ],
  possession: [
    'cows', 'sheep', 'ducks', 'black hens', 'beehives', 'apple trees',
  ],
};
