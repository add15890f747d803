/**
 * Everyday synonyms of general English, one notion a line: its name, then the words that may stand for it. "how-much" is
 * two words. Written by hand from no data set; a word may stand for several notions.
 */
export const lexicon = `
money: money cash fund funding finance financial dollar euro buck currency coin
grant: grant scholarship bursary stipend subsidy sponsor sponsorship donor fellowship
pay: pay paid payment payable settle afford reimburse refund
earn: salary wage income earn paycheck payday payroll compensation remuneration
cost: cost price fee charge expensive cheap how-much rate value worth bargain
bill: bill invoice receipt due statement utility
bank: bank banking atm teller branch
account: account saving checking deposit balance
card: card credit debit visa mastercard amex plastic
spend: spend spent expense expenditure purchase transaction history
transfer: transfer send wire move remit sent forward
debt: debt loan borrow lend owe mortgage credit lent
tax: tax irs vat taxes levy duty
invest: invest stock share bond portfolio fund pension retirement 401k ira
insure: insurance insure coverage policy cover premium deductible claim
benefit: benefit perk coverage allowance package
reward: reward point bonus perk mile loyalty prize
buy: buy bought purchase order shop shopping get store
sell: sell sold sale vendor retail merchant dealer
discount: discount coupon deal sale offer promotion voucher cheaper
limit: limit maximum cap most max restriction threshold ceiling allow
minimum: minimum least lowest min smallest
increase: increase raise higher grow rise boost more extend expand improve up
reduce: reduce lower decrease cut drop less shrink fewer decline down
score: score rating rate grade mark rank
change: change modify alter update adjust edit switch convert amend revise
exchange: exchange convert conversion currency rate swap trade foreign
cancel: cancel cancellation stop drop call-off revoke abort undo withdraw terminate end
block: block freeze frozen hold lock locked suspend suspended restrict ban disable deactivate unlock
lose: lose lost missing misplace gone disappear stolen steal stole theft rob
damage: damage broken break broke crack bent snap scratch destroy ruin wreck
problem: problem issue trouble error fault wrong bug fail failure malfunction
fix: fix repair mend solve resolve correct restore sort-out maintain troubleshoot
replace: replace replacement substitute swap instead alternative new exchange
fraud: fraud scam suspicious unauthorized fraudulent fake phish dodgy theft
report: report notify inform tell alert announce flag
complain: complain complaint abuse harass harassment misconduct behaviour behavior grievance
approve: approve approval accept authorize grant ok permit permission allow
reject: reject decline deny refuse denied turn-down disallow
request: request ask apply demand submit put-in petition
apply: apply application candidate nominate nomination nominee candidacy submit submission propose proposal
confirm: confirm confirmation verify check sure certain validate ensure
status: status progress state update stage track situation
activate: activate enable turn-on switch-on begin start on
deactivate: deactivate disable turn-off switch-off off shut
secret: pin password passcode code login username credential secret
register: register registration sign-up signup enrol enroll badge subscribe
join: join participate participation attend enter member membership involve involved engage engagement contribute volunteer
leave: leave quit exit depart resign left abandon
speak: speak talk say said utter spoken intervene comment voice floor spoke
language: language english spanish french german italian chinese japanese portuguese russian korean arabic hindi tongue speak
translate: translate translation mean meaning interpret in-spanish in-french in-german in-italian say
word: word term phrase expression vocabulary
spell: spell spelling letter written
define: definition define mean meaning explain describe stand-for
remote: remote online virtual zoom webcast stream distance hybrid video
meeting: meeting conference summit session gathering conversation appointment meet met
event: event party occasion ceremony festival celebration function
invite: invite invitation guest welcome rsvp
schedule: schedule plan arrange organise organize book set-up agenda timetable slot
reserve: reserve reservation book booking table seat spot
calendar: calendar agenda diary appointment event date schedule planner
reminder: remind reminder remember forget forgot memo notify
list: list todo to-do task item note checklist chore errand
add: add include put insert append write another
remove: remove delete erase clear take-off cross-off wipe eliminate rid drop off
begin: start begin launch open initiate new newcomer beginner intro introduction basics began
finish: finish end complete done over close stop conclude final
repeat: repeat again once-more redo replay
previous: last previous latest recent past former earlier prior
next: next upcoming following coming future later
now: now currently current today present moment immediately
time: time hour clock minute o'clock when timezone
date: date day today month year tomorrow week deadline monday tuesday wednesday thursday friday saturday sunday
month: january february march april june july august september october november december month
duration: how-long long duration length minute hour take last
delay: delay late wait overdue behind postpone hold-up
fast: fast quick rapid speed soon hurry swift speedy asap
slow: slow slower sluggish crawl
alarm: alarm wake wakeup snooze awake woke
timer: timer countdown stopwatch minute second count
holiday: holiday vacation break trip day-off festival christmas easter thanksgiving
timeoff: vacation leave pto day-off time-off off absence sick holiday
travel: travel trip journey visit tour tourism tourist vacation voyage go
flight: flight fly plane airline airplane airport jet boarding flew layover
luggage: luggage baggage suitcase bag carry-on backpack checked
visa: visa passport immigration entry border consulate embassy
hotel: hotel motel accommodation lodging room hostel airbnb inn resort stay suite
rent: rent rental hire lease car-rental
transport: bus train subway metro tram taxi cab uber lyft ride transit shuttle ferry
car: car vehicle auto automobile truck van suv sedan driving
drive: drive driving drove ride steer
tire: tire tyre wheel flat air pressure
engine: engine motor oil mechanic battery jump brake transmission
fuel: gas fuel gasoline petrol diesel tank mpg mileage gallon
electric: electric electricity power charge energy voltage battery
road: road street highway route traffic lane freeway jam congestion
direction: direction route navigate way map gps path get-to how-far guide
distance: distance far mile kilometer km near close how-far long
place: location where place position spot address located whereabouts
near: near nearby closest around vicinity local close area
country: country nation national state land abroad foreign
region: region regional continent subregional area province
city: city town village capital place urban
food: food eat meal dish dinner lunch breakfast snack supper cuisine ate hungry
restaurant: restaurant diner cafe bar bistro eatery steakhouse pizzeria pub
recipe: recipe cook cooking make bake prepare instruction how-to
cook: cook bake boil fry grill roast oven heat simmer cooked microwave
ingredient: ingredient substitute put-in need contain made recipe component
drink: drink water coffee tea juice beer wine soda milk beverage
meat: meat chicken beef pork steak fish turkey lamb burger bacon
vegetable: vegetable salad carrot onion potato lettuce tomato broccoli
fruit: fruit apple banana orange berry grape lemon
baking: bread cake flour sugar dough butter egg pasta rice pizza cookie
nutrition: nutrition calorie fat protein carb vitamin healthy sugar sodium diet nutritional
fresh: expire fresh spoil rotten stale keep last good bad shelf shelf-life old
taste: taste flavor spice spicy salt pepper delicious sauce season seasoning
health: health healthy medical doctor medicine hospital nurse clinic ill sick disease symptom
vaccine: vaccine shot vaccination immunization jab injection disease
body: body hand foot head arm leg hair skin blood heart eye
exercise: exercise workout gym run fitness sport walk yoga
sleep: sleep bed rest nap asleep tired dream
weather: weather forecast rain sunny snow hot cold wind storm humid cloudy umbrella climate
temperature: temperature degree hot cold warm heat cool celsius fahrenheit freeze thermostat
home: home house apartment flat property residence living
room: room kitchen bathroom bedroom garage office
clean: clean wash laundry tidy vacuum dust mop dishes
light: light lamp bulb lighting bright dim dark
device: device phone computer laptop tablet gadget mobile cell smartphone machine ipad iphone
sound: volume sound loud quiet noise mute audio louder hear softer
music: music song playlist album band artist tune track listen singer spotify genre radio
play: play game match sport toy
movie: movie film tv show video series netflix television watch episode
book: book read novel story author library chapter
news: news headline current-event article newspaper press happen
call: call phone dial ring telephone contact reach
message: text message sms email mail letter send write note chat
contact: contact reach get-in-touch number address phone
person: person people human individual citizen man woman guy somebody
friend: friend buddy pal mate wife husband mom dad mother father sister brother family parent daughter son boyfriend girlfriend boss
child: child kid baby children teen teenager infant boy girl
youth: youth young student teen teenager child kid
name: name call called title nickname known refer
age: age old born birthday birth
job: job work occupation career profession employment employ position employee worker working
boss: boss manager employer supervisor chief company owner work-for
who: who creator developer maker inventor design made created programmed built
found: create found establish build built form make made generate construct
company: company business industry corporate corporation firm enterprise brand organization
government: government ministry minister official authority administration agency
society: ngo nonprofit activist association civil charity
rule: rule procedure law policy regulation guideline require requirement legal
group: group committee team panel board council coalition network band
trust: trust trustworthy confidence reliable credible
open: open transparent transparency public openness accessible
help: help support assist assistance guidance guide aid helpdesk advice
capability: can able ability capable capability do function feature skill possible
learn: learn study course school training educate education teach lesson class taught
knowledge: know knowledge fact information info detail learn data trivia
choose: choose chosen choice select selection pick decide option prefer elect appoint preference
random: random randomly arbitrary flip toss coin dice roll chance
number: number digit how-many amount quantity count figure total
math: calculate math sum plus minus add multiply divide square root percent equation times addition subtract
measure: measure measurement convert unit ounce pound cup gram inch liter foot meter kilogram tablespoon teaspoon pint quart weight how-many-in
size: size big large small length width height dimension tall huge tiny
compare: compare comparison difference versus vs between better differ
similar: similar alike equal same equivalent synonym like
opposite: opposite antonym contrary reverse
result: result outcome output effect consequence produce
reason: why reason cause because how-come purpose explanation
find: find locate look search seek look-for track found where
show: show display view see list present pull-up bring-up
check: check look inspect examine review test verify
good: good great nice excellent best fine wonderful awesome top well favorite
bad: bad terrible awful poor worst horrible hate
suggest: suggest recommend recommendation advice idea tip suggestion propose
review: review rating opinion feedback star critic reputation
joke: joke funny laugh humor hilarious comedy pun giggle amuse
fun: fun entertain bored boring entertainment interest activity enjoy hobby attraction sight
thank: thank thanks appreciate grateful gratitude thankful
greet: hello hi hey greet greeting good-morning howdy morning
goodbye: goodbye bye see-you farewell ciao later so-long
feeling: how-are doing feel feeling mood you-doing going day
sorry: sorry apologize pardon excuse forgive
yes: yes yeah yep correct right true affirmative sure absolutely definitely indeed
no: no nope not false negative wrong incorrect never nah
maybe: maybe perhaps possibly unsure uncertain depends might not-sure
robot: robot bot ai human machine computer artificial real alive person android
hobby: hobby fun like enjoy interest pastime free-time
pet: pet dog cat animal puppy kitten
speaker: accent voice sound talk tone speech
setting: setting configure option mode preference default reset setup configuration
sync: sync connect pair link bluetooth disconnect wifi internet unpair connection
network: internet wifi network online web website connection signal
share: share post publish upload spread
download: download install upload app application software update
photo: photo picture image camera selfie
file: file document paper form record paperwork page
print: print printer copy scan paper
save: save keep store backup record
password: password forgot reset login access unlock
new: new fresh latest another different recent
old: old used ancient previous former outdated
order: order package delivery ship shipping parcel arrive track deliver mail shipment
receive: receive get obtain arrive delivered come got received
return: return send-back bring-back refund give-back
wait: wait queue long hold until line
arrive: arrive arrival land reach come get-there
depart: depart departure leave take-off go leaving
danger: danger dangerous safe safety hazard warning risk threat secure
emergency: emergency urgent police fire ambulance accident help
crime: crime criminal arrest illegal police court lawyer attorney
school: school university college student teacher class homework exam
plug: plug socket adapter outlet converter charger
clothes: clothes shirt dress shoe wear pants jacket hat outfit
color: color red blue green yellow black white pink purple
shop: shop store mall market supermarket grocery groceries shopping
gift: gift present surprise birthday
war: war battle army military soldier
love: love like romantic date marry wedding relationship
religion: religion god church pray faith
host: host hosting venue organiser organizer
fund: fund donate donation budget contribute
privacy: privacy private personal data confidential secret anonymous
vote: vote election elect ballot poll
win: win winner won champion victory beat
team: team player league score football basketball baseball soccer game
need: need require necessary must required have-to needed
allow: allow allowed permit can permission acceptable legal
available: available availability free open vacant ready have
openhours: open close closing hour hours opening closed
eatout: takeout delivery order dine
checkin: check-in checkin check-out boarding arrive
whisper: whisper quiet quietly lower softly
follow: follow track trace monitor watch
origin: from where born origin come source
identity: who are-you your-name yourself identity
opinion: think opinion believe view thought feel
`;
