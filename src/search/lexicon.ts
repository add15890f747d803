/**
 * Everyday notions of general English, one a line: its name, then the words that may stand for it. "how-much" is two
 * words. Written by hand from no data set; a word may stand for several notions.
 */
export const everydayNotions = `
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

// Irregular forms, and words people shorten.
const forms = `
ariseform: arise arose arisen
beatform: beat beaten
becomeform: become became
beginform: begin began begun
bendform: bend bent
bleedform: bleed bled
blowform: blow blew blown
breakform: break broke broken
breedform: breed bred
bringform: bring brought
buildform: build built
burnform: burn burnt
buyform: buy bought
catchform: catch caught
chooseform: choose chose chosen
comeform: come came
creepform: creep crept
dealform: deal dealt
digform: dig dug
drawform: draw drew drawn
dreamform: dream dreamt
drinkform: drink drank drunk
driveform: drive drove driven
eatform: eat ate eaten
fallform: fall fell fallen
feedform: feed fed
feelform: feel felt
fightform: fight fought
findform: find found
fleeform: flee fled
flyform: fly flew flown
forbidform: forbid forbade forbidden
forgetform: forget forgot forgotten
forgiveform: forgive forgave forgiven
freezeform: freeze froze frozen
getform: get got gotten
giveform: give gave given
goform: go went gone goes
growform: grow grew grown
hangform: hang hung
hearform: hear heard
hideform: hide hid hidden
holdform: hold held
keepform: keep kept
kneelform: kneel knelt
knowform: know knew known
leadform: lead led
leanform: lean leant
learnform: learn learnt
lendform: lend lent
loseform: lose lost
makeform: make made
meanform: mean meant
meetform: meet met
payform: pay paid
rideform: ride rode ridden
ringform: ring rang rung
riseform: rise risen
runform: run ran
sayform: say said
seeform: see saw seen
seekform: seek sought
sellform: sell sold
sendform: send sent
sewform: sew sewn
shakeform: shake shook shaken
shineform: shine shone
showform: show shown
shrinkform: shrink shrank shrunk
singform: sing sang sung
sinkform: sink sank sunk
sitform: sit sat
sleepform: sleep slept
slideform: slide slid
smellform: smell smelt
speakform: speak spoke spoken
spellform: spell spelt
spendform: spend spent
spillform: spill spilt
spoilform: spoil spoilt
standform: stand stood
stealform: steal stole stolen
stickform: stick stuck
strikeform: strike struck
swearform: swear swore sworn
sweepform: sweep swept
swimform: swim swam swum
swingform: swing swung
takeform: take took taken
teachform: teach taught
tearform: tear tore torn
tellform: tell told
thinkform: think thought
throwform: throw threw thrown
understandform: understand understood
undertakeform: undertake undertook undertaken
wakeform: wake woke woken
wearform: wear wore worn
weepform: weep wept
winform: win won
withdrawform: withdraw withdrew withdrawn
writeform: write wrote written
overdrawform: overdraw overdrew overdrawn
overseeform: oversee oversaw overseen
resendform: resend resent
rebuildform: rebuild rebuilt
redoform: redo redid redone
undoform: undo undid undone
repayform: repay repaid
prepayform: prepay prepaid
resellform: resell resold
rewriteform: rewrite rewrote rewritten
retakeform: retake retook retaken
mistakeform: mistake mistook mistaken
outgrowform: outgrow outgrew
personform: person people persons ppl
childform: child children kid kids
manform: man men
womanform: woman women
footform: foot feet
toothform: tooth teeth
mouseform: mouse mice
gooseform: goose geese
wifeform: wife wives
knifeform: knife knives
halfform: half halves
loafform: loaf loaves
shelfform: shelf shelves
thiefform: thief thieves
wolfform: wolf wolves
criterionform: criterion criteria
phenomenonform: phenomenon phenomena
analysisform: analysis analyses
crisisform: crisis crises
thesisform: thesis theses
indexform: index indices
appendixform: appendix appendices
quizform: quiz quizzes
moneyform: money monies
photoform: photo photograph photos photographs
phoneform: phone telephone
bikeform: bike bicycle
planeform: plane airplane aeroplane
fridgeform: fridge refrigerator
infoform: info information
appform: app application
adform: ad advert advertisement
examform: exam examination
mathform: math maths mathematics`;

const acts = `
wish: want wish desire would-like wanna fancy hope keen intend looking-to
try: try attempt effort tried endeavour endeavor have-a-go
ask: ask enquire inquire query question enquiry inquiry asked
answer: answer reply respond response feedback replied get-back
explain: explain clarify describe elaborate illustrate clear-up explanation tell-about
understand: understand comprehend grasp make-sense understood figure-out get-it unclear confusing confused
continue: continue carry-on keep-going proceed resume go-on persist keep-on
pause: pause hold-on suspend break interrupt
stopdoing: stop quit cease halt discontinue no-longer put-an-end prevent
prevent: prevent avoid stop-from keep-from protect guard
happen: happen occur take-place going-on went-wrong occurrence
bring: bring carry take brought took fetch deliver
give: give hand hand-over grant provide supply gave given
take: take grab took taken pick-up collect
put: put place set lay insert stick
keep: keep retain hold-on-to kept preserve maintain
throw: throw throw-away discard bin trash dump dispose get-rid rubbish garbage threw
move: move relocate shift transfer moving-house relocation
go: go head get-to went gone travel-to
come: come came arrive turn-up show-up
push: push press tap hit click
pull: pull drag draw tug
turn: turn rotate flip twist spin
lift: lift raise pick-up elevate hoist
fall: fall fell fallen drop tumble collapse
hang: hang hung suspend freeze stuck unresponsive frozen hangs
stuck: stuck jam jammed trapped blocked caught
hide: hide hidden conceal invisible mask hid
reveal: reveal disclose expose unveil leak
combine: combine merge join unite consolidate mix blend
separate: separate split divide part apart detach
connectto: connect attach link join hook-up plug-in pair
disconnect: disconnect detach unlink unplug cut-off dropped
attach: attach enclose include append attachment enclosure
fill: fill fill-in fill-out complete top-up refill
empty: empty blank vacant void nothing clear
open2: open unlock unseal
close2: close shut closed closing closure
tie: tie bind fasten strap knot
touch: touch feel handle contact
look: look watch stare glance gaze view see
notice: notice spot observe realise realize noticed detect
discover: discover find-out learn figure-out found-out
guess: guess estimate reckon suppose approximate estimation assume
expect: expect anticipate await predict expectation foresee
remember: remember recall recollect memorise memorize
forget: forget forgot forgotten slip-my-mind
decide: decide determine conclude resolve decision make-up-my-mind
agree: agree consent accept concur approve agreement go-along
disagree: disagree object dispute oppose objection disagreement against
argue: argue dispute quarrel fight debate row argument
discuss: discuss debate talk-about deliberate discussion dialogue dialog
convince: convince persuade urge influence lobby lobbying
promise: promise pledge commit vow guarantee commitment
lie: lie lying lied untrue fib dishonest
deserve: deserve merit earn entitled eligible
manage: manage run oversee supervise administer handle in-charge
handle: handle deal-with cope process treat
organiseit: organise organize arrange coordinate set-up put-together
prepare: prepare get-ready preparation ready set-up
build: build construct assemble make put-together built
develop: develop evolve grow build development
produce: produce manufacture make generate create production
design: design draft sketch plan drawing layout
copy: copy duplicate clone replicate reproduce photocopy
imitate: imitate mimic pretend act-like fake impersonate
test: test try-out trial pilot exam experiment
usage: use utilise utilize usage employ make-use using
waste: waste squander wasted throw-away
share2: share split divide distribute go-halves
distribute: distribute hand-out spread dispense allocate give-out
collect: collect gather pick-up assemble obtain collection
obtain: obtain get acquire receive gain procure get-hold
achieve: achieve accomplish attain reach succeed success successful
fail2: fail failed failure unsuccessful not-work doesn't-work not-working didn't-work
work2: work function operate run working
start2: start commence kick-off begin get-started launch set-off
belong: belong own owner ownership possess property owned
hold: hold held grip grasp keep
carry: carry transport haul convey
cause: cause lead-to trigger bring-about result-in provoke
affect: affect influence impact effect
improve: improve enhance better upgrade boost improvement refine
worsen: worsen deteriorate get-worse decline worse
simplify: simplify easier simple streamline
celebrate: celebrate celebration party anniversary festivity
accept: accept take agree-to receive welcome
refuse: refuse decline reject turn-down say-no won't
ignore: ignore disregard overlook skip neglect
skip: skip miss pass leave-out omit omitted
choose2: choose pick select opt chose chosen opt-for
rely: rely depend count-on trust
recover: recover retrieve restore regain get-back recovery undelete
undo: undo revert reverse roll-back rollback take-back
update: update refresh renew bring-up-to-date upgrade
renew: renew renewal extend re-issue reissue prolong
expire: expire expiry expiration expired run-out lapse valid-until out-of-date
switch: switch change swap toggle move-to
adjust: adjust tweak adapt fine-tune modify
set: set configure set-up establish fix
qualify: qualify eligible eligibility entitled qualification who-can criteria requirements
comply: comply obey follow conform compliance adhere
break2: break violate breach infringe broke violation infringement
punish: punish penalty fine sanction penalise penalize punishment
escape: escape get-away flee run-away
hurry: hurry rush quickly urgent urgently asap right-away immediately straight-away`;

const amounts = `
all: all every each entire whole everything total complete
some: some several few couple handful bit
many: many lots plenty numerous multiple loads
enough: enough sufficient adequate sufficiently ample
half: half halves 50 fifty semi
double: double twice duplicate two-times doubled
single: single one only sole individual just-one
pairs: pair couple both two duo
dozen: dozen 12 twelve
zero: zero none nil nothing 0 null
hundred: hundred 100 percent
thousand: thousand million billion 1000
percentage: percentage percent share proportion ratio rate
average: average mean typical median usual
exact: exact exactly precise accurate precisely correct specific
approx: about approximately roughly around nearly almost circa
maximumof: maximum upper highest largest biggest greatest most
smallest: smallest lowest least fewest minimum
extra: extra additional spare further surplus more another
remaining: remaining left left-over rest balance remainder still-have
full: full packed fully complete crowded
part: part piece section portion bit segment component
share3: share stake portion
level: level tier grade degree standard
limitcount: limit quota cap allowance how-many
frequency: how-often often frequent frequently regularly frequency times-a
always: always constantly every-time all-the-time permanently forever
never: never not-ever at-no-time
sometimes: sometimes occasionally now-and-then from-time-to-time
rarely: rare rarely seldom hardly unusual
daily: daily every-day each-day per-day day-to-day
weekly: weekly every-week per-week each-week fortnightly biweekly
monthly: monthly every-month per-month each-month
yearly: yearly annual annually every-year per-year each-year per-annum
today: today tonight this-morning this-evening this-afternoon
tomorrow: tomorrow tmrw next-day day-after
yesterday: yesterday last-night day-before
weekend: weekend saturday sunday
weekday: weekday monday tuesday wednesday thursday friday working-day business-day
morning: morning dawn sunrise am early
evening: evening night dusk sunset pm tonight late
noon: noon midday lunchtime
midnight: midnight middle-of-the-night
season: season spring summer autumn winter fall
early: early earlier beforehand in-advance ahead sooner
latetime: late later delayed overdue behind tardy
soon: soon shortly before-long any-minute
recent: recent recently lately latest just-now newly
longago: ago long-ago past history historical back-then
future: future upcoming ahead going-forward forthcoming
deadline: deadline due due-date cutoff cut-off closing-date last-day latest-date by-when
untilwhen: until till up-to before by-the-end
sincewhen: since from-when how-long-ago
period: period term span interval timeframe phase
century: century decade year millennium era
timezone: timezone time-zone gmt utc est pst local-time
first: first initial original earliest 1
lastone: last final ultimate closing
order2: order sequence arrange sort ranking rank
sort: sort arrange order alphabetical filter organise organize
kind: kind type sort category variety class form
category: category class group classification type genre
shape: shape form circle square round triangle
weight: weight heavy weigh pound kilo kilogram mass
heightof: height tall high altitude elevation
depth: depth deep bottom
widthof: width wide broad narrow thick
volume: capacity volume litre liter gallon quart fill
area: area square acre hectare surface
speedof: speed velocity mph kph fast
metric: metric imperial convert conversion unit
hot: hot warm heat boiling scorching
cold: cold chilly freezing cool icy frosty
heavy: heavy weighty
easy: easy simple straightforward effortless easily
difficult: difficult hard tough challenging tricky complicated complex
strong: strong powerful sturdy robust strength
weak: weak feeble fragile poor
clear: clear obvious plain evident apparent
different: different other another distinct differ difference unlike
same: same identical equal alike equivalent
normal: normal usual ordinary standard typical regular common
strange: strange weird odd unusual unexpected peculiar abnormal
special: special particular specific unique exceptional
important: important essential crucial vital key significant necessary main
mandatory: mandatory compulsory obligatory required must have-to
optional: optional voluntary not-required do-i-have-to
possible: possible feasible can able could doable
impossible: impossible cannot can't unable not-possible couldn't not-able
allowed: allowed permitted ok-to legal can-i may-i permissible
forbidden: forbidden prohibited banned not-allowed illegal prohibit
ready: ready prepared set done available
correct: correct right true accurate proper
incorrect: incorrect wrong false inaccurate mistaken mistake error
valid: valid legitimate genuine accepted acceptable real
invalid: invalid void not-valid null
public: public open communal shared
private: private personal confidential own
visible: visible see show displayed appear
missing: missing absent lacking not-there gone not-received hasn't-arrived never-arrived didn't-get
broken: broken faulty defective out-of-order damaged not-working busted doesn't-work
dirty: dirty filthy stain messy muddy
cheap: cheap inexpensive affordable low-cost budget bargain
expensive: expensive costly pricey dear overpriced
free: free complimentary no-charge gratis without-paying free-of-charge at-no-cost
reason2: why reason how-come what-for cause
manner: how way method approach means technique
purpose: purpose aim goal objective intention point
condition: condition state status shape
advantage: advantage benefit pro upside plus strength pros
disadvantage: disadvantage drawback downside con weakness cons
example: example instance sample case such-as for-instance
detail: detail specifics particulars information info further
summary: summary overview brief outline gist sum-up recap
source: source origin reference citation where-from`;

const money = `
topup: top-up topup recharge reload load add-money add-funds refill
withdraw: withdraw withdrawal cash-out take-out atm cashpoint withdrew cash-machine withdrawn
depositing: deposit pay-in paid-in put-in lodge credit
cashmachine: atm cashpoint cash-machine cash-dispenser
balance: balance available-funds left remaining how-much-money
statement: statement transactions activity history record account-history
transaction: transaction payment purchase charge debit entry movement
pending: pending processing outstanding waiting not-yet still uncleared in-progress
declined: declined rejected refused denied failed bounced turned-down not-accepted
accepted: accepted approved cleared went-through
refund: refund reimburse money-back reimbursement repay chargeback repaid
dispute: dispute contest challenge chargeback disagree query
unrecognised: unrecognised unrecognized unknown unfamiliar don't-recognise don't-recognize didn't-make never-made strange
feecharge: fee charge surcharge commission cost charged extra-fee
overdraft: overdraft overdrawn insufficient nsf bounced short-of-money
direct: direct-debit standing-order recurring subscription automatic-payment autopay auto-pay
cheque: cheque check chequebook checkbook checks cheques
pincode: pin pincode passcode pin-code pin-number security-code cvv
contactless: contactless tap-to-pay touch-pay apple-pay google-pay nfc wireless-payment
wallet: wallet purse billfold pocketbook
virtual: virtual digital online electronic disposable
physical: physical plastic actual real tangible
cardnumber: card-number expiry cvc cvv cvv2
newcard: new-card replacement-card another-card second-card
swallowed: swallow swallowed eaten kept-my-card retained
exchangerate: exchange-rate conversion-rate fx forex rate
currency: currency dollar euro pound sterling yen franc rupee peso usd eur gbp
coin: coin coins penny cent pence nickel dime quarter
note: banknote note bill paper-money
crypto: crypto bitcoin cryptocurrency ethereum blockchain
beneficiary: beneficiary recipient payee receiver
sender: sender payer remitter
iban: iban swift bic sort-code routing routing-number account-number
savings: saving savings nest-egg isa save put-aside
interest: interest apr apy interest-rate yield
loan: loan borrow lend lending borrowed advance lent
mortgage: mortgage home-loan remortgage refinance
installment: installment instalment monthly-payment pay-over-time payment-plan repayments
debtor: debt owe arrears owing indebted
creditscore: credit-score credit-rating fico experian equifax credit-history
creditlimit: credit-limit spending-limit limit raise-limit
creditcard: credit-card visa mastercard amex american-express
debitcard: debit-card bank-card
cashback: cashback cash-back points rewards miles
investing: invest investment stock share bond mutual-fund etf portfolio dividend
pension: pension retirement 401k ira annuity retire superannuation roll-over rollover
taxes: tax taxation taxes hmrc irs vat income-tax
taxform: w2 w-2 p45 p60 1099 tax-form tax-return
payroll: payslip paycheck paycheque pay-stub payroll wages pay-cheque
salary: salary wage pay earnings income remuneration raise
payday: payday paid get-paid pay-day
budget: budget spending expenses outgoings spend
expense: expense expenses outlay expenditure costs
profit: profit gain earnings surplus margin
loss: loss lose deficit lost
price: price cost rate fare tariff how-much
quote: quote quotation estimate offer
invoice: invoice bill receipt proof-of-purchase
paying: pay settle pay-off clear paid remit
tip: tip gratuity service-charge
rich: rich wealthy wealth affluent
poor: poor poverty low-income needy broke
donate: donate donation give charity contribute contribution giving
sponsorship: sponsor sponsorship fund backing patron
scholarship: scholarship bursary grant fellowship stipend award
subsidy: subsidy grant aid assistance state-aid
funding: funding fund funds finance financing funded funder
welfare: welfare benefits universal-credit social-security unemployment dole allowance
insuranceclaim: claim insurance-claim compensation payout
insurer: insurance insure insurer policy cover coverage underwriter premium
bankruptcy: bankruptcy bankrupt insolvent insolvency
fraudster: scam fraud scammer con swindle phishing rip-off ripped-off
stolen: stolen theft steal robbed stole burgled pickpocket nicked
verifyid: verify verification identity id-check proof-of-identity identification prove know-your-customer kyc
iddocument: passport driving-licence driver's-license id-card identity-card identity-document
accountopen: open-an-account new-account create-an-account open-account
accountclose: close-my-account delete-my-account close-account terminate-account delete-account
jointaccount: joint shared joint-account
branch: branch office local-branch
teller: teller clerk cashier
auction: auction bid bidding
cent: cheap penny
lottery: lottery jackpot gamble betting bet casino`;

const travel = `
trip: trip journey travel voyage excursion
sightseeing: sightseeing attraction tourist-attraction landmark things-to-do sight places-to-visit
itinerary: itinerary travel-plan route
flightticket: flight plane-ticket airfare air-ticket fly flying
airline: airline carrier delta united lufthansa ryanair
airport: airport terminal gate airfield
boardingpass: boarding-pass boarding check-in boarding-card
layover: layover stopover connection connecting transfer
luggagebag: luggage baggage suitcase carry-on hand-luggage bag
lostluggage: lost-luggage lost-bag missing-luggage
packing: pack packing what-to-bring
passport: passport travel-document
visaapplication: visa entry-permit esta visa-application visa-waiver
vaccination: vaccine vaccination shots jab
travelwarning: travel-alert travel-warning travel-advisory safe-to-travel dangerous
abroad: abroad overseas foreign international another-country outside-the-country
border: border customs frontier immigration
customs: customs duty import declare
hotelroom: hotel room accommodation lodging stay suite hostel
bookhotel: book-a-room reserve-a-room reservation
checkout: check-out checkout
carhire: car-rental rental-car car-hire hire-car hire-a-car rent-a-car
taxi: taxi cab uber lyft rideshare minicab ride
train: train railway rail railroad station amtrak
bus: bus coach shuttle minibus
metro: metro subway underground tube tram streetcar
ship: ship boat ferry cruise vessel yacht
bike: bike bicycle cycle cycling
motorbike: motorcycle motorbike scooter moped
walk: walk on-foot stroll hike walking
ticket: ticket fare pass admission
busstop: stop station platform bus-stop
timetable: timetable schedule departure departures
journeytime: how-long journey-time travel-time eta take-to-get
trafficjam: traffic congestion jam rush-hour gridlock
route: route directions way path how-do-i-get
mapping: map gps satnav navigation navigate
parking: park parking car-park parking-lot garage
toll: toll congestion-charge
hotelcheck: check-in arrival checkin
beach: beach coast seaside shore sea
mountain: mountain hill peak ski skiing
island: island isle
tourguide: guide tour guided-tour
travelagent: travel-agent travel-agency agency
camping: camping camp campsite tent
travelinsurance: travel-insurance trip-insurance
roaming: roaming abroad data-roaming overseas
jetlag: jet-lag jetlag`;

const cars = `
vehicle: car vehicle automobile truck lorry van pickup suv
driving: drive driving driver motorist drove
drivinglicence: driving-licence driver's-license driver-license licence license driving-license dmv dvla
tyrepressure: tire tyre tire-pressure tyre-pressure inflate psi
flattyre: flat puncture flat-tire flat-tyre blowout
oilchange: oil oil-change lubricant change-oil
mechanic: mechanic garage workshop auto-shop repair-shop
carbattery: battery jump-start jump dead-battery flat-battery jumper-cables
brakes: brake brakes braking stop
petrol: petrol gas gasoline fuel diesel gas-station petrol-station filling-station
mileage: mileage mpg miles-per-gallon fuel-economy consumption
electriccar: electric-car ev tesla charging-station
registrationplate: number-plate license-plate registration-plate
accident: accident crash collision wreck pile-up crashed
towing: tow tow-truck breakdown roadside
speeding: speeding speed-limit ticket fine
inspection: inspection mot service servicing maintenance
seatbelt: seatbelt seat-belt airbag
carinsurance: car-insurance auto-insurance motor-insurance
dashboard: dashboard warning-light check-engine`;

const health = `
doctor: doctor physician gp medic dr surgeon specialist
hospital: hospital clinic surgery emergency-room a&e er infirmary
dentist: dentist dental tooth teeth toothache
optician: optician eye-doctor glasses eyesight vision optometrist
pharmacy: pharmacy chemist drugstore pharmacist
medicine: medicine medication drug pill tablet prescription
painkiller: painkiller aspirin ibuprofen paracetamol tylenol
pain: pain ache hurt sore aching
headache: headache migraine head-hurts
fever: fever temperature feverish
cough: cough cold flu influenza sneeze runny-nose
covid: covid coronavirus pandemic covid-19 lockdown
illness: illness disease sickness condition ailment disorder
symptom: symptom sign diagnosis
cancer: cancer tumour tumor
diabetes: diabetes diabetic blood-sugar insulin
bloodpressure: blood-pressure hypertension
heartattack: heart heart-attack cardiac stroke
allergy: allergy allergic intolerance gluten peanut
pregnant: pregnant pregnancy expecting maternity
birth: birth childbirth delivery newborn
injury: injury injured wound cut bruise fracture
firstaid: first-aid bandage plaster cpr
surgery: surgery operation surgical procedure
treatment: treatment therapy cure treat remedy
mental: mental-health depression anxiety stress depressed counselling
therapist: therapist counsellor counselor psychologist psychiatrist
patient: patient sick-person
appointmentdoctor: doctor's-appointment see-a-doctor medical-appointment
testing: blood-test test scan x-ray screening
blood: blood bleeding donor
diet: diet slimming lose-weight weight-loss dieting
calories: calorie calories kcal nutrition nutritional
vitamin: vitamin mineral supplement
protein: protein fat carbs fibre fiber
smoking: smoke smoking cigarette tobacco vape quit-smoking
alcohol: alcohol alcoholic drunk booze
drugs: drugs narcotic cannabis marijuana
death: death die died dead deceased passed-away bereavement funeral
ambulance: ambulance paramedic 911 999 emergency-services
healthinsurance: health-insurance medical-insurance health-plan medicare medicaid nhs
care: care nursing look-after carer caregiver
elderly: elderly old-age senior pensioner retired older-people
disabled: disabled disability wheelchair handicapped impairment
deaf: deaf hard-of-hearing hearing-impaired sign-language hearing-aid
blind: blind visually-impaired sight screen-reader braille
accessibility: accessibility accessible disability step-free ramp
captions: captions subtitles closed-captions transcription captioning subtitle
glasses: glasses spectacles contact-lenses
weightloss: lose-weight overweight obese obesity
fitness: fitness gym exercise workout training
running: run jog running marathon
hygiene: hygiene shower bath toothbrush soap
hair: hair haircut hairdresser barber shave
skin: skin acne rash sunburn
makeup: makeup cosmetics lipstick
pharmacyrefill: refill repeat-prescription
tired: tired exhausted sleepy fatigue
sleepless: insomnia can't-sleep sleepless`;

