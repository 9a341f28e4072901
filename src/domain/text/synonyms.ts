import { stem } from './stem.ts'

/** Words that news uses for one another, a group a line. Near enough to recognise what is asked about, not to prove it. */
const GROUPS = `
soldier troop personnel serviceman servicewoman servicemen forces military army
kill die dead death murder slay assassinate assassination fatal fatality perish
win winner victory beat defeat champion triumph clinch prevail crown
lose loss defeated beaten
say tell announce state declare claim add comment remark reveal disclose
begin start launch open commence kick
end finish conclude close closure shut over
buy purchase acquire acquisition takeover
sell sale
cost price expense worth pay spend damage loss bill
money fund funding finance budget investment invest
wage pay salary earnings
rise raise increase climb grow growth surge jump soar up higher lift boost
fall drop decline decrease plunge sink lower down cut reduce reduction shrink
large big huge major massive biggest largest
fast quick rapid speed
job employment position post role occupation
work employ hire recruit
fire dismiss sack layoff redundancy
worker employee staff labour labor workforce
docker dockworker longshoreman
strike walkout stoppage walk
leader head chief chair boss president director ceo executive
chairman chairwoman chair chairperson
minister secretary
resign quit step leave departure resignation
arrest detain custody jail imprison apprehend
prison jail
attack strike assault raid bombing
injure wound hurt injury
child kid minor youngster
doctor physician medic
illness disease sickness condition infection virus outbreak
patient sick ill
vaccine vaccination jab shot inoculate immunise immunize
medicine drug medication
house home dwelling flat apartment household
car vehicle automobile
truck lorry
plane aircraft jet airplane flight
ship boat vessel ferry tanker
port harbour harbor dock
train railway rail
student pupil
storm hurricane cyclone typhoon
fire blaze wildfire burn
flood flooding inundate
rain rainfall downpour
earthquake quake tremor
explosion blast explode bomb
crash collision accident collide
film movie picture
show series programme program
song single track
match game fixture
team club side squad
player footballer athlete
coach manager trainer
stadium arena ground
crack flaw defect
repair fix mend restore
trip delegation tour travel journey
visit come trip
meet meeting talk discussion discuss summit negotiate negotiation conversation
withdraw withdrawal remove removal pull pullout expel
agree agreement deal accord pact treaty contract
ban prohibit forbid outlaw illegal unlawful
limit restrict restriction curb cap
allow permit let enable
law legislation act bill regulation rule
vote ballot poll election elect referendum
court judge tribunal
trial hearing case
suspect accused defendant
accuse allege charge blame
lawsuit sue suit
company firm business corporation
shop store supermarket retailer
customer client shopper buyer
bank lender
profit earnings income
tax levy duty
plant factory facility
electricity power energy
build construct construction erect
plan intend aim propose proposal scheme
name call title entitle dub
appoint name nominate choose select pick
release premiere debut publish air unveil launch introduce
approve approval authorise authorize endorse pass
reject refuse deny dismiss dispute
admit acknowledge concede confess
promise pledge vow guarantee commit
demand urge request ask
welcome praise applaud
criticise criticize condemn denounce
delay postpone late
cancel scrap abandon
protest demonstrate demonstration rally march
worried concern worry fear troubled
warn warning caution alert
reason cause why because
find discover detect discovery spot
inspect inspection check examine examination investigate investigation inquiry probe
study research survey finding
scientist researcher expert
country nation
town city
people person resident inhabitant citizen
migrant refugee immigrant
spectator crowd attendance audience fan
deploy station send dispatch
base located headquarters
seize capture occupy
rescue save
replace substitute swap
hold host stage organise organize
join enter
marry wed marriage wedding
wife husband spouse
born birth
last final latest
last continue
first inaugural initial
several multiple various
american US america
british UK britain
relationship tie partnership relation
cooperate cooperation collaborate collaboration
run operate operation operator
carry transport
use usage utilise utilize
make produce production manufacture
teach teacher instructor
own owner ownership belong
found founder establish
write writer author
direct director
host present presenter
hack breach cyberattack
sea ocean
border frontier
lead leader leadership head
worry concern fear anxious anxiety trouble troubled uneasy
station deploy deployment base posted
photo photograph picture image
photographer photograph
describe description characterise characterize
opinion view stance attitude
respond response reaction react reply
oppose opposition opponent object objection against
support supporter backing endorse
protect protection guard safeguard security
weapon arm armament missile
refugee migrant asylum displace
escape flee
find discover discovery
hide conceal
predict prediction forecast expect expectation
investigate investigation probe inquiry enquiry inquest
evidence proof
threat threaten warn warning danger
illegal unlawful unconstitutional violation violate breach
destroy destruction demolish ruin
rescue save
live reside resident residence inhabitant
citizen national
replace successor succeed
predecessor former previous
spokesman spokeswoman spokesperson
`

const ALIASES: ReadonlyMap<string, readonly number[]> = readGroups()

/** How two different words of the same meaning compare to the same word twice. */
export const SYNONYM_SHARE = 0.7

/** The numbers of the groups that a stem belongs to; equal numbers name the same meaning. */
export function meaningsOf(root: string): readonly number[] {
  return ALIASES.get(root) ?? []
}

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const meanings = new Map<string, number[]>()
  for (const [group, line] of GROUPS.trim().split('\n').entries()) {
    for (const root of new Set(line.split(' ').map(stem))) meanings.set(root, [...(meanings.get(root) ?? []), group])
  }
  return meanings
}
