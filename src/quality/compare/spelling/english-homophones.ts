/** English words that sound alike, in British or American speech: a recogniser can only guess which was meant. */
const groups = `
their there theyre | to too two | for four fore | your youre yore | its | hear here | no know | new knew gnu | right write rite wright
one won | by buy bye | see sea | son sun | be bee | eye i aye | our hour | wear where ware | weather whether wether | which witch | whose whos
would wood | wait weight | week weak | way weigh whey | meet meat mete | piece peace | plane plain | road rode rowed | read reed | red lead led
sale sail | tale tail | male mail | made maid | main mane | pair pear pare | bear bare | fair fare | hair hare | stair stare | stake steak
break brake | great grate | threw through | blue blew | flower flour | night knight | not knot | nose knows | hole whole | role roll | sole soul
steal steel | heal heel | feet feat | flee flea | tea tee | key quay | cell sell | cent sent scent | cereal serial | site sight cite | seen scene
seam seem | allowed aloud | ate eight | ball bawl | band banned | base bass | beach beech | beat beet | been bean | berry bury
billed build | board bored | bold bowled | born borne | bow bough | boy buoy | bread bred | bridal bridle | cast caste | ceiling sealing
chord cord | coarse course | dear deer | dew due | die dye | draft draught | fate fete | find fined | fir fur | guessed guest | hall haul
heard herd | higher hire | him hymn | hoarse horse | in inn | jam jamb | lain lane | leased least | lessen lesson | loan lone | links lynx
medal meddle | missed mist | morning mourning | muscle mussel | none nun | oar or ore | pail pale | pain pane | passed past | patience patients
pause paws | pea pee | pedal peddle | peer pier | plum plumb | pole poll | pour poor pore paw | pray prey | principal principle | profit prophet
rain reign rein | raise rays raze | rap wrap | real reel | ring wring | root route | rose rows | rye wry | sauce source | saw sore soar
sees seas seize | sew so sow | shore sure | side sighed | slay sleigh | sort sought | stationary stationery | stile style | storey story
straight strait | suite sweet | sundae sunday | tacks tax | team teem | tear tier | tide tied | throne thrown | time thyme | toad towed | toe tow
told tolled | vain vane vein | waist waste | war wore | warn worn | weave weve | wheel weal | whine wine | yoke yolk
bell belle | cue queue | dam damn | days daze | doe dough | duel dual | ewe you yew | gait gate | groan grown | idle idol | knead need | knit nit
lie lye | marshal martial | mind mined | moan mown | pact packed | rapt wrapped | rest wrest | sack sac | stayed staid
sum some | thai tie | tire tyre | tyres tires | wade weighed | wave waive | wrote rote | mum mom | gray grey | carat carrot | council counsel
complement compliment | discreet discrete | ensure insure | affect effect | accept except | cheque check | cheques checks
kerb curb | plough plow | programme program | programmes programs | licence license | practice practise | jewellery jewelry | pyjamas pajamas
aluminium aluminum | aeroplane airplane | doughnut donut | okay ok | mister mr | missus mrs | doctor dr | saint st | versus vs | centre center
alright allright | judgement judgment | ageing aging | axe ax | cosy cozy | sceptical skeptical | artefact artifact | whisky whiskey
yoghurt yogurt | moustache mustache | mould mold | smoulder smolder | manoeuvre maneuver | enrol enroll | fulfil fulfill | skilful skillful
instalment installment | wilful willful | tonne ton | nought naught | hi high | hey hay | ah uh | hmm hm mm | oh o owe | yeah yea
`;

/** The word that stands for all that sound like it; undefined where it has no company. */
export function soundAlike(word: string): string | undefined {
  leaders ??= readGroups();
  return leaders.get(word);
}

let leaders: ReadonlyMap<string, string> | undefined;

function readGroups(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const group of groups.split(/[|\n]/)) {
    const words = group.trim().split(/\s+/);
    for (const word of words) if (words.length > 1) map.set(word, words[0] as string);
  }
  return map;
}