const food = `
breakfast: breakfast brunch cereal
lunch: lunch midday-meal
dinner: dinner supper evening-meal
mealidea: meal-idea what-to-eat what-to-cook recipe menu
snack: snack crisps chips
dessert: dessert pudding sweet ice-cream candy chocolate
cuisine: cuisine italian-food chinese-food mexican-food indian-food thai
pizza: pizza pasta spaghetti lasagna noodles
bread: bread loaf toast bun baguette
rice: rice grain quinoa
egg: egg eggs omelette omelet
cheese: cheese dairy yogurt yoghurt cream
milk: milk cream dairy
fish: fish seafood salmon tuna shrimp prawn
vegan: vegan vegetarian plant-based veggie
spice: spice herb seasoning pepper salt cinnamon
sauce: sauce gravy ketchup dressing
soup: soup stew broth
sandwich: sandwich burger wrap
coffee: coffee espresso latte cappuccino caffeine
tea: tea herbal-tea
beer: beer lager ale
wine: wine champagne cocktail
water: water tap-water drinking-water
juice: juice smoothie lemonade
oven: oven bake roast
boil: boil simmer poach
fry: fry saute pan
defrost: defrost thaw frozen
microwave: microwave reheat
cookingtime: how-long-to-cook cook-time how-long-do-i-cook
tablebooking: table reservation book-a-table
takeaway: takeaway takeout take-out delivery
waiter: waiter waitress server
menu: menu dish
hungry: hungry starving appetite
thirsty: thirsty drink
delicious: delicious tasty yummy flavour flavor
rotten: rotten spoiled gone-off mouldy moldy off
substitute: substitute alternative replacement instead-of swap
groceries: groceries grocery supermarket food-shopping
kitchen: kitchen fridge refrigerator freezer stove
cutlery: fork knife spoon plate bowl cup mug`;

