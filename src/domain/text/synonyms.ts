import { stem } from './stem.ts'

/** Words that news uses for one another, a group a line. Near enough to recognise what is asked about, not to prove it. */
const GROUPS = `
soldier troop personnel serviceman servicewoman servicemen forces military army
kill die dead death murder slay shoot assassinate assassination fatal perish
win winner victory beat defeat champion triumph clinch prevail
lose loss defeated beaten
say tell announce state declare claim add comment remark
begin start launch open commence kick
end finish conclude close closure shut
happen occur take
buy purchase acquire acquisition takeover bought
sell sale sold
cost price expense worth paid pay spend
money fund funding finance budget investment invest
rise increase climb grow surge jump soar up higher growth
fall drop decline decrease plunge sink lower down cut reduce reduction shrink
large big huge major massive biggest largest
fast quick rapid speed
job work employment position post role occupation employ hire
worker employee staff labour workforce
leader head chief chair boss president director ceo
minister secretary
resign quit step depart leave departure resignation stepdown
arrest detain custody jail imprison apprehend
prison jail
attack strike assault raid bombing
injure wound hurt injury
child kid children minor youngster
doctor physician medic
illness disease sickness condition
vaccine vaccination jab shot inoculate immunise immunize
house home dwelling flat apartment household
car vehicle automobile
truck lorry
plane aircraft jet airplane flight
ship boat vessel ferry
train railway rail
school college
pupil student
storm hurricane cyclone typhoon
fire blaze wildfire burn
earthquake quake tremor
film movie picture
show series programme program
song single track
match game fixture
team club side squad
player footballer athlete
goal score
scored score
crack flaw defect damage
repair fix mend restore
visit trip delegation tour travel
meet meeting talk discussion discuss summit negotiate negotiation conversation
withdraw withdrawal remove removal pull pullout leave expel
agree agreement deal accord pact treaty
ban prohibit forbid outlaw illegal unlawful
law legislation act bill
vote ballot poll election elect
court judge tribunal
suspect accused defendant
lawsuit sue suit
company firm business corporation
build construct construction building erect
plan intend aim propose proposal scheme
name call title named entitled dub
release premiere debut publish air unveil reveal launch introduce
approve approval pass authorise authorize endorse
reject refuse deny dismiss turn
worried concern worry fear troubled
warn warning caution alert
reason cause why because
find discover detect found discovery spot
inspect inspection check examine examination investigate investigation inquiry probe
country nation state
town city
people person resident inhabitant citizen
spectator crowd attendance audience fan
base located headquarters
couple pair
marry wed marriage wedding
born birth
old age aged
last final latest
first inaugural initial
several multiple various
american us US america
british uk britain
relationship tie partnership relation
cooperate cooperation collaborate collaboration
run operate operation
carry transport bear
reopen open
use usage utilise utilize
make produce production manufacture
teach teacher instructor
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
