/**
 * Words of one to six letters that are written in capitals to stress them (NOT, VERY, STOP). Those that are better known as
 * acronyms (IT, US, WHO) are missing on purpose: in a text that is not all capitals they are read as acronyms.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `a able about above across act add after again age ago ahead air all allow alone along also always among and angry animal another answer any apart
  apple are area arm army around art as ask at ate away baby back bad bag ball ban bank bar base bath be bear beat bed been before began begin being
  below best better bid big bill bird birth bit black blood blue board boat body bone book born both box boy bread break bring broke brown build burn
  bus busy but buy by cake call calm came camp can car card care carry case cat cats catch cause cent chair change cheap check chief child choose city
  class clean clear click clock close cloud coat code coffee cold color come cook cool copy cost could count court cover crash cross crowd cry cup cut
  dad daily dance danger dark data date day days dead deal dear death debt deep delay did die dinner dirty do doctor does dog dogs done door doubt
  down draw dream dress drink drive drop dry due during dust duty each ear early earth east easy eat edge egg eight either else empty end enemy enjoy
  enough enter equal error even ever every exact exit extra eye eyes face fact fail fair fall false family far farm fast fat father fear feel feet
  fell felt few field fight file fill film final find fine fire first fish fit five fix flag flat floor flow fly food foot for force forget form four
  free fresh friend from front fruit full fun game gave get gift girl give glad glass go goal god gold gone good got great green group grow guess guy
  had hair half hall hand happy hard has hat hate have he head health hear heart heat heavy held hell hello help her here hi high hill him his hit
  hold hole home hope horse hot hotel hour house how huge human hurry hurt ice idea if ill in into iron is issue item its job join joke joy judge
  jump just keep kept key kick kid kids kill kind king kiss knew know lady land large last late later laugh law lazy lead learn least leave left leg less
  let level lie life light like line list little live local lock long look lord lose loss lost lot lots loud love low luck lunch mad made mail main make
  man many map mark market may maybe me meal mean meat meet men met might mile milk mind mine miss mom money month moon more most mother mouth move much
  mum must my name near nearly need never new news next nice night nine no nobody noise none noon nor north nose not note nothing now number of off offer
  office often oh oil old on once one only open or orange order other our out over own page paid pain paint paper parent park part party pass past pay peace
  pen people phone photo piece place plan plane plant play please plus point poor power pray press price prime prize proof proud prove public pull push
  put quick quiet quite race radio rain ran rate reach read ready real really red rest return rich ride right ring rise risk river road rock role room
  rule rules run sad safe said sale salt same sand save saw say school sea search seat second see seem seen sell send sent serve set seven shall shape
  share she shoe shop short shot should show shut sick side sign silent simple since sing sir sister sit site six size skin sky sleep slow small smart
  smell smile smoke snow so soft sold some son song soon sorry sort soul sound south space speak speed spend sport staff stand star start state stay
  step still stock stone stop store storm story street strong stuff such sugar suit sun super sure sweet swim table take talk tall taste tax tea teach
  team tell ten test than thank thanks that the their them then there these they thing think third this those three throw thus ticket tie time tip tired
  to today told too took top total touch tour toward town toy trade train travel treat tree trip true trust truth try turn twelve twice two type ugly
  uncle under until up upon urgent use used useful user very video view visit voice vote wait wake walk wall want war warm warn was wash watch water way
  we weak wear week well went were west wet what when where which while white whole whose why wide wife wild will win wind window wine winner winter wish
  with woman women won wonder wood word work world worry worse worst worth would wow write wrong yard yeah year years yell yes yet you young your zero ah aw er ha hm oh uh um yo max pro mini ultra plus`.split(
    /\s+/,
  ),
);

/** Words that an acronym hides when a whole text is in capitals. */
export const hiddenByAcronyms: ReadonlySet<string> = new Set([
  'am',
  'it',
  'us',
  'who',
  'id',
  'pa',
  'ma',
  'la',
  'era',
  'pas',
  'sat',
]);