const home = `
house: house home residence dwelling
flat: flat apartment condo studio
landlord: landlord landlady tenant tenancy lease renter
renting: rent rental letting lease
neighbour: neighbour neighbor next-door neighbourhood neighborhood
furniture: furniture sofa couch chair table desk
bedding: bed mattress pillow blanket sheet
bathroom: bathroom toilet shower bath washroom restroom loo
garden: garden yard lawn plant flower gardening
tree: tree forest wood
roof: roof ceiling attic
wall: wall fence
floorof: floor carpet tile
door: door gate entrance lock
window: window glass curtain blinds
stairs: stairs lift elevator escalator
key: key lock keys locksmith
heating: heating heater boiler radiator furnace thermostat central-heating
airconditioning: air-conditioning ac aircon air-conditioner fan
plumber: plumber leak pipe plumbing tap faucet drain leaking
electrician: electrician wiring fuse socket outlet
powercut: power-cut outage blackout power-outage no-power
electricitybill: electricity energy gas-bill utility-bill
bulb: lamp light bulb lights
lightson: lights-on turn-on-the-light
lightsoff: lights-off turn-off-the-light
dim: dim dimmer brightness brighter
smarthome: smart-home alexa google-home smart-speaker
vacuum: vacuum hoover roomba
washing: washing-machine laundry washer dryer wash
dishwasher: dishwasher dishes washing-up
rubbish: rubbish garbage trash waste bin refuse recycling
recycle: recycle recycling reuse
pest: pest mouse rat insect bug cockroach
paint: paint decorate painting
tool: tool hammer drill screwdriver
moving: move-house moving movers change-of-address
address: address postcode zip zip-code street
changeaddress: change-address new-address moved
security: security alarm burglar camera cctv
fire: fire smoke smoke-alarm firefighter
flood: flood leak flooding water-damage
pets: dog cat puppy kitten pet vet
bird: bird parrot chicken
horse: horse cow sheep farm
family: family relatives parents household
spouse: spouse husband wife partner
parent: parent mother father mum mom dad
sibling: sibling brother sister
grandparent: grandmother grandfather grandma grandpa
childcare: childcare nursery babysitter daycare kindergarten
baby: baby infant newborn toddler
marriage: marriage wedding marry bride married
divorce: divorce separation divorced`;

