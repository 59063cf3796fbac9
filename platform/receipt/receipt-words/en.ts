/** 1,024 everyday words, no two alike in their first four letters. Their order is part of old receipts. */
export const words = `
  above acacia accent accord acre acrobat actor adapt address adjust admire advice aerial after agenda agree
  ahead airport album alcove allow almond aloe alpaca alphabet already also amber ample anchor anemone angle
  anise annual answer antique anvil apple apricot aqua arch arena armchair aroma arrive article ashore
  asking aspen athlete atlas auburn august aunt autumn avenue avocado awning azalea azure bacon bagel
  bagpipe balance balcony balmy bamboo banana banjo banner bargain barley barn basket batch bead beaker bean
  bear beauty beehive beetle beige believe bell bench berry better between bicycle bigger bike birch bird
  bison bistro blend blink block blouse blue bold bolt bonfire bonnet book border borrow both bottle boulder
  bowtie bracelet branch brass breeze brew brick bright bring broad broccoli bronze brown brunch bucket
  budget bugle build bulb bumper bundle burger busy button cabbage cabin cafe cake calendar calm canal canoe
  canteen canyon caper caramel card careful carnival carol carrot cartoon carve cashew castle catalog cedar
  celery cello cement ceramic cereal chalk chapter chat check cheer cherry chess chief chimney chip chorus
  chuckle cinnamon circle civic clam clap clay clean cliff climb clock cloud clover coast cobalt cocoa code
  coffee coin college column comb comfort compass concert cone confetti cool copper copy cord cork cosmos
  cosy coyote cozy crab crane crate create creek cress crisp crocus crown cruise crunch crystal cube
  cucumber culture curious curl curtain curve cushion cycle cymbal daffodil daily dairy dance dapper date
  dawn dazzle december decorate depth describe design desk develop dial diamond dice diesel dilute dimple
  dine dinner diploma display distance divide dock dolphin domino donate donut door dough dozen draft drama
  dream dryer duck duet durable dynamo eagle easel easy echo eclipse edit elastic electric elegant elephant
  elite email emblem emerald enamel encore endive engine enjoy enter entire envelope equal eraser espresso
  essay ethics evening ever example exhibit export express fable fair falcon fancy fanfare fashion faucet
  favour feather february fennel fern fertile festival fiber fiddle field fifteen filter finch find finger
  fish five fjord flannel flavour flicker flight float flock florist flour flower fluffy flute focus foil
  folk fond food forest formal forum forward fossil foxglove fragrant freezer fresh friend frog frost fruit
  fuchsia fungus funny fuzzy galaxy gallery gander garden garment gauge gazebo gelatin genius gerbil geyser
  ginger giraffe girder glad glass gleam glider glimmer globe glory glow glue goat goblet gold gondola good
  gopher gourd grace grand grape gravel green grill grin grocer ground grove guide guitar gumdrop gymnast
  gypsum haddock halibut halo hamper hamster hangar happy hare harmony harvest hatch haven hazel healthy
  hedge height hello helmet help herb herd herring hiccup hickory hill hinge history hive hockey holiday
  hollow honest hoop horizon horse hotel house huddle hummus humor hurdle hyacinth hybrid iceberg icicle
  idea igloo indigo ingot inlet invent invite iron item ivory jade jaguar jargon jasmine jazz jeans jelly
  jewel jigsaw jockey joke journal joyful jubilee juice july jungle juniper kale karaoke kayak kennel kernel
  keyboard kilo kimono kiosk kitchen kitten kiwi knapsack knob knot koala krill lacquer ladder lagoon
  language lantern lark lasagna launch laurel lava lawn leaf learn ledge leek legume leisure lens lentil
  lesson letter lever library lichen like lilac lime linen lion liter lizard loaf lobby lobster locket loft
  look loop lounge loyal lucky lunar lunch luxury lynx lyric machine magenta magpie mail mammal mandolin
  mango manual many marble march marine market marmot marsh marvel matrix mauve maximum meadow meal mechanic
  medal meerkat mellow melody merchant mermaid method metro milk million mimic mingle minnow miracle mitten
  mixer mocha modern moment monday monument moon moose mosaic moss motion motor mound mulberry mule museum
  mushroom mussel mustard myrtle napkin narwhal nature nautical nebula nectar neon nettle network nice
  nickel nimble noble node noodle noon note notice noun novel nozzle nutmeg nutshell oasis oatmeal oboe
  obtain ocean october okay okra omelet onion onward onyx open opera opinion orange orbit order oregano
  orient oriole ornament ostrich otter outdoor oval oven oyster ozone package paddle palace pale panda
  panorama panther paper paprika parade park parrot pasta patch pattern pave peace pearl pebble pedal
  pelican pencil pennant pepper petal petunia phrase physics piano picnic picture pigeon pillow pine pinto
  pioneer pixel pizza plaid planet plaster plaza plenty plough plum podium poem poet polite polka polo
  pomelo pony poodle pool poplar poppy porridge portrait postcard pottery pouch praise pretty print prism
  prize profile program proper prune pudding pulley pulp puma pumpkin puzzle pyramid quail quarter queen
  quill quince quota rabbit raccoon radar radio rail rain raisin random rather raven ravioli real reason
  record reddish reed refer reflect regular rehearse reindeer reply reptile review rhubarb rhyme ribbon rice
  ring rinse river roast robin robust rocket roller room rooster rope rose round route rowboat royal ruby
  ruffle rugby runner rural saddle safari saffron sail salad salon salt salute sand sapphire satchel satin
  sauna savanna scale science scissors scooter scout scroll sculpt season second seesaw sequel serene series
  session shallow sheep shelf shield shine ship shoe shovel shrub shuffle shuttle silk silver sing sitar
  skate sketch skill skylark slate slice slipper smile snail snow soccer soda solar solid solo sonata song
  soprano sorbet sound soup source soybean space sparkle speech spice spinach spiral spoon sport sprout
  spruce squash stable stadium stamp standard station stay steel step stereo stitch stock stool stove stream
  studio style success sugar summer sunny supper swan sweater swim switch sycamore symbol syrup table
  tadpole tailor talk tandem tapestry tariff team teapot tempo tent terrace thank theater thermos third
  thistle throne thyme ticket tide tiger timber tinsel today toffee tomato tomorrow tonic topic tortoise
  tourist towel town trapeze travel treasure trellis triangle tribute trio trolley trombone trousers trowel
  truffle trumpet tuba tulip tuna tunnel turban turnip tutor tuxedo twig twinkle ukulele umbrella umpire
  unicorn unique universe update upgrade upper upstairs urban urchin utensil valley value vapour variety
  vehicle velvet venue veranda verse vest viaduct village vine vintage virtue visible vivid vocal volcano
  volley volume voyage waffle walk wallet walrus waltz warm wave wealth wedge weekend welcome wharf wheat
  whisk wicker wind wing winner wizard wombat wool word work woven wreath wrinkle yarn yellow yodel yogurt
  zebra zenith zero zest zinc zodiac zoology zucchini
`
  .trim()
  .split(/\s+/)
