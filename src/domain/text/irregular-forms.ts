/** Past forms that no stemmer brings back to their verb, each after it. */
const FORMS = `
be was were been; become became; begin began begun; bite bit bitten; blow blew blown; break broke broken; bring brought;
build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; die dying; dig dug;
do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; fly flew flown; flee fled; forbid forbade forbidden; forget forgot forgotten; freeze froze frozen;
give gave given; go went gone; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hold held; keep kept;
know knew known; lay laid; lead led; learn learnt; leave left; lend lent; lie lay lain; lose lost; make made; mean meant;
meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold;
send sent; shake shook shaken; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
sleep slept; speak spoke spoken; spend spent; stand stood; steal stole stolen; stick stuck; strike struck stricken;
swear swore sworn; swim swam swum; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
understand understood; wear wore worn; win won; withdraw withdrew withdrawn; write wrote written; man men; woman women;
child children; person people; foot feet
`

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/;\s*/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(/\s+/)
      return forms.map((form) => [form, base] as const)
    }),
)

/** The basic form of an irregular one, lower case: "spoke" is "speak". Any other word as it is. */
export function regularForm(word: string): string {
  return BASES.get(word) ?? word
}