const shopping = `
purchase: purchase buy bought acquire
checkoutcart: cart basket checkout shopping-cart trolley
delivery: delivery deliver shipping ship dispatch shipped
parcel: parcel package box packet
courier: courier postman mailman ups fedex dhl
tracking: track tracking where-is-my-order trace
deliverytime: how-long-delivery delivery-time when-will-it-arrive
notarrived: not-arrived hasn't-come haven't-received not-received still-waiting
returning: return send-back bring-back exchange
warranty: warranty guarantee
faulty: faulty defective damaged broken
instock: in-stock available stock out-of-stock sold-out availability
sizefit: size fit too-small too-big
discountcode: discount voucher coupon promo-code code
giftcard: gift-card gift-voucher
sale: sale offer deal bargain special-offer
customer: customer client shopper consumer buyer
customerservice: customer-service customer-support helpdesk help-desk support
agent: agent representative human operator real-person advisor adviser
seller: seller vendor merchant retailer
brand: brand make label manufacturer
product: product item goods article merchandise
quality: quality standard
clothing: clothes clothing garment outfit wear apparel
shoes: shoes boots trainers sneakers
jewellery: jewellery jewelry ring necklace watch
toy: toy doll game
openinghours: opening-hours open business-hours what-time-open closing-time
shoplist: shopping-list grocery-list
postoffice: post-office stamp postage
letter: letter envelope
mailbox: mailbox letterbox inbox
weatherforecast: weather forecast
rain: rain rainy raining umbrella shower wet
snow: snow snowy ice blizzard
sun: sun sunny sunshine
wind: wind windy gust breeze
storm: storm thunder lightning hurricane tornado thunderstorm
cloud: cloud cloudy overcast fog foggy
humidity: humidity humid
climate: climate climate-change global-warming environment
earthquake: earthquake tsunami volcano
pollution: pollution air-quality smog`;

const work = `
employment: job employment work position post occupation
vacancy: vacancy job-opening opening hiring recruit recruitment vacancies
employer: employer company boss firm
employee: employee staff worker colleague coworker co-worker personnel
colleague: colleague coworker teammate co-worker
manager: manager boss supervisor line-manager
hr: hr human-resources personnel
hire: hire recruit employ take-on
fire2: fire dismiss sack lay-off redundancy redundant laid-off
resign: resign quit hand-in-notice notice step-down resignation
promotion: promotion promote promoted
payrise: pay-rise raise pay-raise
interview: interview job-interview
resume: cv resume curriculum-vitae
career: career profession vocation
skills: skill ability competence expertise
experience: experience background
internship: internship intern apprenticeship trainee apprentice
contract: contract agreement terms
parttime: part-time full-time shift
workinghours: working-hours overtime shift hours
workfromhome: work-from-home home-office remote telework telecommute
leavework: annual-leave paid-leave pto vacation time-off day-off days-off
sickleave: sick-leave sick-day call-in-sick off-sick
parental: maternity-leave paternity-leave parental-leave
leavebalance: how-many-days vacation-days leave-balance
leavestatus: approved vacation-request leave-request
retirement: retire retirement pension
union: union trade-union strike
directdeposit: direct-deposit paid-into bank-details
payslip: payslip pay-stub
office: office workplace premises headquarters
department: department division section unit
project: project programme program
task: task assignment duty chore
todolist: to-do to-do-list todo list
team2: team crew squad
leader: leader head chief director chair president
training: training course workshop webinar seminar
startup: startup entrepreneur self-employed freelancer freelance
smallbusiness: business small-business sme company
customerfeedback: survey questionnaire poll`;

const learning = `
student: student pupil learner undergraduate
teacher: teacher professor lecturer tutor instructor
university: university college uni campus higher-education
course: course class module programme subject
degree: degree diploma bachelor master phd
exam: exam examination quiz midterm
gradeof: grade mark gpa
homework: homework assignment coursework
lesson: lesson class lecture tutorial
enrolment: enrol enroll enrolment enrollment admission
tuition: tuition tuition-fees school-fees
study: study revise learn
textbook: textbook book
dictionary: dictionary thesaurus
grammar: grammar tense verb noun
essay: essay paper thesis dissertation
research: research study investigation
researcher: researcher scientist academic scholar
science: science physics chemistry biology
maths: maths math mathematics algebra geometry
calculation: calculate compute work-out sum
equation: equation formula
statistics: statistics statistic figures
history: history historical
geography: geography capital continent
languagelearning: learn-a-language language-course
translation: translate translation translator interpreter interpretation
english: english en
french: french france français
spanish: spanish spain español
german: german germany
chinese: chinese mandarin china
russian: russian russia
japanese: japanese japan
portuguese: portuguese brazil
italian: italian italy
philosophy: meaning-of-life philosophy purpose-of-life
quiz: quiz trivia fun-fact`;

const publicLife = `
governmentbody: government authority state administration
ministry: ministry minister department-of
parliament: parliament congress senate legislature assembly
politician: politician mp senator representative lawmaker
president: president prime-minister head-of-state
mayor: mayor council municipality local-authority town-hall
embassy: embassy consulate diplomat ambassador
law: law legislation statute act
regulation: regulation regulate regulator regulatory
policy: policy strategy
treaty: treaty convention accord agreement
constitution: constitution charter bylaws statutes
lawyer: lawyer attorney solicitor barrister legal-advice
court: court judge tribunal trial
jury: jury jury-duty juror
sue: sue lawsuit legal-action litigation
appeal: appeal challenge overturn
verdict: verdict judgment ruling sentence
prison: prison jail
policeforce: police officer cop
crime2: crime offence offense criminal felony
murder: murder kill homicide
assault: assault attack violence violent
rape: rape sexual-assault
domesticviolence: domestic-violence domestic-abuse
discrimination: discrimination discriminate racism sexism equality
harassment: harassment harass bully bullying
humanrights: human-rights rights freedom
freespeech: free-speech freedom-of-expression censorship censor
copyright: copyright trademark patent intellectual-property
will: will inheritance inherit probate
notary: notary witness signature
sign: sign signature signed
passportapply: apply-passport renew-passport passport-renewal
birthcertificate: birth-certificate certificate
certificate: certificate certification
permit: permit licence license
fine: fine penalty parking-ticket
citizenship: citizenship citizen nationality naturalisation naturalization
immigrant: immigrant migrant immigration refugee asylum
residency: residence resident residency permanent-residence
taxreturn: tax-return file-taxes
council: council council-tax
complaint: complaint complain grievance
ombudsman: ombudsman watchdog
protest: protest demonstration strike
election: election vote polling ballot
voting: vote cast-a-vote polling-station voter
candidate: candidate nominee contender
stand: stand-for run-for stand-as run-as become put-myself-forward
nominate: nominate nomination put-forward
elect: elect elected appointed voted-in
appoint: appoint appointment select selection
mandate: mandate term-of-office term tenure
seat: seat place
chair: chair chairperson chairman president moderator
cochair: co-chair vice-chair deputy
committee: committee board panel council
boardof: board director trustee
secretariat: secretariat secretary staff
taskforce: working-group task-force group
member: member membership
delegate: delegate representative delegation
stakeholder: stakeholder constituency interested-party
quorum: quorum majority consensus
proposalof: proposal motion resolution
minutes: minutes record transcript
agenda: agenda programme
consultation: consultation comment public-comment feedback
deadlineapply: application-deadline closing-date
transparency: transparency accountable accountability
corruption: corruption bribe bribery corrupt
conflict: conflict-of-interest conflict
army: army military soldier
warpeace: war peace conflict
terror: terrorism terrorist
emergencyplan: emergency disaster crisis
unitednations: un united-nations
europe: europe european eu
africa: africa african
asia: asia asian
america: america usa united-states american
latin: latin-america caribbean
england: uk britain united-kingdom england`;

const meetings = `
conference: conference summit congress forum
meetup: meeting session gathering
workshop: workshop breakout
session: session panel talk
speaker2: speaker panellist panelist presenter
speech: speech keynote presentation
presentation: presentation slides powerpoint
attend: attend participate take-part go-to
attendee: attendee participant delegate
registerfor: register sign-up registration rsvp
badge: badge pass accreditation
venue: venue location hall
hostof: host organiser organizer
hostcountry: host-country host-city
livestream: livestream live-stream stream webcast
recording: recording record video
watchlive: watch watch-live
online: online virtual remotely from-home
inperson: in-person onsite on-site face-to-face
interpreterof: interpretation simultaneous-interpretation
programme: programme program schedule
party: party celebration birthday
christmas: christmas xmas
invitation: invitation invite invitation-letter
visitor: visitor guest
exhibition: exhibition booth stand
volunteer: volunteer volunteering
newcomer: newcomer first-timer beginner
followup: follow-up outcome
bookmeeting: book-a-meeting meeting-room conference-room
cancelmeeting: cancel-meeting reschedule postpone`;

const computing = `
computer: computer pc laptop desktop macbook
tablet: tablet ipad
smartphone: smartphone phone mobile iphone android cellphone
screen: screen display monitor
keyboard: keyboard mouse key
printer: printer print
scan: scan scanner
charger: charger charge charging
software: software app application program
operatingsystem: operating-system windows linux macos
browser: browser chrome firefox safari
website: website site web-page webpage
link: link url hyperlink
downloading: download install
uninstall: uninstall remove
upload: upload attach
updateapp: update upgrade new-version
version: version release edition
restart: restart reboot reset
shutdown: shut-down power-off turn-off
crash: crash freeze hang
bug: bug glitch error
errormessage: error error-message warning
virus: virus malware trojan spyware
antivirus: antivirus firewall
hack: hack hacked hacker compromised breach
spam: spam junk
phish: phishing phish
password2: password passphrase passcode
forgotpassword: forgot-password forgotten-password reset-password lost-password
login: login log-in sign-in logged-in
logout: logout log-out sign-out
twofactor: two-factor 2fa authenticator verification-code
username: username user-name user-id
profile: profile account
avatar: avatar profile-picture
emailaddress: email e-mail mail
inbox: inbox mailbox
notification: notification alert
cookies: cookie tracking
personaldata: personal-data gdpr data-protection
privacyof: privacy private
encryption: encryption encrypt
backup: backup back-up
storage: storage disk space
folder: folder directory
filename: file document
pdf: pdf doc word-document
spreadsheet: spreadsheet excel
cell: cell row column
database: database sql table
code: code script program
programming: programming coding developer
programmer: programmer developer engineer
function: function method
variable: variable parameter
loop: loop iterate
string: string text
array: array list
object: object class
compile: compile build
install: install setup
server: server host
hosting: hosting host
cloudservice: cloud aws azure
api: api interface
query: query select
format: format style
font: font typeface
image: image picture
crop: crop resize
video: video clip
audio: audio sound
microphone: microphone mic
headphones: headphones earphones
camera: camera webcam
gameconsole: xbox playstation nintendo
videogame: video-game game
ai: ai artificial-intelligence chatgpt
chatbot: chatbot bot
licence: licence license
shortcut: shortcut hotkey
menuof: menu button
search: search google
bookmark: bookmark favourite favorite
socialmedia: social-media facebook twitter instagram
post: post publish
follow2: follow follower
blockuser: block mute
unsubscribe: unsubscribe opt-out
subscribe: subscribe newsletter mailing-list
forum: forum board
chat: chat message`;

const networks = `
wifi: wifi wi-fi wireless
internet: internet web online
broadband: broadband fibre fiber
router: router modem
isp: isp provider
connectivity: connectivity connection access
offline: offline no-internet
slowinternet: slow-internet buffering
speedtest: speed-test bandwidth
bluetooth: bluetooth pairing
hotspot: hotspot tethering
simcard: sim sim-card
phonenumber: phone-number mobile-number number
callphone: call ring phone dial
textmessage: text sms
dataplan: data-plan mobile-data
signal: signal reception coverage
satellite: satellite starlink
ipaddress: ip ip-address ipv4 ipv6
dns: dns nameserver name-server
rootserver: root root-server root-zone
domain: domain domain-name
registrar: registrar registry
whois: whois rdds rdap
tld: tld gtld cctld top-level
dotcom: dot-com com org
cybersquatting: cybersquatting udrp domain-dispute
idn: idn internationalised internationalized
routing: routing bgp
internetexchange: ixp internet-exchange
standards: standard protocol
ietf: ietf rfc
icann: icann iana
igf: igf internet-governance-forum
governance: governance govern
multistakeholder: multistakeholder multi-stakeholder
inclusion: inclusion inclusive
cybersecurity: cybersecurity cyber-security
cybercrime: cybercrime cyberattack
ddos: ddos denial-of-service
dataprotection: data-protection gdpr
surveillance: surveillance spying
shutdowns: shutdown internet-shutdown
disinformation: disinformation misinformation fake-news
childsafety: child-safety child-online-protection
fragmentation: fragmentation splinternet
sustainable: sustainable sustainability sdg
gender: gender women woman female
youth2: youth young-people
indigenous: indigenous minority`;

const media = `
newspaper: newspaper journal magazine
journalist: journalist reporter press
articlepost: article post blog
headline: headline news
tvshow: tv-show series episode
television: television tv telly
film: film movie cinema
actor: actor actress star
song: song track tune
singer: singer artist
album: album record
playmusic: play-music play-song
nextsong: next-song skip-song
whatsong: what-song who-sings
musicgenre: jazz rock pop
instrument: guitar piano violin
concert: concert gig
theatre: theatre theater
dance: dance dancing
museum: museum gallery
painting2: painting drawing
novel: novel story
author: author writer
audiobook: audiobook podcast
poem: poem poetry
radio: radio station
sports: sport football soccer
football: football soccer
match: match game
scoreof: score result
champion: champion winner
olympics: olympics world-cup
chess: chess board-game
hobbyof: hobby pastime`;

const feelings = `
happy: happy glad pleased delighted joyful cheerful
sad: sad unhappy upset depressed miserable
angry: angry mad furious annoyed irritated cross
afraid: afraid scared frightened fear terrified
worried: worried anxious concerned nervous worry
surprised: surprised shocked amazed astonished
bored: bored boring dull
excited: excited thrilled
lonely: lonely alone
proud: proud pride
ashamed: ashamed embarrassed
jealous: jealous envious
confusedfeel: confused puzzled
disappointed: disappointed let-down disappointing dissatisfied unhappy-with
satisfied: satisfied content happy-with
lovefeel: love adore
hatefeel: hate dislike can't-stand
hope: hope hopeful
calm: calm relax relaxed
patience: patient patience
kindness: kind nice friendly
rude: rude impolite
polite: polite courteous
funny: funny hilarious
smart: smart clever intelligent
stupid: stupid dumb silly
beautiful: beautiful pretty gorgeous
brave: brave courage
lucky: lucky luck
hello: hello hi hey
howareyou: how-are how-is-it-going what's-up how-you-doing
nicetomeet: nice-to-meet pleased-to-meet
yourname: your-name who-are what-are-you-called
yourage: how-old your-age
whomade: who-made who-created who-built
areyoubot: are-you-a-robot are-you-real are-you-human
whatcanyoudo: what-can-you-do what-do-you-do
thankyou: thank-you thanks
welcome: you're-welcome no-problem
bye: bye goodbye
sorry2: sorry apologies
yesof: yes yeah yep
noof: no nope
maybe2: maybe perhaps
repeatplease: say-that-again repeat pardon
joke2: joke funny
story: story tale
compliment: well-done good-job
insult: stupid useless
pleaseof: please pls
flipcoin: flip-a-coin heads-or-tails heads
rolldice: roll-a-dice roll-dice dice`;

/** Narrow notions, written in the same way: the words of a line nearly mean the same. */
export const synonyms = [
  forms,
  acts,
  amounts,
  money,
  travel,
  cars,
  health,
  food,
  home,
  shopping,
  work,
  learning,
  publicLife,
  meetings,
  computing,
  networks,
  media,
  feelings,
].join('');
